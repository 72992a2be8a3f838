internal import AccountsRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// One's own account: office and roles, sessions that can be ended, a new password.
struct AccountPage: Page {
    /// What was just done.
    enum Done: String {
        case password, ended
        case wrongCode = "wrong-code"
    }

    /// Why the password was not changed.
    enum Problem: Equatable {
        case currentWrong, notSame
        case new(PasswordProblem)
    }

    let person: Person
    let sessions: [Session]
    /// The hash of this browser's token.
    let own: [UInt8]?
    let done: Done?
    /// Recovery codes left; nil without a second factor.
    var codesLeft: Int?
    var problems: [Problem] = []

    var face: Face { .desk }
    var hasProblems: Bool { !problems.isEmpty }
    var status: HTTPResponse.Status { problems.isEmpty ? .ok : .unprocessableContent }

    func title(_ say: Words) -> String { say(AccountText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .errorSummary(problems.map { (id: Self.field($0), text: Self.words($0, say)) }, say),
            .h1(title(say)),
            .some(done) { doneNote($0, say) },
            .facts([
                Fact(say(AdministrationText.name), person.name),
                Fact(say(SignInText.name), person.signIn),
                Fact(say(AccountText.office), page.officeName ?? ""),
                Fact(say(AccountText.roles), RoleText.list(person.roles, say)),
            ]),
            .p([.a(say(InterestText.own, person.name), href: AccountsAddress.ownInterests.path)]),
            .h2(say(AccountText.sessions)),
            SessionTable(sessions: sessions, own: own) {
                SessionTable.end($0, AccountsAddress.endSession.path, page)
            }.html(say),
            .h2(say(SecondFactorText.title)),
            second(page),
            .h2(say(AccountText.changePassword)),
            passwordForm(page),
        ])
    }

    private func doneNote(_ done: Done, _ say: Words) -> HTML {
        switch done {
        case .password: .note(.ok, [.p(say(AccountText.saved))])
        case .ended: .note(.ok, [.p(say(AccountText.ended))])
        case .wrongCode: .note(.bad, [.p(say(SecondFactorText.codeWrong))])
        }
    }

    /// The second factor: setting it up, or what is left of the recovery codes and fresh ones.
    private func second(_ page: PageContext) -> HTML {
        let say = page.say
        guard let codesLeft else {
            return .row([
                .state(.wait, say(SecondFactorText.off)),
                .buttonLink(say(SecondFactorText.enrol), href: AccountsAddress.secondFactor.path, .alternative),
            ])
        }
        return .join([
            .p([
                .state(.done, say(SecondFactorText.on)), .gap,
                .text(say(SecondFactorText.codesLeft, String(codesLeft))),
            ]),
            .details(
                say(SecondFactorText.renew), open: done == .wrongCode,
                [
                    page.form(
                        post: AccountsAddress.recoveryCodes.path, id: "recovery",
                        [
                            SignInField(
                                id: "code", label: say(SecondFactorText.code), hint: say(SecondFactorText.renewHint),
                                fills: "one-time-code"
                            ).html(say),
                            .row([.button(say(SecondFactorText.renew), .alternative)]),
                        ])
                ]),
        ])
    }

    private func passwordForm(_ page: PageContext) -> HTML {
        let say = page.say
        let fields = [
            SignInField(
                id: "current", label: say(AccountText.current), errors: errors(at: "current", say),
                fills: "current-password"),
            SignInField(
                id: "new", label: say(AccountText.new), hint: say(AccountText.newHint), errors: errors(at: "new", say),
                fills: "new-password"),
            SignInField(
                id: "again", label: say(AccountText.again), errors: errors(at: "again", say), fills: "new-password"),
        ]
        return page.form(
            post: AccountsAddress.password.path,
            [SignInField.keeper(person.signIn, say)] + fields.map { $0.html(say) } + [
                .row([.button(say(AccountText.save))])
            ])
    }

    private func errors(at field: String, _ say: Words) -> [String] {
        problems.filter { Self.field($0) == field }.map { Self.words($0, say) }
    }

    private static func field(_ problem: Problem) -> String {
        switch problem {
        case .currentWrong: "current"
        case .notSame: "again"
        case .new: "new"
        }
    }

    private static func words(_ problem: Problem, _ say: Words) -> String {
        switch problem {
        case .currentWrong: say(AccountText.currentWrong)
        case .notSame: say(AccountText.notSame)
        case .new(let problem): AccountText.problem(problem, say)
        }
    }
}
