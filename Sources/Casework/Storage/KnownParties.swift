package import CaseworkRules
package import Kernel
internal import Storage

/// Looks up who is known from earlier files while somebody talks: each answer comes from an index, within bounds.
package struct KnownParties: Sendable {
    private let tools: CaseworkTools
    private let worklist: WorklistStore

    package init(_ tools: CaseworkTools) {
        self.tools = tools
        worklist = WorklistStore(tools)
    }

    /// A file of somebody who is known.
    package struct File: Sendable, Equatable {
        package let number: CaseNumber
        package let kind: CaseKind
        package let state: CaseState
        package let title: String
        package let receivedOn: Day
        package let trader: String
    }

    /// A trader as a file names it, with how many files there are.
    package struct Trader: Sendable, Equatable {
        package let party: TraderParty
        /// Among the newest that are counted.
        package let files: Int
        /// Whether there may be more than were counted.
        package let isMore: Bool
    }

    /// Traders told at most.
    package static let mostTraders = 8
    private static let mostCounted = 20
    /// Files told at most, of the fifty newest that are looked at.
    package static let mostFiles = 8
    private static let looked = 50
    /// Names that are looked at, because some are known from tips only.
    private static let lookedNames = 24

    /// The newest files of a consumer's or agent's phone that the person may list. Tips have no such number.
    package func files(of phone: PhoneNumber, for who: Principal) async throws -> [File] {
        guard let scope = worklist.scope(of: who) else { return [] }
        let rows = try await tools.database.rows(
            """
            SELECT f.number, f.kind, f.state, f.title, f.received_on, f.office_id, t.name AS trader
            FROM (SELECT s.case_id, s.role FROM party AS s WHERE s.phone = \(phone.digits) AND s.phone <> ''
                ORDER BY s.case_id DESC LIMIT \(Self.looked)) AS found
            JOIN case_file AS f ON f.id = found.case_id
            LEFT JOIN party AS t ON t.case_id = f.id AND t.id = 2 AND t.role = 'trader'
            WHERE found.role IN ('consumer', 'agent') AND f.kind <> 'tip' ORDER BY f.id DESC
            """)
        var seen: Set<String> = []
        let files = try rows.compactMap { row -> File? in
            guard scope.contains(try row.int64("office_id")), seen.insert(try row.text("number")).inserted else {
                return nil
            }
            return try Self.file(row)
        }
        return Array(files.prefix(Self.mostFiles))
    }

    private static func file(_ row: Row) throws -> File? {
        guard let number = CaseNumber(try row.text("number")) else { return nil }
        return File(
            number: number, kind: try row.choice("kind"), state: try row.choice("state"),
            title: try row.text("title"), receivedOn: try row.day("received_on"),
            trader: try row.optionalText("trader") ?? "")
    }
}

extension KnownParties {
    /// Traders by credit code, by phone, or by how the name begins; as the newest file names each.
    ///
    /// Whom tips are about is not told: a trader known from tips only is not known here.
    package func traders(like typed: String) async throws -> [Trader] {
        let text = TextRules.halfWidth(typed).filter { !$0.isNewline }
        guard text.utf8.count <= 400, case .success(let name) = TextRules.clean(typed, max: 120, lines: false),
            name.count >= 2
        else { return [] }
        if let code = CreditCode(text) {
            return try await found(by: "SELECT s.name FROM party AS s WHERE s.credit_code = \(code.text)")
        }
        if let phone = PhoneNumber(text) {
            return try await found(
                by: "SELECT s.name FROM party AS s WHERE s.phone = \(phone.digits) AND s.phone <> ''")
        }
        return try await tools.database.read { reading in
            var traders: [Trader] = []
            var last: String?
            for _ in 0..<Self.lookedNames where traders.count < Self.mostTraders {
                guard let next = try Self.next(name, after: last, reading) else { break }
                last = next
                if let trader = try Self.trader(next, reading) { traders.append(trader) }
            }
            return traders
        }
    }

    /// Traders among the names that an index tells.
    private func found(by names: SQL) async throws -> [Trader] {
        try await tools.database.read { reading in
            let rows = try reading.rows(
                """
                SELECT found.name FROM (\(fragment: names) AND s.role = 'trader'
                    ORDER BY s.case_id DESC LIMIT \(Self.looked)) AS found
                """)
            var seen: Set<String> = []
            let different = try rows.map { try $0.text("name") }.filter { seen.insert($0).inserted }
            return try different.prefix(Self.mostTraders).compactMap { try Self.trader($0, reading) }
        }
    }

    /// The next name that begins with a text: one step in the index, however many files the one before has.
    private static func next(_ prefix: String, after last: String?, _ reading: any Reading) throws -> String? {
        let range = WorklistMatching.traders(prefix)
        let beyond: SQL = last.map { name -> SQL in " AND p.name > \(name)" } ?? ""
        return try reading.row(
            """
            SELECT p.name FROM party AS p WHERE \(fragment: range)\(fragment: beyond)
            ORDER BY p.name, p.case_id LIMIT 1
            """)?.text("name")
    }

    /// A trader of this name as its newest file tells, of those that are counted; nil when these are only tips.
    private static func trader(_ name: String, _ reading: any Reading) throws -> Trader? {
        let rows = try reading.rows(
            """
            SELECT found.*, f.division, f.kind FROM (SELECT p.case_id, p.phone, p.address, p.credit_code
                FROM party AS p WHERE p.role = 'trader' AND p.name = \(name)
                ORDER BY p.case_id DESC LIMIT \(mostCounted)) AS found
            JOIN case_file AS f ON f.id = found.case_id ORDER BY f.id DESC
            """)
        let files = try rows.filter { try $0.text("kind") != CaseKind.tip.rawValue }
        guard let newest = files.first, let division = DivisionCode(rawValue: try newest.text("division")) else {
            return nil
        }
        return Trader(
            party: TraderParty(
                name: name, creditCode: try newest.optionalText("credit_code").flatMap { CreditCode($0) },
                address: try newest.text("address"), division: division, phone: try newest.text("phone")),
            files: files.count, isMore: rows.count == mostCounted)
    }
}
