internal import AdviceRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

extension GuideDesk {
    /// How the guide was used in the year up to today, or in the months that are asked for.
    func counts(request: Request, context: AppContext) async throws -> UsePage {
        try allow(.seeCounts, context)
        let query = FormData(query: context.place.query)
        let today = tools.today
        let last = Self.month(query.text("to")) ?? today.monthNumber
        let first = Self.month(query.text("from")) ?? (today - 334).monthNumber
        let use = try await AdviceCounts(database: tools.database).use(from: min(first, last), to: max(first, last))
        return UsePage(
            use: use, topics: try await store.published(), first: min(first, last), last: max(first, last))
    }

    /// A month as 2026-11 or 202611.
    private static func month(_ text: String) -> Int? {
        let digits = TextRules.halfWidth(text).filter { $0 != "-" }
        guard digits.utf8.count == 6, let number = Int(digits), (1...12).contains(number % 100) else { return nil }
        return number
    }
}

/// How often the guide was used and how many went on to file: numbers, and nothing about who.
struct UsePage: Page {
    let use: GuideUse
    let topics: [StoredTopic]
    let first: Int
    let last: Int

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(UseText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(EditText.title), href: AdviceAddress.staff), .h1(say(UseText.title)),
            .p(say(UseText.lead), class: "mut"), months(say),
            use.ends.isEmpty && use.begun.isEmpty ? .p(say(UseText.none)) : tables(say),
            .p(say(UseText.method), class: "small mut"),
        ])
    }

    private func months(_ say: Words) -> HTML {
        let state = FormState(FormData(["from": Self.text(first), "to": Self.text(last)]))
        let fields = [
            InputField("from", UseText.from, hint: UseText.monthHint, width: .short, optional: true, layout: .cell),
            InputField("to", UseText.to, hint: UseText.monthHint, width: .short, optional: true, layout: .cell),
        ]
        return .form(
            get: AdviceAddress.counts, class: "flow",
            [.div(class: "fast", fields.map { $0.html(state, say) }), .row([.button(say(UseText.show), .alternative)])])
    }

    private func tables(_ say: Words) -> HTML {
        let heads = [UseText.end, UseText.reached, UseText.letters, UseText.filings, UseText.without].map { say($0) }
        return .join(
            topics.compactMap { stored in
                let ends = use.ends.filter { $0.topic == stored.topic.id }
                let begun = use.begun[stored.topic.id] ?? 0
                guard begun > 0 || !ends.isEmpty else { return nil }
                return .join([
                    .h2(say(stored.topic.text)), .p(say(UseText.begun, say.count(begun))),
                    Table(
                        caption: say(stored.topic.text), showsCaption: false, heads.map { Column($0) }, kind: .stack,
                        rows: ends.map { row($0, stored.topic, heads, say) }
                    ).html,
                ])
            })
    }

    private func row(_ end: EndUse, _ topic: Topic, _ heads: [String], _ say: Words) -> HTML {
        let name = topic.graph.end(end.end).map { say($0.text) } ?? end.end
        let share = say(
            UseText.share, say.count(end.withoutFiling), say.fraction(end.withoutFiling, of: end.reached),
            say.rate(end.withoutFiling, of: end.reached))
        return .tr([
            .rowHead(name), .td(say.count(end.reached), with: [.stacked(heads[1])]),
            .td(say.count(end.letters), with: [.stacked(heads[2])]),
            .td(say.count(end.filings), with: [.stacked(heads[3])]), .td(share, with: [.stacked(heads[4])]),
        ])
    }

    private static func text(_ month: Int) -> String {
        "\(month / 100)-" + (month % 100 < 10 ? "0" : "") + "\(month % 100)"
    }
}

/// What the page of the counts says.
enum UseText {
    static let title = Text(zh: "权利指引的使用情况", en: "How the guide is used")
    static let lead = Text(
        zh: "只有次数，没有是谁：不用登录，不记地址，不记回答的内容。",
        en: "Numbers, not people: no sign-in, no address, and nothing of what was written.")
    static let method = Text(
        zh: "同一个浏览器没有关掉以前，同一个结论只算一次。“没有去投诉”是看到结论以后没有从那里接着投诉的，其中也可能有另外去投诉的。",
        en:
            "One browser counts once for each end as long as it stays open. “Did not file” means not from there; some may have filed another way."
    )
    static let none = Text(zh: "这段时间还没有人用过。", en: "Nobody has used it in this time.")
    static let from = Text(zh: "从哪月", en: "From")
    static let to = Text(zh: "到哪月", en: "To")
    static let monthHint = Text(zh: "例如 2026-11", en: "Such as 2026-11")
    static let show = Text(zh: "查看", en: "Show")
    static let begun = Text(zh: "开始回答的：{0}次", en: "Begun: {0} {0:time:times}")
    static let end = Text(zh: "结论", en: "End")
    static let reached = Text(zh: "看到的次数", en: "Reached")
    static let letters = Text(zh: "写了信", en: "Letter written")
    static let filings = Text(zh: "接着去投诉", en: "Went on to file")
    static let without = Text(zh: "没有去投诉", en: "Did not file")
    static let share = Text(zh: "{0}（{1}，{2}）", en: "{0} ({1}, {2})")
}
