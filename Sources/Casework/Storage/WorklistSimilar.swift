internal import AccountsRules
package import CaseworkRules
internal import ChineseText
package import Kernel
internal import Storage
internal import Web

/// A file like another one, and what they have in common.
package struct SimilarFile: Equatable, Sendable {
    package enum Likeness: String, CaseIterable, Sendable {
        case phone, trader, order
        /// The stories are nearly the same.
        case text
    }

    /// All that they have in common, in the order of the cases.
    package var likenesses: [Likeness]
    package let number: String
    package let title: String
    package let kind: CaseKind
    package let state: CaseState
    package let office: Int64
    package let receivedOn: Day
}

extension WorklistStore {
    /// Files of each likeness shown at most, out of the fifty newest that are looked at.
    private static let shown = 5
    private static let lookedAt = 50
    /// Stories that are compared whole, of those that the index proposes.
    private static let compared = 20

    /// Files with the same phone, trader or order, or nearly the same story, that the person may list: those with most
    /// in common first, then the newest. However many files are stored, the same few are read.
    package func similar(to details: CaseDetails, for who: Principal) async throws -> [SimilarFile] {
        guard let scope = scope(of: who) else { return [] }
        return try await database.read { try Self.similar(to: details, within: scope, in: $0) }
    }

    /// A file and the files like it from one snapshot; throws `NotFound` when there is none.
    package func file(
        _ number: CaseNumber, for who: Principal
    ) async throws -> (details: CaseDetails, similar: [SimilarFile]) {
        let scope = scope(of: who)
        let found = try await database.read { reading in
            try CaseLoading(reading: reading).details(number: number.text).map { details in
                (details, try scope.map { try Self.similar(to: details, within: $0, in: reading) } ?? [])
            }
        }
        guard let found else { throw NotFound() }
        return found
    }

    private static func similar(
        to details: CaseDetails, within scope: WorklistScope, in reading: any Reading
    ) throws -> [SimilarFile] {
        let asked = SimilarFile.Likeness.allCases.compactMap { likeness in
            condition(likeness, details).map { (likeness, statement(likeness, $0, details.file.id, scope)) }
        }
        let answers = try reading.rows(each: asked.map(\.1))
        var found: [String: SimilarFile] = [:]
        for ((likeness, _), rows) in zip(asked, answers) {
            for file in try files(likeness, details, scope, rows).prefix(shown) {
                found[file.number, default: file].likenesses.append(likeness)
            }
        }
        return found.values.sorted { ($0.likenesses.count, $0.number) > ($1.likenesses.count, $1.number) }
    }

    private static func statement(
        _ likeness: SimilarFile.Likeness, _ condition: SQL, _ id: Int64, _ scope: WorklistScope
    ) -> SQL {
        likeness == .text ? stories(condition, except: id) : similar(condition, except: id, within: scope)
    }

    private static func files(
        _ likeness: SimilarFile.Likeness, _ details: CaseDetails, _ scope: WorklistScope, _ rows: [Row]
    ) throws -> [SimilarFile] {
        guard likeness == .text else { return try rows.compactMap { try file($0, within: scope) } }
        let pairs = TextPairs(details.story)
        return try rows.compactMap { row in
            guard let file = try file(row, within: scope),
                TextPairs(try row.text("story")).share(with: pairs) >= TextPairs.nearlySame
            else { return nil }
            return file
        }
    }

    /// Of the newest that share something, those of the person's offices; of very many offices all of them, which are
    /// then looked at one by one.
    static func similar(_ condition: SQL, except id: Int64, within scope: WorklistScope) -> SQL {
        let (own, most): (SQL, Int) =
            switch scope {
            case .everywhere: ("WHERE f.office_id <> \(Handling.noOffice) ", shown)
            case .office(let office): ("WHERE f.office_id = \(office) ", shown)
            case .offices(let list) where list.count <= 50: ("WHERE f.office_id IN \(anyOf: list) ", shown)
            case .offices: ("", lookedAt)
            }
        return """
            SELECT f.number, f.title, f.kind, f.state, f.office_id, f.received_on
            FROM (\(fragment: condition) AND s.case_id <> \(id)
                ORDER BY s.case_id DESC LIMIT \(most: lookedAt)) AS found
            JOIN case_file AS f ON f.id = found.case_id \(fragment: own)ORDER BY f.id DESC LIMIT \(most: most)
            """
    }

    private static func stories(_ condition: SQL, except id: Int64) -> SQL {
        """
        SELECT f.number, f.title, f.kind, f.state, f.office_id, f.received_on, f.story
        FROM (\(fragment: condition) AND s.case_id <> \(id) ORDER BY s.case_id DESC LIMIT \(most: compared)) AS found
        JOIN case_file AS f ON f.id = found.case_id ORDER BY f.id DESC
        """
    }

    /// The rows that share something, by the index on it; nil where the file has nothing to compare.
    static func condition(_ likeness: SimilarFile.Likeness, _ details: CaseDetails) -> SQL? {
        switch likeness {
        case .phone:
            let phone = details.consumer.phone
            return phone.isEmpty
                ? nil : "SELECT s.case_id FROM party AS s WHERE s.phone = \(phone) AND s.phone <> ''"
        case .trader:
            if let code = details.trader.creditCode {
                return "SELECT s.case_id FROM party AS s WHERE s.credit_code = \(code.text)"
            }
            let name = details.trader.name
            return name.isEmpty
                ? nil : "SELECT s.case_id FROM party AS s WHERE s.role = 'trader' AND s.name = \(name)"
        case .order:
            let order = details.purchase.orderNumber
            return order.isEmpty
                ? nil : "SELECT s.case_id FROM purchase AS s WHERE s.order_number = \(order) AND s.order_number <> ''"
        case .text: return TextSignature(details.story).map { text($0, except: details.file.id) }
        }
    }

    /// The newest files that share a band, each band by its own index.
    private static func text(_ signature: TextSignature, except id: Int64) -> SQL {
        let columns: [SQL] = ["band1", "band2", "band3"]
        let bands = zip(columns, signature.bands).map { column, band -> SQL in
            """
            SELECT b.case_id FROM (SELECT case_id FROM case_signature
                WHERE \(fragment: column) = \(band) AND case_id <> \(id)
                ORDER BY case_id DESC LIMIT \(most: compared)) AS b
            """
        }
        return "SELECT s.case_id FROM (\(fragment: bands.joined(with: " UNION "))) AS s WHERE s.case_id > 0"
    }

    private static func file(_ row: Row, within scope: WorklistScope) throws -> SimilarFile? {
        let office = try row.int64("office_id")
        guard scope.contains(office) else { return nil }
        return SimilarFile(
            likenesses: [], number: try row.text("number"), title: try row.text("title"),
            kind: try row.choice("kind"), state: try row.choice("state"), office: office,
            receivedOn: try row.day("received_on"))
    }
}
