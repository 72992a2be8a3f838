internal import AccountsRules
internal import Kernel
internal import Web

/// One office in both trees, with the offices directly below: read-only.
struct OfficePage: Page {
    let office: Office
    let directory: OfficeDirectory
    let day: Day

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(office.name) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let below = directory.children(of: office.id, on: day).compactMap(directory.office)
        return .join([
            .p(say(AdministrationText.offices), class: "mut"),
            .h1(title(say)),
            facts(say),
            .h2(say(AdministrationText.officesBelow)),
            below.isEmpty ? .p(say(AdministrationText.noneBelow)) : .list(below.map { link($0, say) }),
        ])
    }

    private func facts(_ say: Words) -> HTML {
        let above = directory.ancestors(of: office.id, on: day).reversed().compactMap(directory.office)
        let reports = directory.ancestors(of: office.id, tree: .reporting, on: day).first.flatMap(directory.office)
        let places = directory.path(of: office.division, on: day).map { say($0.name) }
        return .facts([
            Fact(say(AdministrationText.kind), say(AdministrationText.name(office.kind))),
            Fact(say(AdministrationText.division), places.joined(separator: " · ")),
            Fact(
                say(AdministrationText.path),
                above.isEmpty ? .text(say(AdministrationText.nobody)) : .list(above.map { link($0, say) })),
            Fact(
                say(AdministrationText.reportsTo),
                reports.map { link($0, say) } ?? .text(say(AdministrationText.nobody))),
        ])
    }

    private func link(_ office: Office, _ say: Words) -> HTML {
        .a(say(office.name), href: AccountsAddress.office(office.id).path)
    }
}
