internal import AccountsRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// One person: office and roles, absences and declarations, and what those who administer can do.
struct PersonPage: Page {
    /// Why nothing was changed.
    enum Problem: Equatable {
        case unknownRole
        case role(RoleProblem)
    }

    let person: Person
    let office: Office?
    let mayChange: Bool
    /// Whether signing in has to wait after failures.
    let isDelayed: Bool
    let problems: [Problem]
    /// Absences from today on, and the names of those who stand in.
    var absences: [Absence] = []
    var deputies: [Int64: String] = [:]
    /// What the person who looks may do, each on its page.
    var acts: [PersonAct] = []
    /// Open files, where the person who looks may hand them over.
    var openFiles: Int?
    var done: Text?

    var face: Face { .desk }
    var status: HTTPResponse.Status { problems.isEmpty ? .ok : .conflict }
    var hasProblems: Bool { !problems.isEmpty }

    func title(_ say: Words) -> String { person.name }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(AdministrationText.people), href: AccountsAddress.people(after: nil).path),
            problemNote(say),
            .some(done) { .note(.ok, [.p(say($0))]) },
            .h1(person.name),
            moves(say),
            facts(page),
            .when(mayChange && person.state == .active, PersonRoles(person: person).html(page)),
            .when(!mayChange, .p(say(AdministrationText.notYours), class: "mut")),
        ])
    }

    private func problemNote(_ say: Words) -> HTML {
        guard !problems.isEmpty else { return .empty }
        let words = problems.map { problem in
            switch problem {
            case .unknownRole: say(AdministrationText.unknownRole)
            case .role(let problem): AdministrationText.problem(problem, say)
            }
        }
        return .div(
            class: "summary", with: [.role("alert"), .labelledBy("problems")],
            [
                .h2(say(AdministrationText.roleProblems), with: [.id("problems")]),
                .ul(words.map { .li([.a($0, href: "#role")]) }),
            ])
    }

    private func moves(_ say: Words) -> HTML {
        guard !acts.isEmpty else { return .empty }
        let buttons = acts.map { act in
            HTML.buttonLink(
                say(PersonActText.name(act)), href: AccountsAddress.act(act, person.id).path,
                act == .end ? .risk : .alternative)
        }
        return .moves(buttons, refused: [], say)
    }

    private func facts(_ page: PageContext) -> HTML {
        let say = page.say
        let unlock = page.form(
            post: AccountsAddress.unlock(person.id).path, class: nil,
            [
                .button(say(AdministrationText.unlock), .alternative)
            ])
        var facts = [
            Fact(say(SignInText.name), person.signIn),
            Fact(
                say(AccountText.office),
                office.map { .a(say($0.name), href: AccountsAddress.office($0.id).path) } ?? .empty),
            Fact(say(AdministrationText.state), PeoplePage.state(person, say)),
            Fact(
                say(SecondFactorText.title),
                say(person.hasSecondFactor ? SecondFactorText.on : SecondFactorText.off)),
            Fact(
                say(AdministrationText.failures), String(person.failures),
                act: mayChange && isDelayed ? unlock : .empty),
            Fact(say(AccountText.roles), RoleText.list(person.roles, say)),
        ]
        if !absences.isEmpty {
            facts.append(
                Fact(
                    say(AbsenceText.title), .list(absences.map { .text(AbsenceText.line($0, deputies, say)) })))
        }
        if let openFiles { facts.append(Fact(say(PersonActText.openFiles), say.count(openFiles))) }
        return .facts(facts)
    }
}

/// The roles of a person, each with its way out, and the way to another.
struct PersonRoles {
    let person: Person

    func html(_ page: PageContext) -> HTML {
        let say = page.say
        let held = Role.allCases.filter(person.roles.contains)
        let others = Role.allCases.filter { !person.roles.contains($0) }
        return .join([
            .h2(say(AdministrationText.rolesHeld)),
            held.isEmpty ? .p(say(AccountText.noRole)) : .list(held.map { withdrawal($0, page) }),
            page.form(
                post: AccountsAddress.grant(person.id).path,
                [
                    .div(
                        class: "field",
                        [
                            .label(say(AdministrationText.grant), with: [Attribute("for", "role")]),
                            .element(
                                "select", class: "w14", with: [.id("role"), .name("role")],
                                [
                                    .element("option", with: [.value("")], say(WebText.choose))
                                ]
                                    + others.map {
                                        .element("option", with: [.value($0.rawValue)], say(RoleText.name($0)))
                                    }),
                        ]),
                    .row([.button(say(AdministrationText.grantSend))]),
                ]),
        ])
    }

    private func withdrawal(_ role: Role, _ page: PageContext) -> HTML {
        page.form(
            post: AccountsAddress.withdraw(person.id).path, class: nil,
            [
                .hiddenField("role", role.rawValue),
                .row([
                    .text(page.say(RoleText.name(role))),
                    .button(page.say(AdministrationText.withdraw, page.say(RoleText.name(role))), .link),
                ]),
            ])
    }
}

/// What the pages about one person are called.
enum PersonActText {
    static let openFiles = Text(zh: "在办案件（件）", en: "Open files")

    static func name(_ act: PersonAct) -> Text {
        switch act {
        case .office: Text(zh: "调到别的机构", en: "Move to another office")
        case .end: Text(zh: "离开单位", en: "End the employment")
        case .absences: AbsenceText.title
        case .interests: InterestText.title
        case .files: Text(zh: "移交在办案件", en: "Hand over open files")
        case .sessions: AccountText.sessions
        case .firstPassword: Text(zh: "重给第一密码", en: "First password again")
        case .secondFactor: Text(zh: "重设第二重验证", en: "Reset the second factor")
        }
    }
}
