internal import AccountsRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// One's own account: office and roles, sessions that can be ended, a new password.
struct AccountPage: Page {
    /// What was just done.
    enum Done: String {
        case password, ended
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
            .some(done) { .note(.ok, [.p(say($0 == .password ? AccountText.saved : AccountText.ended))]) },
            .facts([
                Fact(say(AdministrationText.name), person.name),
                Fact(say(SignInText.name), person.signIn),
                Fact(say(AccountText.office), page.officeName ?? ""),
                Fact(say(AccountText.roles), RoleText.list(person.roles, say)),
            ]),
            .h2(say(AccountText.sessions)),
            table(page),
            .h2(say(AccountText.changePassword)),
            passwordForm(page),
        ])
    }

    private func table(_ page: PageContext) -> HTML {
        let say = page.say
        let columns = [AccountText.began, AccountText.used, AccountText.address, AccountText.move]
        return Table(
            caption: say(AccountText.sessions), showsCaption: false, columns.map { Column(say($0)) }, kind: .stack,
            rows: sessions.map { row($0, page) }
        ).html
    }

    private func row(_ session: Session, _ page: PageContext) -> HTML {
        let say = page.say
        let end = page.form(
            post: AccountsAddress.endSession.path, class: nil,
            [
                .hiddenField("session", HexText.text(session.tokenHash)),
                .element(
                    "button", class: "link",
                    [
                        .text(say(AccountText.end)), .heard(say(AccountText.endOf, say.moment(session.createdAt))),
                    ]),
            ])
        return .tr([
            .th(with: [.scope("row")], [.moment(session.createdAt, say)]),
            .td(with: [.stacked(say(AccountText.used))], [.moment(session.seenAt, say)]),
            .td(
                session.address.isEmpty ? say(WebText.none) : session.address,
                with: [.stacked(say(AccountText.address))]),
            .td(
                with: [.stacked(say(AccountText.move))],
                [
                    session.tokenHash == own ? .state(.go, say(AccountText.thisOne)) : end
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
        // The hidden name lets password keepers know whose password is being changed.
        let whose = HTML.void(
            "input",
            with: [
                .type("text"), .name("username"), .value(person.signIn), Attribute("autocomplete", "username"),
                .label(say(SignInText.name)), Attribute("hidden"),
            ])
        return page.form(
            post: AccountsAddress.password.path,
            [whose] + fields.map { $0.html(say) } + [.row([.button(say(AccountText.save))])])
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
