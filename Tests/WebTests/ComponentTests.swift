import Kernel
import TestSupport
import Testing
import Web

@Suite struct ComponentTests {
    let say = Words(.zh)

    @Test func `a field binds its label, hint and message`() {
        let field = InputField("code", Text(zh: "代码", en: "Code"), hint: Text(zh: "18位", en: "18"), kind: .code)
        let html = field.html(FormState(FormData(["code": "9\"2"]), problems: [.init("code", .badGTIN)]), say).string
        #expect(html.contains("<div class=\"field err\"><label for=\"code\">代码</label>"))
        #expect(html.contains("id=\"code-hint\"") && html.contains("value=\"9&quot;2\""))
        #expect(html.contains("aria-describedby=\"code-hint code-error\" aria-invalid=\"true\""))
    }

    @Test func `the summary lists problems in page order with links to the fields`() {
        let fields: [any FormField] = [
            InputField("a", Text(zh: "甲", en: "A")),
            RadioField(
                "b", Text(zh: "乙", en: "B"),
                [
                    Choice(
                        "yes", WebText.yes,
                        reveals: [InputField("c", Text(zh: "丙", en: "C"), missing: Text(zh: "写丙。", en: "C."))])
                ]),
        ]
        let state = FormState(problems: [.init("c", .missing), .init("a", .missing)])
        let html = state.summary(of: fields, say).string
        #expect(html.contains("role=\"alert\"") && html.contains("有2处需要改一下"))
        #expect(html.contains("<li><a href=\"#a\">甲：这一项还没有写。</a></li><li><a href=\"#c\">写丙。</a></li>"))
    }

    @Test func `a password never comes back`() {
        let html = InputField("password", Text(zh: "密码", en: "Password"), kind: .password)
            .html(FormState(FormData(["password": "secret"])), say).string
        #expect(!html.contains("secret"))
    }

    @Test func `the day grid counts in the open`() {
        let due = DueDate(
            due: "2026-10-09", provisional: false,
            steps: [
                DueStep(day: "2026-09-30", reason: .start), DueStep(day: "2026-10-01", reason: .holiday),
                DueStep(day: "2026-10-08", count: 1, reason: .counted),
                DueStep(day: "2026-10-09", count: 2, reason: .due),
            ])
        let html = HTML.dayGrid(due, today: "2026-10-08", say).string
        #expect(html.contains("<li class=\"off\"><small>10-1</small><b>—</b><small>国庆</small></li>"))
        #expect(html.contains("<li class=\"left today\"><small>10-8</small><b>1</b><small>今天</small></li>"))
        #expect(html.contains("<li class=\"due\"><small>10-9</small><b>2</b><small>到期</small></li>"))
    }

    @Test func `bars leave a gap of paper between parts and end at the whole`() {
        let html = Bar([(.first, 58), (.fourth, 6)], of: 64, finding: "答复58件").html.string
        #expect(html.contains("<rect class=\"f1\" x=\"0.00\" width=\"90.13\" height=\"10\">"))
        #expect(html.contains("<rect class=\"f4\" x=\"90.63\" width=\"9.38\" height=\"10\">"))
        #expect(html.contains("role=\"img\" aria-label=\"答复58件\""))
    }

    @Test func `switches keep the path and the query`() {
        let place = Place(path: "/follow", query: "size=large&q=%E7%94%B2&a=1")
        #expect(place.with("lang", "en") == "/follow?q=%E7%94%B2&a=1&lang=en")
        #expect(place.without("a") == "/follow?size=large&q=%E7%94%B2")
    }
}

@Suite struct PageTests {
    static let staff = Principal(.staff(person: 1, name: "孟女士", office: 2, roles: [.officer]))
    static let calendar = WorkingCalendar(years: [
        2026: CalendarYear(
            holidays: Set((1...7).compactMap { Day(year: 2026, month: 10, day: $0) }), workdays: ["2026-10-10"])
    ])

    @Test(arguments: Language.allCases, [Face.site, .desk, .plain])
    func `every face is a page without faults`(_ language: Language, _ face: Face) {
        let context = PageContext.sample(language, principal: Self.staff)
        let reading = HTMLReading(String(decoding: SamplePage(face: face).bytes(context), as: UTF8.self))
        #expect(reading.violations == [])
    }

    @Test(arguments: Language.allCases)
    func `the design page has every component and no fault`(_ language: Language) {
        let page = DesignPage(today: "2026-10-12", calendar: Self.calendar)
        let reading = HTMLReading(String(decoding: page.bytes(.sample(language)), as: UTF8.self))
        #expect(reading.violations == [])
        #expect(!reading.text.contains("{0}"))
    }

    @Test func `a page with problems says so in its title`() {
        let html = String(decoding: SamplePage(hasProblems: true).bytes(.sample()), as: UTF8.self)
        #expect(html.contains("<title>出错：查进度 · 消保</title>"))
    }

    @Test func `the entry of the page is marked, and English names itself in English`() {
        let html = String(decoding: SamplePage().bytes(.sample(query: "q=1")), as: UTF8.self)
        #expect(html.contains("<a href=\"/follow\" aria-current=\"page\">查进度</a>"))
        #expect(html.contains("<a href=\"/follow?q=1&amp;lang=en\" lang=\"en\" hreflang=\"en\">English</a>"))
    }
}
