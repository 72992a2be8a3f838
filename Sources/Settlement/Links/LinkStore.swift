package import Kernel
internal import SettlementRules
internal import Storage

/// A link as it is kept: by its hash.
package struct StoredKey: Equatable, Sendable {
    package let number: CaseNumber
    package let serial: Int64
    /// The last day on which it opens anything.
    package let expiresOn: Day
    /// When it was first opened, after which another browser needs a code.
    package let usedAt: Instant?
    package let way: LinkKey.Way
    /// Whether another link has taken its place.
    package let isVoid: Bool
}

extension RoomStore {
    /// The link that somebody came with; nil when there is none such.
    func key(typed: String) async throws -> StoredKey? {
        guard let hash = LinkKey.hash(typed) else { return nil }
        return try await database.row(
            """
            SELECT r.number, k.serial, k.expires_on, k.used_at, k.way, k.voided_at FROM settlement_key AS k
            JOIN settlement_room AS r ON r.case_id = k.case_id WHERE k.hash = \(hash)
            """
        ).flatMap(Self.key)
    }

    func key(_ serial: Int64, of number: CaseNumber) async throws -> StoredKey? {
        try await database.row(
            """
            SELECT r.number, k.serial, k.expires_on, k.used_at, k.way, k.voided_at FROM settlement_key AS k
            JOIN settlement_room AS r ON r.case_id = k.case_id WHERE r.number = \(number.text) AND k.serial = \(serial)
            """
        ).flatMap(Self.key)
    }

    /// The link of a way that holds now; nil where there is none.
    func link(_ way: LinkKey.Way, of caseID: Int64) async throws -> LinkKey? {
        try await database.row(
            """
            SELECT serial FROM settlement_key WHERE case_id = \(caseID) AND way = \(way) AND voided_at IS NULL
            ORDER BY serial DESC LIMIT 1
            """
        ).map { LinkKey(caseID: caseID, serial: try $0.int64("serial"), secret: tools.secret) }
    }

    /// Opens a link for the first time; false when it was opened before.
    func use(_ key: StoredKey) async throws -> Bool {
        let now = tools.time.now()
        return try await database.transaction { transaction in
            try transaction.execute(
                """
                UPDATE settlement_key SET used_at = \(now) WHERE serial = \(key.serial) AND used_at IS NULL
                    AND case_id = (SELECT case_id FROM settlement_room WHERE number = \(key.number.text))
                """) == 1
        }
    }

    /// The last day on which the trader's link opens the room; nil where there is none.
    package func linkEnds(_ number: CaseNumber) async throws -> Day? {
        try await key(1, of: number)?.expiresOn
    }

    private static func key(_ row: Row) throws -> StoredKey? {
        guard let number = CaseNumber(try row.text("number")) else { return nil }
        return StoredKey(
            number: number, serial: try row.int64("serial"), expiresOn: try row.day("expires_on"),
            usedAt: try row.optionalInstant("used_at"), way: try row.choice("way"),
            isVoid: try row.optionalInstant("voided_at") != nil)
    }
}
