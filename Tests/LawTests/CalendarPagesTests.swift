import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Law
import LawRules
import Logging
import Synchronization
import TestSupport
import Testing
import Web

/// Always the same moment: 2026-11-20 10:00 in Shanghai.
private struct NoticeTime: TimeSource {
    func now() -> Instant { Instant(milliseconds: 1_795_140_000_000) }
}

/// Signs everybody in as one member of staff.
private struct SignedIn: RouterMiddleware {
    let role: Role
    let office: Int64

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.principal = Principal(.staff(person: 1, name: "高先生", office: office, roles: [role]))
        return try await next(request, context)
    }
}

@Suite struct CalendarPagesTests {
    /// What was taken in, and by whom.
    private final class Taken: Sendable {
        let years = Mutex<[Int: CalendarYear]>([:])
    }

    private static let typed = """
        元旦 2027-01-01 至 2027-01-03
        春节 2027-02-05 至 2027-02-11
        清明节 2027-04-03 至 2027-04-05
        劳动节 2027-05-01 至 2027-05-05
        端午节 2027-06-09
        中秋节 2027-09-15 至 2027-09-17
        国庆节 2027-10-01 至 2027-10-07
        """

    private func app(_ taken: Taken, role: Role, office: Int64) throws -> some ApplicationProtocol {
        let book = LawBook(
            ruleSets: [], calendar: WorkingCalendar(years: try LawFile.calendar(ReferenceFiles.holidays())))
        let desk = CalendarDesk(
            isHead: { office, _ in office == 1 },
            preview: { _ in
                CalendarEffect(
                    looked: 12, moved: 1,
                    examples: [
                        .init(number: "150105-26-000001-1", period: .mediation, old: "2027-01-04", new: "2027-01-05")
                    ], isWhole: false)
            },
            take: { years, source, who in
                if source == "gap" { throw CalendarGap(years: [2027]) }
                #expect(who.person == 1)
                taken.years.withLock { $0 = years }
                return years.keys.sorted()
            }, progress: { .done(looked: 12, moved: 1) })
        let settings = WebSettings(secret: [UInt8](repeating: 7, count: 32), randomness: SeededRandomness(seed: 3))
        let site = Site(
            name: Text(zh: "样例", en: "Sample"), navigation: [], rail: [CalendarPages.rail],
            files: StaticFiles(["look.css": [], "favicon.svg": []]))
        let router = Router(context: AppContext.self)
        WebStack(site: site, settings: settings, metrics: RequestMetrics(), time: NoticeTime())
            .install(on: router, identify: [SignedIn(role: role, office: office)])
        CalendarPages(book: { book }, desk: desk, time: NoticeTime()).add(to: router)
        return Application(router: router, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    }

    private struct Answer {
        let status: HTTPResponse.Status
        let location: String?
        let html: String
        var page: HTMLReading { HTMLReading(html) }
    }

    /// Opens the page for its token and cookie, then posts each form in turn.
    private func post(
        _ path: String, _ values: [String: String], language: String = "zh", role: Role = .systemAdministrator,
        office: Int64 = 1, taken: Taken = Taken()
    ) async throws -> Answer {
        try await app(taken, role: role, office: office).test(.router) { client in
            let begun = try await client.execute(uri: "/staff/calendars?lang=\(language)", method: .get) { $0 }
            var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
            let cookies = begun.headers[values: .setCookie].map { String($0.prefix { $0 != ";" }) }
            headers[.cookie] = cookies.joined(separator: "; ")
            let page = HTMLReading(String(buffer: begun.body))
            let token = page.all("input").first { $0.attributes["name"] == FormToken.field }?.attributes["value"] ?? ""
            let fields = values.merging([FormToken.field: token]) { first, _ in first }
                .map { "\(PercentCoding.encode($0.key))=\(PercentCoding.encode($0.value))" }
            return try await client.execute(
                uri: path, method: .post, headers: headers, body: ByteBuffer(string: fields.joined(separator: "&"))
            ) { Answer(status: $0.status, location: $0.headers[.location], html: String(buffer: $0.body)) }
        }
    }

    private static let whole = [
        "source": "国办发明电〔2026〕7号", "way": "typed", "year": "2027", "holidays": typed,
        "workdays": "2027-02-14 2027-02-20",
    ]

    @Test(arguments: ["zh", "en"])
    func `the effect on open clocks is shown before anything is done`(_ language: String) async throws {
        let taken = Taken()
        let answer = try await post("/staff/calendars/review", Self.whole, language: language, taken: taken)
        #expect(answer.status == .ok)
        #expect(answer.page.violations == [])
        #expect(answer.page.text.contains("150105-26-000001-1"))
        #expect(taken.years.withLock { $0.isEmpty })
        let done = try await post("/staff/calendars", Self.whole, taken: taken)
        #expect(done.location == "/staff/calendars?done=2027")
        #expect(taken.years.withLock { $0[2027]?.workdays.count } == 2)
    }

    @Test(arguments: ["zh", "en"])
    func `half a calendar is not taken before somebody has compared it`(_ language: String) async throws {
        let taken = Taken()
        var half = Self.whole
        half["holidays"] = "元旦 2027-01-01 至 2027-01-03"
        half["workdays"] = ""
        let review = try await post("/staff/calendars/review", half, language: language)
        #expect(review.status == .ok && review.page.violations == [])
        let refused = try await post("/staff/calendars", half, language: language, taken: taken)
        #expect(refused.status == .unprocessableContent && refused.page.violations == [])
        #expect(taken.years.withLock { $0.isEmpty })
        half["checked"] = "yes"
        #expect(try await post("/staff/calendars", half, taken: taken).status == .seeOther)
    }

    @Test func `a calendar brought twice says that nothing changes, and offers nothing to do`() async throws {
        let years = String(decoding: try ReferenceFiles.holidays(), as: UTF8.self)
        let answer = try await post(
            "/staff/calendars/review", ["source": "again", "way": "json", "json": years])
        #expect(answer.status == .ok && answer.page.violations == [])
        #expect(answer.page.text.contains("什么都没有改"))
        #expect(!answer.html.contains("导入并重算期限"))
    }

    @Test(arguments: [
        ["way": "json", "json": "{\"2027\": {\"holidays\": [\"2027-02-30\"]}}", "source": "x"],
        ["way": "json", "json": "{not json", "source": "x"],
        ["way": "json", "json": "{\"2027\": {\"holidays\": [], \"workdays\": []}}", "source": "x"],
        ["way": "typed", "year": "2027", "holidays": "明天放假", "source": "x"],
        ["way": "typed", "year": "20270", "holidays": "", "source": ""],
        ["way": "other"], [:],
    ])
    func `what is wrong is told, and what was typed stays`(_ values: [String: String]) async throws {
        let answer = try await post("/staff/calendars/review", values)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.page.violations == [])
        if let json = values["json"] { #expect(answer.page.text.contains(json.prefix(8))) }
    }

    @Test func `a year that skips another is refused with the gap`() async throws {
        var later = Self.whole
        later["year"] = "2029"
        later["holidays"] = Self.typed.replacing("2027", with: "2029")
        later["workdays"] = "2029-02-17"
        let review = try await post("/staff/calendars/review", later)
        #expect(review.status == .unprocessableContent && review.page.violations == [])
        #expect(review.page.text.contains("2027") && review.page.text.contains("2028"))
        var gap = Self.whole
        gap["source"] = "gap"
        #expect(try await post("/staff/calendars", gap).status == .unprocessableContent)
    }

    @Test(arguments: [(Role.systemAdministrator, Int64(2)), (.securityAdministrator, 1), (.officer, 1)])
    func `only the system administrator of the head office brings calendars`(
        _ role: Role, _ office: Int64
    ) async throws {
        let answer = try await post("/staff/calendars/review", Self.whole, role: role, office: office)
        #expect(answer.status == .forbidden)
    }
}
