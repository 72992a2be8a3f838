internal import AccountsRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// One person: office and roles, and for the security administrator the means to change them.
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

    var face: Face { .desk }
    var status: HTTPResponse.Status { problems.isEmpty ? .ok : .conflict }
    var hasProblems: Bool { !problems.isEmpty }

    func title(_ say: Words) -> String { person.name }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(AdministrationText.people), href: AccountsAddress.people(after: nil).path),
            problemNote(say),
            .h1(person.name),
            facts(page),
            .when(mayChange, change(page)),
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

    private func facts(_ page: PageContext) -> HTML {
        let say = page.say
        let unlock = page.form(
            post: AccountsAddress.unlock(person.id).path, class: nil,
            [
                .button(say(AdministrationText.unlock), .alternative)
            ])
        return .facts([
            Fact(say(SignInText.name), person.signIn),
            Fact(say(AccountText.office), office.map { say($0.name) } ?? ""),
            Fact(say(AdministrationText.state), PeoplePage.state(person.state, say)),
            Fact(
                say(AdministrationText.failures), String(person.failures),
                act: mayChange && isDelayed ? unlock : .empty),
            Fact(say(AccountText.roles), RoleText.list(person.roles, say)),
        ])
    }

    private func change(_ page: PageContext) -> HTML {
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
