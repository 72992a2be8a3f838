internal import AccountsRules
internal import Kernel
internal import Web

/// What somebody looks for in the audit log, as it stands in the address.
struct AuditSearch {
    let form: FormData
    private(set) var problems: [FieldProblem] = []
    /// Whom the entries are of or about, as typed; empty for everybody.
    let who: String
    private(set) var filter = AuditFilter()

    static let names: Set<String> = ["who", "kind", "from", "to"]

    /// What entries are called.
    let what: AuditNames

    var fields: [any FormField] {
        [
            InputField("who", AuditText.who, layout: .cell),
            SelectField("kind", AdministrationText.what, what.choices, layout: .cell),
            DayField("from", AuditText.from, hint: nil, layout: .cell),
            DayField("to", AuditText.to, hint: nil, layout: .cell),
        ]
    }

    init(_ form: FormData, zone: LegalZone, _ what: AuditNames) {
        self.form = form
        self.what = what
        var reader = FormReader(form)
        who = reader.optionalText("who", max: 100) ?? ""
        filter.action = reader.choice("kind", among: Set(what.codes), optional: true)
        let first = reader.day("from", optional: true)
        let last = reader.day("to", optional: true)
        filter.from = first.map { zone.start(of: $0) }
        filter.until = last.map { zone.start(of: $0 + 1) }
        problems = reader.problems
    }

    var isEmpty: Bool { Self.names.allSatisfy { form.text($0).isEmpty } }

    /// The filter once the people are known and within the reach of who asks.
    func filter(people: [Int64]?, offices: [Int64]?) -> AuditFilter {
        var filter = filter
        filter.people = people
        filter.offices = offices
        return filter
    }

    /// The address of the entries before a place.
    func path(before place: AuditPlace) -> String {
        let kept = form.entries.filter { Self.names.contains($0.name) && !$0.value.isEmpty }
            .map { "\($0.name)=\(PercentCoding.encode($0.value))" }
        return AccountsAddress.audit.path + "?" + (kept + ["before=\(place.text)"]).joined(separator: "&")
    }
}
