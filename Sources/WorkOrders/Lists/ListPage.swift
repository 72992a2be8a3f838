internal import HTTPTypes
internal import ImportingRules
internal import Kernel
internal import Web
internal import WorkOrdersRules

/// Where the list of a hotline is uploaded and checked.
struct ListPage: Page {
    /// One list, in bytes.
    static let limit = FormLimit.files(1, fileBytes: OrderLimits.listBytes)

    let mappings: [(name: String, mapping: OrderMapping)]
    var state = FormState()
    /// Why the list cannot be used as a whole.
    var unusable: [String] = []

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems || !unusable.isEmpty }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(OrderText.takeList) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(OrderText.title), href: OrderAddress.root),
            state.summary(of: fields, say), unusableNote(say), .h1(title(say)), .p(say(ListText.about), class: "text"),
            mappings.isEmpty
                ? .note(.warn, [.p(say(ListText.noMappings))])
                : page.form(
                    post: OrderAddress.takeList, files: true,
                    fields.map { $0.html(state, say) } + [.row([.button(say(ListText.check))])]),
        ])
    }

    private func unusableNote(_ say: Words) -> HTML {
        guard !unusable.isEmpty else { return .empty }
        return .div(
            class: "summary", with: [.role("alert"), .labelledBy("unusable")],
            [
                .h2(say(ListText.unusable), with: [.id("unusable")]),
                .ul(unusable.prefix(30).map { .li($0) }),
            ])
    }

    private var fields: [any FormField] {
        [
            MappingField.field(mappings),
            FileField(
                "list", ListText.file, limit: Self.limit, accepts: ".xlsx,.csv,.jsonl,.ndjson,.txt,text/csv",
                missing: ListText.fileMissing),
        ]
    }
}

/// The question by which mapping a list is read or written.
enum MappingField {
    static func field(_ mappings: [(name: String, mapping: OrderMapping)]) -> any FormField {
        SelectField(
            "mapping", ListText.mapping,
            mappings.map { Choice($0.name, Text($0.mapping.name)) }, hint: ListText.mappingHint,
            missing: ListText.mappingMissing, asksToChoose: mappings.count > 1)
    }
}

/// What a list would bring, or has brought.
struct ListReportPage: Page {
    let report: ListReport
    /// The list that waits, after a dry run.
    let kept: KeptList?
    let name: String

    var face: Face { .desk }
    var layout: StaticString { "wrap flow" }

    func title(_ say: Words) -> String { say(report.isDry ? ListText.dry : ListText.taken) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(OrderText.title), href: OrderAddress.root), .h1(title(say)), .p(name, class: "mut raw"),
            .facts(
                [
                    (ListText.rows, report.rows), (ListText.new, report.new), (ListText.changed, report.changed),
                    (ListText.there, report.alreadyThere), (ListText.rejected, report.rejected),
                ].map { Fact(say($0.0), say(ListText.orders, say.count($0.1))) }),
            acts(page), rejections(say),
        ])
    }

    private func acts(_ page: PageContext) -> HTML {
        let say = page.say
        let again = HTML.a(say(ListText.again), href: OrderAddress.takeList)
        guard report.isDry, let kept else { return .row([again]) }
        let count = report.new + report.changed
        guard count > 0 else { return .join([.p(say(ListText.nothing)), .row([again])]) }
        return .join([
            .p(say(ListText.kept, kept.name), class: "xs mut"),
            page.form(
                post: OrderAddress.kept(kept.id), [.row([.button(say(ListText.take, say.count(count))), again])]),
        ])
    }

    private func rejections(_ say: Words) -> HTML {
        guard !report.rejections.isEmpty else { return .empty }
        let rows = report.rejections.map { rejection in
            HTML.tr([
                .td(String(rejection.line), class: "r", with: [.stacked(say(ListText.line))]),
                .td(rejection.number, class: "mono", with: [.stacked(say(ListText.number))]),
                .td(rejection.why.words(say.language), with: [.stacked(say(ListText.why))]),
            ])
        }
        let rest = report.rejected - report.rejections.count
        return .join([
            .h2(say(ListText.rejectedTitle)),
            Table(
                caption: say(ListText.rejectedTitle), showsCaption: false,
                [.number(say(ListText.line)), Column(say(ListText.number)), Column(say(ListText.why))], kind: .stack,
                rows: rows
            ).html,
            .when(rest > 0, .p(say(ListText.more, String(rest)))),
        ])
    }
}

/// Where a list that goes back is asked for.
struct GivePage: Page {
    let mappings: [(name: String, mapping: OrderMapping)]
    var state = FormState(FormData(["state": OrderState.answered.rawValue, "format": ListFormat.csv.rawValue]))

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(OrderText.giveList) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(OrderText.title), href: OrderAddress.root), state.summary(of: fields, say), .h1(title(say)),
            .p(say(ListText.giveAbout), class: "text"),
            mappings.isEmpty
                ? .note(.warn, [.p(say(ListText.noMappings))])
                : page.form(
                    post: OrderAddress.giveList,
                    fields.map { $0.html(state, say) } + [.row([.button(say(ListText.give))])]),
        ])
    }

    private var fields: [any FormField] {
        [
            MappingField.field(mappings),
            SelectField(
                "state", ListText.state,
                [Choice("", OrderText.all)] + OrderState.allCases.map { Choice($0.rawValue, $0.text) },
                asksToChoose: false),
            SelectField(
                "format", ListText.format,
                [
                    Choice(ListFormat.xlsx.rawValue, ListText.xlsx), Choice(ListFormat.csv.rawValue, ListText.csv),
                    Choice(ListFormat.jsonl.rawValue, ListText.jsonl),
                ], asksToChoose: false),
        ]
    }
}
