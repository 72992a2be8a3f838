internal import AccountsRules
internal import Kernel
internal import Web

/// One office in both trees, with its names, predecessors and successors, and the offices directly below.
struct OfficePage: Page {
    let office: Office
    let directory: OfficeDirectory
    let day: Day
    /// The changes that the person may make here.
    var acts: [OfficeAct] = []
    var mayTakeOn = false
    var done: Text?

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(office.name) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let below = directory.children(of: office.id, on: day).compactMap(directory.office)
        let counted = directory.children(of: office.id, tree: .reporting, on: day).compactMap(directory.office)
        return .join([
            .p(say(AdministrationText.offices), class: "mut"),
            .some(done) { .note(.ok, [.p(say($0))]) },
            .h1(title(say)),
            moves(say),
            facts(say),
            .h2(say(AdministrationText.officesBelow)),
            below.isEmpty ? .p(say(AdministrationText.noneBelow)) : .list(below.map { link($0, say) }),
            // The second tree is listed only where it differs: mostly it is the same.
            .when(
                Set(counted.map(\.id)) != Set(below.map(\.id)) && !counted.isEmpty,
                .join([.h2(say(OfficeText.countedBelow)), .list(counted.map { link($0, say) })])),
            past(say),
        ])
    }

    private func moves(_ say: Words) -> HTML {
        let id = office.id
        let people =
            mayTakeOn
            ? [HTML.buttonLink(say(EmploymentText.new), href: AccountsAddress.newPerson(id).path, .alternative)] : []
        let shown = acts.filter { $0 != .ruleSet || office.kind == .association }.map { act in
            HTML.buttonLink(
                say(OfficeText.button(act)), href: AccountsAddress.officeAct(act, id).path,
                act == .end ? .risk : .alternative)
        }
        guard !(people + shown).isEmpty, office.exists(on: day) else { return .empty }
        return .moves(people + shown, refused: [], say)
    }

    private func facts(_ say: Words) -> HTML {
        let above = directory.ancestors(of: office.id, on: day).reversed().compactMap(directory.office)
        let reports = directory.ancestors(of: office.id, tree: .reporting, on: day).first.flatMap(directory.office)
        let places = directory.path(of: office.division, on: day).map { say($0.name) }
        let before = office.predecessors.compactMap(directory.office)
        let after = directory.successors(ofOffice: office.id)
        var facts = [
            Fact(say(AdministrationText.kind), say(AdministrationText.name(office.kind))),
            Fact(say(AdministrationText.division), places.joined(separator: " · ")),
            Fact(
                say(AdministrationText.path),
                above.isEmpty ? .text(say(AdministrationText.nobody)) : .list(above.map { link($0, say) })),
            Fact(
                say(AdministrationText.reportsTo),
                reports.map { link($0, say) } ?? .text(say(AdministrationText.nobody))),
            Fact(say(OfficeText.rules), rules(say)),
        ]
        if office.to != nil || office.from != Office.sinceReform {
            facts.append(Fact(say(OfficeText.existed), span(say)))
        }
        if !before.isEmpty { facts.append(Fact(say(OfficeText.predecessors), .list(before.map { link($0, say) }))) }
        if !after.isEmpty { facts.append(Fact(say(OfficeText.successors), .list(after.map { link($0, say) }))) }
        return .facts(facts)
    }

    private func rules(_ say: Words) -> HTML {
        if let chosen = office.ruleSet { return .a(chosen, href: "/law/rules/\(PercentCoding.encode(chosen))") }
        return office.kind == .association ? .tag(say(OfficeText.noRules), .warn) : .text(say(OfficeText.byOrder))
    }

    private func span(_ say: Words) -> String {
        let from = office.from == Office.sinceReform ? say(WebText.none) : say.fullDate(office.from)
        return say(DayText.range, from, office.to.map { say.fullDate($0) } ?? say(WebText.none))
    }

    /// Former names and places, the oldest first, where there are any.
    private func past(_ say: Words) -> HTML {
        let names = office.names.map { say(OfficeText.fromOn, say.fullDate($0.from), say($0.name)) }
        let places = Tree.allCases.flatMap { tree -> [String] in
            let all = directory.statements(of: office.id, tree: tree)
            guard all.count > 1 else { return [] }
            return all.map { edge in
                let above = directory.office(edge.parent).map { say($0.name(on: edge.from)) } ?? ""
                return say(OfficeText.name(tree)) + say.colon + say(OfficeText.fromOn, say.fullDate(edge.from), above)
            }
        }
        return .join([
            names.isEmpty
                ? .empty : .join([.h2(say(OfficeText.formerNames)), .list(names.map { .text($0) })]),
            places.isEmpty ? .empty : .join([.h2(say(OfficeText.placed)), .list(places.map { .text($0) })]),
        ])
    }

    private func link(_ office: Office, _ say: Words) -> HTML {
        .a(say(office.name), href: AccountsAddress.office(office.id).path)
    }
}
