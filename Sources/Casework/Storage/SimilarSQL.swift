internal import CaseworkRules
internal import Kernel
internal import Storage

/// The statement that finds files like one: for each likeness the newest by its own index.
struct SimilarSQL {
    let known: CaseKnown
    let scope: WorklistScope

    /// Files of each likeness shown at most, out of the newest that are looked at.
    static let shown = 5
    private static let lookedAt = 20
    /// Stories that are compared whole, of those that the index proposes.
    private static let compared = 20

    private var id: Int64 { known.id }

    /// The files found, in any order, each with its likeness; nil where the file has nothing to compare.
    var statement: SQL? {
        let parts = SimilarFile.Likeness.allCases.compactMap { likeness in
            condition(likeness).map { (likeness == .text ? stories : sharing)($0, likeness) }
        }
        guard !parts.isEmpty else { return nil }
        return parts.joined(with: " UNION ALL ")
    }

    /// Of the newest that share something, those of the person's office; of several offices all of them, which are then
    /// looked at one by one: a list of offices costs more to plan than the rows to read.
    private func sharing(_ condition: SQL, _ likeness: SimilarFile.Likeness) -> SQL {
        let (own, most): (SQL, Int) =
            switch scope {
            case .everywhere: ("WHERE f.office_id <> \(Handling.noOffice) ", Self.shown)
            case .office(let office): ("WHERE f.office_id = \(office) ", Self.shown)
            case .offices: ("", Self.lookedAt)
            }
        return """
            SELECT * FROM (SELECT \(fragment: Self.name(likeness)) AS likeness, f.id, f.number, f.title, f.kind, f.state,
                f.office_id, f.received_on, NULL AS story
            FROM (\(fragment: condition) AND s.case_id <> \(id)
                ORDER BY s.case_id DESC LIMIT \(most: Self.lookedAt)) AS found
            JOIN case_file AS f ON f.id = found.case_id \(fragment: own)ORDER BY f.id DESC LIMIT \(most: most)) AS x
            """
    }

    private func stories(_ condition: SQL, _ likeness: SimilarFile.Likeness) -> SQL {
        """
        SELECT * FROM (SELECT \(fragment: Self.name(likeness)) AS likeness, f.id, f.number, f.title, f.kind, f.state,
            f.office_id, f.received_on, f.story
        FROM (\(fragment: condition) AND s.case_id <> \(id)
            ORDER BY s.case_id DESC LIMIT \(most: Self.compared)) AS found
        JOIN case_file AS f ON f.id = found.case_id) AS x
        """
    }

    private static func name(_ likeness: SimilarFile.Likeness) -> SQL {
        switch likeness {
        case .phone: "'phone'"
        case .trader: "'trader'"
        case .order: "'order'"
        case .text: "'text'"
        }
    }

    /// The rows that share something, by the index on it; nil where the file has nothing to compare.
    private func condition(_ likeness: SimilarFile.Likeness) -> SQL? {
        switch likeness {
        case .phone:
            let phone = known.phone
            return phone.isEmpty
                ? nil : "SELECT s.case_id FROM party AS s WHERE s.phone = \(phone) AND s.phone <> ''"
        case .trader:
            if let code = known.creditCode {
                return "SELECT s.case_id FROM party AS s WHERE s.credit_code = \(code)"
            }
            let name = known.trader
            return name.isEmpty
                ? nil : "SELECT s.case_id FROM party AS s WHERE s.role = 'trader' AND s.name = \(name)"
        case .order:
            let order = known.order
            return order.isEmpty
                ? nil : "SELECT s.case_id FROM purchase AS s WHERE s.order_number = \(order) AND s.order_number <> ''"
        case .text:
            let bands = known.bands.isEmpty ? TextSignature(known.story)?.bands : known.bands
            return bands.map(text)
        }
    }

    /// The newest files that share a band, each band by its own index.
    private func text(_ bands: [Int64]) -> SQL {
        let columns: [SQL] = ["band1", "band2", "band3"]
        let alike = zip(columns, bands).map { column, band -> SQL in
            """
            SELECT b.case_id FROM (SELECT case_id FROM case_signature
                WHERE \(fragment: column) = \(band) AND case_id <> \(id)
                ORDER BY case_id DESC LIMIT \(most: Self.compared)) AS b
            """
        }
        return "SELECT s.case_id FROM (\(fragment: alike.joined(with: " UNION "))) AS s WHERE s.case_id > 0"
    }
}
