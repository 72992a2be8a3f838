internal import FundsRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// Where a claim is entered: first the file, then what is claimed for it.
struct NewClaimPage: Page {
    let fund: Fund
    var file: FundCases.File?
    var form: NewClaimForm?
    /// The most that can be claimed now; nil where nothing is known of it.
    var most: Money?
    var number = ""
    var state = FormState()
    var refused: [FundReason] = []
    var once = ""

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems || !refused.isEmpty }
    var status: HTTPResponse.Status {
        if state.hasProblems { return .unprocessableContent }
        return refused.isEmpty ? .ok : .conflict
    }

    private var path: String { FundAddress.newClaim(fund.id) }

    func title(_ say: Words) -> String { say(ClaimMoveText.newTitle) + say.colon + fund.name }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(fund.name, href: FundAddress.fund(fund.id)),
            form.map { state.summary(of: $0.fields, say) } ?? state.summary(of: [fileField], say),
            FundWords.refused(refused, FundText.refused, say), .h1(title(say)),
            .p(say(ClaimMoveText.newLead), class: "text mut"), fileForm(say), entry(page),
        ])
    }

    private var fileField: InputField {
        InputField(
            "file", ClaimMoveText.fileNumber, missing: ClaimMoveText.fileMissing, kind: .code, width: .long)
    }

    private func fileForm(_ say: Words) -> HTML {
        let typed = FormState(FormData(["file": number]), problems: form == nil ? state.problems : [])
        return .form(
            get: path, class: "flow",
            [
                fileField.html(typed, say),
                .row([.button(say(ClaimMoveText.look), form == nil ? .primary : .alternative)]),
            ])
    }

    private func entry(_ page: PageContext) -> HTML {
        guard let form, let file else { return .empty }
        let (say, facts) = (page.say, file.facts)
        func money(_ money: Money?) -> String { money.map { say.money($0) } ?? say(ClaimText.notRecorded) }
        let hasFiles = form.fields.contains { $0 is FileField }
        return .join([
            .h2(facts.number + " " + file.title),
            .facts([
                Fact(say(ClaimText.state), .state(file.mark, say(file.state))),
                Fact(say(ClaimText.trader), facts.trader.name), Fact(say(ClaimText.agreed), money(facts.agreed)),
                Fact(say(ClaimText.performed), money(facts.performed)),
            ]),
            .some(most) { .note(.plain, [.p(say(ClaimMoveText.limitNow, $0.yuanText))]) },
            .when(hasProblems && hasFiles, .p(say(ClaimMoveText.filesAgain), class: "small mut")),
            page.form(
                post: path, files: hasFiles,
                [.hiddenField("file", facts.number), .hiddenField("once", once)]
                    + form.fields.map { $0.html(state, say) } + [
                        .row([
                            .button(say(ClaimMoveText.send)),
                            .a(say(FundText.cancel), href: FundAddress.fund(fund.id)),
                        ])
                    ]),
        ])
    }
}
