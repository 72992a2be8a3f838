internal import AccountsRules
internal import Kernel
internal import MediationRules
internal import Web

/// The mediators of an office as a table: what they do, what they speak, and until when they are certified.
struct RegisterPage: Page {
    let people: [Candidate]
    let register: [MediatorProfile]
    let fields: [MediationField]
    let today: Day
    let mayKeep: Bool

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(MediatorText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .h1(title(say)), .p(say(MediatorText.lead), class: "text mut"),
            people.isEmpty ? .p(say(MediatorText.none)) : table(say), .p(say(MediatorText.interests), class: "xs dim"),
        ])
    }

    private func table(_ say: Words) -> HTML {
        let heads = [
            MediatorText.name, MediatorText.fields, MediatorText.languages, MediatorText.weekdays, MediatorText.load,
            MediatorText.state,
        ].map { say($0) }
        let profiles = Dictionary(register.map { ($0.person, $0) }) { first, _ in first }
        return Table(
            caption: title(say), showsCaption: false, heads.map { Column($0) }, kind: .stack,
            rows: people.map { row($0, profiles[$0.id], heads, say) }
        ).html
    }

    private func row(_ person: Candidate, _ profile: MediatorProfile?, _ heads: [String], _ say: Words) -> HTML {
        let name: HTML = mayKeep ? .a(person.name, href: RegisterPages.path(person.id)) : .text(person.name)
        return .tr([
            .th(with: [.scope("row")], [name]),
            .td(profile.map { fieldWords($0, say) } ?? "—", with: [.stacked(heads[1])]),
            .td(
                profile.map { profile in
                    say.list(
                        MediationLanguage.allCases.filter(profile.languages.contains).map { say(MediatorText.text($0)) }
                    )
                } ?? "—", with: [.stacked(heads[2])]),
            .td(profile.map { dayWords($0, say) } ?? "—", with: [.stacked(heads[3])]),
            .td(String(person.load), with: [.stacked(heads[4])]),
            .td(with: [.stacked(heads[5])], [standing(profile, say)]),
        ])
    }

    private func fieldWords(_ profile: MediatorProfile, _ say: Words) -> String {
        guard !profile.fields.isEmpty else { return say(MediatorText.allFields) }
        return say.list(fields.filter { profile.fields.contains($0.code) }.map { say($0.name) })
    }

    private func dayWords(_ profile: MediatorProfile, _ say: Words) -> String {
        guard !profile.weekdays.isEmpty else { return say(MediatorText.everyDay) }
        return say.list(Weekday.allCases.filter(profile.weekdays.contains).map { say(MediatorText.text($0)) })
    }

    private func standing(_ profile: MediatorProfile?, _ say: Words) -> HTML {
        guard let profile else { return .state(.wait, say(MediatorText.notRegistered)) }
        guard profile.isActive else { return .state(.hold, say(MediatorText.left)) }
        guard let certificate = profile.certificate else { return .text(say(MediatorText.noCertificate)) }
        let until = say.fullDate(certificate.until)
        if !certificate.holds(on: today) { return .state(.late, say(MediatorText.expired, until)) }
        return certificate.endsSoon(on: today)
            ? .state(.wait, say(MediatorText.endsSoon, until))
            : .state(.done, say(MediatorText.certifiedUntil, until))
    }
}
