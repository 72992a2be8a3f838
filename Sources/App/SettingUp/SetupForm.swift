internal import Accounts
internal import AccountsRules
internal import Kernel
internal import LawRules
internal import Web

/// The questions of the set-up page, and how they become a plan or every problem at once.
struct SetupForm {
    /// One of the first people, by what they are for.
    enum Seat: String, CaseIterable {
        case system, security, auditor, officer

        /// The officer also leads, so that files can be assigned and handed over on the first day.
        var roles: Set<Role> {
            switch self {
            case .system: [.systemAdministrator]
            case .security: [.securityAdministrator]
            case .auditor: [.auditor]
            case .officer: [.clerk, .officer, .supervisor]
            }
        }
    }

    static let byOrder = "order"
    static let later = "later"

    let directory: OfficeDirectory
    let law: LawBook
    let today: Day

    /// What the page begins with.
    static let beginning = FormData(["zone": LegalZone.shanghai.identifier, "second-factor": "yes"])

    var fields: [any FormField] {
        [
            InputField(
                "code", SetupText.code, hint: SetupText.codeHint, missing: SetupText.codeMissing, kind: .code,
                width: .long)
        ] + office + [ruleSet] + mail + Seat.allCases.flatMap(Self.seat) + [second]
    }

    var office: [any FormField] {
        let kinds = OfficeKind.allCases.map { Choice($0.rawValue, SetupText.name($0)) }
        return [
            InputField("zh", SetupText.zh, missing: SetupText.officeMissing, width: .long),
            InputField("en", SetupText.en, hint: SetupText.enHint, width: .long, optional: true),
            SelectField("kind", SetupText.kind, kinds, missing: SetupText.kindMissing),
            InputField(
                "division", SetupText.division, hint: SetupText.divisionHint, missing: SetupText.divisionMissing,
                width: .long),
            InputField(
                "zone", SetupText.zone, hint: SetupText.zoneHint, missing: SetupText.zoneMissing, width: .middle),
        ]
    }

    /// An association chooses its own; nothing is chosen beforehand, for none is known for Inner Mongolia (decision 7).
    var ruleSet: any FormField {
        RadioField(
            "rules", SetupText.rules,
            [Choice(Self.byOrder, SetupText.byOrder, hint: SetupText.byOrderHint)]
                + associationSets.map { Choice($0.id, Text($0.title), hint: Text($0.source)) }
                + [Choice(Self.later, SetupText.later, hint: SetupText.laterHint)],
            hint: SetupText.rulesHint, missing: SetupText.rulesMissing)
    }

    var mail: [any FormField] {
        [
            InputField(
                "mail.host", SetupText.mailHost, hint: SetupText.mailHint, kind: .code, width: .long, optional: true),
            InputField("mail.port", SetupText.mailPort, kind: .number, width: .short, optional: true),
            InputField("mail.from", SetupText.mailFrom, kind: .email, width: .long, optional: true),
        ]
    }

    static func seat(_ seat: Seat) -> [any FormField] {
        [
            InputField("\(seat.rawValue).name", SetupText.personName, missing: SetupText.nameMissing, width: .long),
            InputField(
                "\(seat.rawValue).sign-in", SetupText.signIn, missing: SetupText.signInMissing, kind: .code,
                width: .long),
        ]
    }

    var second: any FormField {
        RadioField(
            "second-factor", SetupText.second, [Choice("yes", SetupText.secondYes), Choice("no", SetupText.secondNo)],
            hint: SetupText.secondHint)
    }

    private var associationSets: [RuleSet] {
        law.ruleSets.values.filter { $0.officeKind == .association }.sorted { $0.id < $1.id }
    }

    /// Reads everything; nil with problems noted. `id` is that of the office to be made.
    func read(_ reader: inout FormReader, id: Int64) -> SetupPlan? {
        let zh = reader.text("zh", max: 80)
        let en = reader.optionalText("en", max: 120)
        let kind = reader.choice("kind", as: OfficeKind.self)
        let division = DivisionInput(directory: directory, day: today).read("division", &reader)
        let zone = zone(&reader)
        let rules = rules(of: kind, &reader)
        let mail = mail(&reader)
        let people = people(&reader)
        let demandsSecond = reader.answer("second-factor")
        guard reader.problems.isEmpty, let zh, let kind, let division, let zone, let demandsSecond else { return nil }
        let office = Office(
            id: id, name: LocalText(zh: zh, en: en ?? zh), kind: kind, division: division, ruleSet: rules)
        return SetupPlan(
            office: office, people: people, demandsSecond: demandsSecond,
            settings: mail.merging(["zone": zone]) { first, _ in first })
    }

    private func zone(_ reader: inout FormReader) -> String? {
        guard let typed = reader.text("zone", max: 60) else { return nil }
        guard let zone = LegalZone(identifier: typed) else {
            reader.report("zone", .missing)
            return nil
        }
        return zone.identifier
    }

    /// The association's own set; a bureau, its departments and stations follow the order of the day.
    private func rules(of kind: OfficeKind?, _ reader: inout FormReader) -> String? {
        let sets = Set(associationSets.map(\.id))
        guard let chosen = reader.choice("rules", among: sets.union([Self.byOrder, Self.later])), let kind else {
            return nil
        }
        let fits = kind == .association ? chosen != Self.byOrder : chosen == Self.byOrder
        if !fits { reader.report("rules", .missing) }
        return sets.contains(chosen) ? chosen : nil
    }

    /// Mail is left for later as a whole, or given as a whole.
    private func mail(_ reader: inout FormReader) -> [String: String] {
        guard let host = reader.optionalText("mail.host", max: 200) else { return [:] }
        let port = reader.number("mail.port", in: 1...65_535)
        let from = reader.text("mail.from", max: 200)
        if let from, from.split(separator: "@", omittingEmptySubsequences: false).count != 2 {
            reader.report("mail.from", .badEmail)
        }
        guard let port, let from else { return [:] }
        return ["mail.host": host, "mail.port": String(port), "mail.from": from]
    }

    /// Four people with four names to sign in: the three duties that watch each other, and the first officer.
    private func people(_ reader: inout FormReader) -> [FirstAccounts.Planned] {
        var taken: Set<String> = []
        return Seat.allCases.compactMap { seat in
            let name = reader.text("\(seat.rawValue).name", max: 60)
            let field = "\(seat.rawValue).sign-in"
            guard let signIn = reader.text(field, max: 60).map(SignInName.normal) else { return nil }
            if signIn.count < 2 { reader.report(field, .tooShort(min: 2)) }
            if !taken.insert(signIn).inserted { reader.report(field, .missing) }
            return name.map { FirstAccounts.Planned(name: $0, signIn: signIn, roles: seat.roles) }
        }
    }
}
