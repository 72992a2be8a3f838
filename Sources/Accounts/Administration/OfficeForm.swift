internal import AccountsRules
internal import Kernel
internal import Web

/// The form of a change to an office: its fields, and how they become the change or every problem at once.
struct OfficeForm {
    /// What is asked for.
    enum Wanted {
        case change(OfficeChange)
        case new(name: LocalText, kind: OfficeKind, division: DivisionCode, from: Day)
        case rules(String)

        /// The other office that a change names, which must be within reach, too.
        var other: Int64? {
            switch self {
            case .change(.move(_, let below, _)): below
            case .change(.dissolve(let into, _)): into
            case .change(.rename), .new, .rules: nil
            }
        }
    }

    let act: OfficeAct
    let office: Office
    let directory: OfficeDirectory
    let day: Day
    let ruleSets: [AccountsSurroundings.RuleSetOffer]

    func page(_ say: Words) -> ActPage {
        let isAssociation = office.kind == .association
        return ActPage(
            heading: say(OfficeText.heading(act), say(office.name)),
            back: (say(office.name), AccountsAddress.office(office.id).path),
            lead: lead(say), path: AccountsAddress.officeAct(act, office.id).path, fields: fields,
            button: act == .ruleSet && !isAssociation ? nil : OfficeText.button(act),
            kind: act == .end ? .risk : .primary, state: FormState(beginning))
    }

    private func lead(_ say: Words) -> [HTML] {
        if act == .ruleSet, office.kind != .association { return [.p(say(OfficeText.bureauRules))] }
        return [.p(say(OfficeText.lead(act)))]
    }

    /// Today, and the name as it is: what most changes start from.
    private var beginning: FormData {
        switch act {
        case .name: FormData(["zh": office.name.zh, "en": office.name.en, "from": day.description])
        case .place: FormData(["tree": Tree.administrative.rawValue, "from": day.description])
        case .end: FormData(["last": day.description])
        case .below: FormData(["from": day.description, "division": office.division.rawValue])
        case .ruleSet: FormData(office.ruleSet.map { ["rules": $0] } ?? [:])
        }
    }

    private var fields: [any FormField] {
        switch act {
        case .name: names + [DayField("from", OfficeText.from, missing: OfficeText.dayMissing)]
        case .place:
            [
                RadioField(
                    "tree", OfficeText.tree, Tree.allCases.map { Choice($0.rawValue, OfficeText.name($0)) },
                    missing: OfficeText.treeMissing),
                officeField("above", OfficeText.above),
                DayField("from", OfficeText.from, missing: OfficeText.dayMissing),
            ]
        case .end:
            [
                officeField("successor", OfficeText.successor),
                DayField("last", OfficeText.last, hint: OfficeText.lastHint, missing: OfficeText.dayMissing),
            ]
        case .below:
            names + [
                SelectField(
                    "kind", AdministrationText.kind,
                    OfficeKind.allCases.map { Choice($0.rawValue, AdministrationText.name($0)) },
                    missing: OfficeText.kindMissing),
                InputField(
                    "division", AdministrationText.division, hint: OfficeText.divisionHint,
                    missing: OfficeText.divisionMissing, width: .long),
                DayField("from", OfficeText.begins, missing: OfficeText.dayMissing),
            ]
        case .ruleSet:
            office.kind != .association
                ? []
                : [
                    RadioField(
                        "rules", OfficeText.rules,
                        ruleSets.map { Choice($0.id, Text($0.title), hint: $0.note.map { Text($0) }) },
                        missing: OfficeText.rulesMissing),
                    CheckboxField("confirmed", OfficeText.confirmed, missing: OfficeText.confirmedMissing),
                ]
        }
    }

    private var names: [any FormField] {
        [
            InputField("zh", OfficeText.zh, missing: OfficeText.nameMissing, width: .long),
            InputField("en", OfficeText.en, hint: OfficeText.enHint, width: .long, optional: true),
        ]
    }

    private func officeField(_ name: String, _ label: Text) -> any FormField {
        InputField(
            name, label, hint: OfficeText.officeHint, missing: OfficeText.officeMissing, width: .long)
    }

    /// Reads what was typed; nil with problems noted.
    func read(_ reader: inout FormReader) -> Wanted? {
        switch act {
        case .name:
            let name = name(&reader)
            let from = reader.day("from")
            guard let name, let from else { return nil }
            return .change(.rename(name, from: from))
        case .place:
            let tree = reader.choice("tree", as: Tree.self)
            let above = office("above", &reader)
            let from = reader.day("from")
            guard let tree, let above, let from else { return nil }
            return .change(.move(tree, below: above, from: from))
        case .end:
            let successor = office("successor", &reader)
            let last = reader.day("last")
            guard let successor, let last else { return nil }
            return .change(.dissolve(into: successor, last: last))
        case .below:
            let name = name(&reader)
            let kind = reader.choice("kind", as: OfficeKind.self)
            let division = DivisionInput(directory: directory, day: day).read("division", &reader)
            let from = reader.day("from")
            guard let name, let kind, let division, let from else { return nil }
            return .new(name: name, kind: kind, division: division, from: from)
        case .ruleSet:
            let chosen = reader.choice("rules", among: Set(ruleSets.map(\.id)))
            if !reader.ticked("confirmed") { reader.report("confirmed", .missing) }
            return chosen.map { .rules($0) }
        }
    }

    private func name(_ reader: inout FormReader) -> LocalText? {
        let zh = reader.text("zh", max: 80)
        let en = reader.optionalText("en", max: 120)
        return zh.map { LocalText(zh: $0, en: en ?? $0) }
    }

    /// An office by its number or its full name in either language.
    private func office(_ field: String, _ reader: inout FormReader) -> Int64? {
        guard let typed = reader.text(field, max: 120) else { return nil }
        let here = directory.offices.filter { $0.exists(on: day) }
        let found = here.filter { String($0.id) == typed || $0.name.zh == typed || $0.name.en == typed }
        guard let office = found.first, found.count == 1 else {
            reader.report(field, .missing)
            return nil
        }
        return office.id
    }
}
