internal import FundsRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// The form of one move of a claim, and why it is not possible where it is not.
struct ClaimMovePage: Page {
    /// Why the form is shown again.
    enum Again: Equatable {
        case wrong([FieldProblem])
        case refused([FundReason])
        case stale
    }

    let shown: ShownClaim
    let name: ClaimMove.Name
    var typed = FormData()
    var again: Again?

    var face: Face { .desk }
    var hasProblems: Bool { again != nil }
    private var claim: FundClaim { shown.claim }

    var status: HTTPResponse.Status {
        switch again {
        case nil: .ok
        case .wrong: .unprocessableContent
        case .refused: .conflict
        case .stale: .preconditionFailed
        }
    }

    func title(_ say: Words) -> String { say(ClaimMoveText.name(name)) + say.colon + claim.number }

    private var state: FormState {
        guard case .wrong(let problems) = again else { return FormState(typed) }
        return FormState(typed, problems: problems)
    }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let form = ClaimMoveForm(name: name, shown: shown, say: say)
        let why: [FundReason] = if case .refused(let reasons) = again { reasons } else { [] }
        return .join([
            .backLink(say(ClaimText.title) + say.colon + claim.number, href: FundAddress.claim(claim.id)),
            state.summary(of: form.fields, say),
            .when(
                again == .stale,
                .div(class: "note warn", with: [.role("alert")], [.p(say(ClaimMoveText.stale))])),
            FundWords.refused(why, FundText.refused, say), .h1(title(say)),
            .p([.state(claim.state.mark, say(ClaimText.name(claim.state)))]),
            .facts([
                Fact(say(ClaimText.fund), shown.fund.name), Fact(say(ClaimText.trader), claim.trader.name),
                Fact(say(ClaimText.asked), say.money(claim.amount)),
            ]),
            shown.open.contains(name) ? entry(form, page) : closed(form, say),
        ])
    }

    private func entry(_ form: ClaimMoveForm, _ page: PageContext) -> HTML {
        let say = page.say
        let isRisk = [ClaimMove.Name.refuse, .withdraw, .takeBack, .undoRecovery, .writeOff].contains(name)
        return .join([
            .p(say(ClaimMoveText.lead(name)), class: "text mut"),
            page.form(
                post: FundAddress.move(claim.id, name),
                [.hiddenField("version", String(claim.version))] + form.fields.map { $0.html(state, say) } + [
                    .row([
                        .button(say(ClaimMoveText.name(name)), isRisk ? .risk : .primary),
                        .a(say(FundText.cancel), href: FundAddress.claim(claim.id)),
                    ])
                ]),
        ])
    }

    /// Not possible as things stand; what was typed can still be read and copied.
    private func closed(_ form: ClaimMoveForm, _ say: Words) -> HTML {
        let why = shown.refused.first { $0.name == name }?.why ?? [.notAllowed]
        let kept = form.fields.map { typed.text($0.name) }.filter { !$0.isEmpty && $0 != "yes" }
        return .join([
            .note(
                .warn,
                [
                    .p(say(ClaimMoveText.refused, say(ClaimMoveText.name(name)))),
                    .list(why.map { .text(FundReasonText.words($0, say)) }),
                ]),
            .join(kept.map { FundWords.lines($0) }),
            .row([.a(say(FundText.cancel), href: FundAddress.claim(claim.id))]),
        ])
    }
}
