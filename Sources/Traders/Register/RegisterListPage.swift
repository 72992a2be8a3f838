internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import TradersRules
internal import Web

/// Looking traders up: those of the register, and those that filings name.
struct RegisterListPage: Page {
    let typed: String
    /// Nil while nothing was asked for.
    let found: [Trader]?
    let filed: [FiledTrader]
    let mayKeep: Bool
    var state = FormState()

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    static let fields: [any FormField] = [
        InputField("name", RegisterText.name, missing: RegisterText.nameMissing, width: .long),
        InputField("code", RegisterText.code, kind: .code, width: .long, optional: true),
    ]

    func title(_ say: Words) -> String { say(RegisterText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let search = InputField("q", RegisterText.search, hint: RegisterText.searchHint, width: .long)
        return .join([
            state.summary(of: Self.fields, say), .h1(title(say)), .p(say(RegisterText.lead), class: "text mut"),
            .form(
                get: TraderAddress.register, class: "flow", with: [.role("search")],
                [
                    search.html(FormState(FormData(["q": typed])), say), .row([.button(say(RegisterText.find))]),
                ]),
            .some(found) { results($0, page) }, .when(state.hasProblems, entering(page)),
        ])
    }

    private func results(_ found: [Trader], _ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .h2(say(RegisterText.inRegister)),
            found.isEmpty ? .p(say(RegisterText.none)) : Self.table(found, say(RegisterText.inRegister), say),
            .when(!filed.isEmpty, .h2(say(RegisterText.inFilings))),
            .when(!filed.isEmpty, .p(say(RegisterText.inFilingsLead), class: "small mut")),
            .list(filed.map { line($0, page) }),
            .when(mayKeep, entering(page)),
        ])
    }

    static func table(_ traders: [Trader], _ caption: String, _ say: Words) -> HTML {
        let heads = [RegisterText.name, RegisterText.code, RegisterText.kindLabel, RegisterText.standingLabel].map {
            say($0)
        }
        let rows = traders.map { trader -> HTML in
            let code: HTML = .span(trader.code?.text ?? "—", class: "mono")
            let standing =
                trader.mergedInto != nil
                ? HTML.state(.hold, say(RegisterText.merged))
                : .state(trader.standing == .claimed ? .done : .wait, say(RegisterText.standing(trader.standing)))
            return .tr([
                .th(with: [.scope("row")], [.a(trader.name, href: TraderAddress.trader(trader.id))]),
                .td(with: [.stacked(heads[1])], [code]),
                .td(say(RegisterText.kind(trader.kind)), with: [.stacked(heads[2])]),
                .td(with: [.stacked(heads[3])], [standing]),
            ])
        }
        return Table(caption: caption, showsCaption: false, heads.map { Column($0) }, kind: .stack, rows: rows).html
    }

    /// A trader that filings name, with a button that enters it.
    private func line(_ filed: FiledTrader, _ page: PageContext) -> HTML {
        let say = page.say
        let count = say(filed.isMore ? RegisterText.filesMore : RegisterText.files, String(filed.files))
        return .join([
            .b(filed.name), .gap, .span(filed.code?.text ?? "", class: "mono"), .gap, .span(count, class: "mut"), .gap,
            .state(.wait, say(RegisterText.standing(.known))),
            .when(
                mayKeep,
                page.form(
                    post: TraderAddress.register, class: nil,
                    [
                        .hiddenField("name", filed.name), .hiddenField("code", filed.code?.text ?? ""),
                        .button(say(RegisterText.enter), .link),
                    ])),
        ])
    }

    private func entering(_ page: PageContext) -> HTML {
        let say = page.say
        return .details(
            say(RegisterText.enterAnother),
            [
                page.form(
                    post: TraderAddress.register,
                    Self.fields.map { $0.html(state, say) } + [.row([.button(say(RegisterText.enter), .alternative)])])
            ])
    }
}
