internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import TradersRules
internal import Web

/// One application or account, for the office in charge: what was said, the licence, the conditions, the decision.
struct AccountPageView: Page {
    let account: Account
    let licence: HandedFiles.Kept?
    let mayDecide: Bool
    let zone: LegalZone
    var state = FormState()
    var reasons: [JoiningRefused.Reason] = []

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems || !reasons.isEmpty }
    var status: HTTPResponse.Status {
        state.hasProblems ? .unprocessableContent : reasons.isEmpty ? .ok : .conflict
    }

    func title(_ say: Words) -> String { account.name }

    private var conditions: [any FormField] {
        JoiningCondition.allCases.map {
            CheckboxField($0.rawValue, AccountText.condition($0), missing: AccountText.conditionOpen)
        }
    }
    private let refusal = TextAreaField("refusal", AccountText.reason, hint: AccountText.reasonHint, rows: 3)
    private let removal = TextAreaField("removal", AccountText.reason, hint: AccountText.reasonHint, rows: 3)
    private var fields: [any FormField] { conditions + [refusal, removal] }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(AccountText.title), href: TraderAddress.accounts),
            reasons.isEmpty
                ? state.summary(of: fields, say)
                : .errorSummary([], others: reasons.map { say(AccountText.against($0)) }, say),
            .div(
                class: "row base",
                [
                    .h1([.typed(account.name, say)]),
                    .state(Self.mark(account.state), say(AccountText.state(account.state))),
                ]
            ),
            facts(say), decided(say), .when(mayDecide, moves(page)),
        ])
    }

    static func mark(_ state: AccountState) -> StateKind {
        switch state {
        case .applied: .wait
        case .joined: .done
        case .refused, .removed: .late
        case .left: .hold
        }
    }

    private func facts(_ say: Words) -> HTML {
        let link: HTML = .some(licence) { licence in
            .join([
                .a(
                    href: TraderAddress.account(account.id) + "/licence",
                    [.icon(.clip), .text(" "), .span(licence.name, class: "raw")]),
                .text(" "), .span(say.size(licence.size), class: "mut"),
            ])
        }
        return .facts([
            Fact(say(RegisterText.code), .span(account.code.text, class: "mono")),
            Fact(say(RegisterText.kindLabel), say(RegisterText.kind(account.kind))),
            Fact(say(JoinText.licence), link), Fact(say(JoinText.contact), .typed(account.contact, say)),
            Fact(say(JoinText.phone), account.phone), Fact(say(JoinText.email), account.email),
            Fact(say(AccountText.undertaking), account.undertaking),
            Fact(say(AccountText.appliedAt), say.moment(account.appliedAt, in: zone)),
        ])
    }

    private func decided(_ say: Words) -> HTML {
        guard let at = account.decidedAt else { return .empty }
        return .note(
            .plain,
            [
                .p(say(AccountText.decidedAt, say.moment(at, in: zone))),
                .when(!account.reason.isEmpty, .p(class: "lines", [.typed(account.reason, say)])),
            ])
    }

    private func moves(_ page: PageContext) -> HTML {
        let say = page.say
        switch account.state {
        case .applied:
            return .section(
                class: "flow",
                [
                    .h2(say(AccountText.check)),
                    form(page, "admit", conditions, .button(say(AccountText.admit))),
                    .details(
                        say(AccountText.refuse), open: state.values.value("refusal") != nil,
                        [form(page, "refuse", [refusal], .button(say(AccountText.refuse), .risk))]),
                ])
        case .joined:
            return .details(
                say(AccountText.remove), open: state.values.value("removal") != nil,
                [form(page, "remove", [removal], .button(say(AccountText.remove), .risk))])
        case .refused, .left, .removed: return .empty
        }
    }

    private func form(_ page: PageContext, _ move: String, _ fields: [any FormField], _ button: HTML) -> HTML {
        page.form(
            post: "\(TraderAddress.account(account.id))/\(move)",
            [.hiddenField("version", String(account.version))] + fields.map { $0.html(state, page.say) }
                + [.row([button])])
    }
}
