internal import AccountsRules
internal import Kernel
internal import Web

/// The people of an office and the offices below it, with their roles.
struct PeoplePage: Page {
    /// People shown at once; one more is asked for, to know whether there are any.
    static let size = 50

    let people: [Person]
    let directory: OfficeDirectory
    let office: Office?
    /// Today's absences, by person.
    var away: [Int64: Absence] = [:]
    /// Who holds each of the three duties; nil where that is not the business of who looks.
    var duties: [Role: [String]]?
    var mayTakeOn = false

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(AdministrationText.people) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let shown = people.prefix(Self.size)
        let last = people.count > Self.size ? shown.last : nil
        return .join([
            .h1(title(say)),
            .some(office) { .p(say(AdministrationText.peopleOf, say($0.name)), class: "mut") },
            .some(mayTakeOn ? office : nil) {
                .row([.buttonLink(say(EmploymentText.new), href: AccountsAddress.newPerson($0.id).path, .alternative)])
            },
            .some(duties) { dutyPanel($0, say) },
            table(Array(shown), say),
            .some(last) {
                .p([.a(say(AdministrationText.next), href: AccountsAddress.people(after: $0.id).path)])
            },
        ])
    }

    private func dutyPanel(_ duties: [Role: [String]], _ say: Words) -> HTML {
        let rows = RoleSeparation.apart.map { role -> Fact in
            let names = duties[role] ?? []
            return Fact(
                say(RoleText.name(role)),
                names.isEmpty
                    ? .tag(say(AdministrationText.dutyMissing), .warn)
                    : .text(say.list(names)))
        }
        return .panel(
            say(AdministrationText.duties), [.p(say(AdministrationText.dutiesLead), class: "mut"), .facts(rows)])
    }

    private func table(_ people: [Person], _ say: Words) -> HTML {
        let columns = [
            AdministrationText.name, SignInText.name, AccountText.office, AccountText.roles, AdministrationText.state,
        ].map { Column(say($0)) }
        return Table(
            caption: say(AdministrationText.peopleTable), showsCaption: false, columns, kind: .stack,
            rows: people.map { row($0, say) }
        ).html
    }

    private func row(_ person: Person, _ say: Words) -> HTML {
        let office = directory.office(person.office).map { say($0.name) } ?? ""
        return .tr([
            .th(with: [.scope("row")], [.a(person.name, href: AccountsAddress.person(person.id).path)]),
            .td(person.signIn, with: [.stacked(say(SignInText.name))]),
            .td(office, with: [.stacked(say(AccountText.office))]),
            .td(RoleText.list(person.roles, say), with: [.stacked(say(AccountText.roles))]),
            .td(
                with: [.stacked(say(AdministrationText.state))],
                [
                    away[person.id].map { absence in
                        .state(.hold, say(AdministrationText.away, say(AbsenceText.name(absence.kind))))
                    } ?? Self.state(person, say)
                ]),
        ])
    }

    static func state(_ person: Person, _ say: Words) -> HTML {
        switch person.state {
        case .active: .state(.go, say(AdministrationText.active))
        case .ended:
            .join([
                .state(.done, say(AdministrationText.ended)),
                .some(person.endedOn) { .text(" " + say.fullDate($0)) },
            ])
        }
    }
}
