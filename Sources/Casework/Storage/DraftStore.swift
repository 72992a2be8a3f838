internal import Foundation
package import Kernel
package import Storage

/// Drafts of complaints, by the hash of a token that only the person's browser has.
package struct DraftStore: Sendable {
    /// A draft is kept for thirty days after it was last saved, as the notice on personal data says.
    package static let life: Int64 = 30 * 86_400_000
    /// Number and query code can be read again for a day.
    package static let receiptLife: Int64 = 86_400_000

    private let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    /// The draft of a token, unless its time is over.
    package func find(_ token: DraftToken, at now: Instant) async throws -> StoredDraft? {
        let key = token.stored
        return try await database.read { reading in
            try Self.stored(
                reading.row("SELECT body, saved_at FROM draft WHERE token = \(key) AND expires_at > \(now)"))
        }
    }

    /// Changes the draft of a token, which is begun when there is none; one that was sent stays as it is.
    @discardableResult
    package func change(
        _ token: DraftToken, at now: Instant, _ edit: @escaping @Sendable (inout LodgingDraft) -> Void
    ) async throws -> StoredDraft {
        let key = token.stored
        return try await database.transaction { transaction in
            let row = try transaction.row(
                """
                SELECT body, saved_at FROM draft WHERE token = \(key) AND expires_at > \(now) \(dialect: .forUpdate)
                """)
            let found = try Self.stored(row)
            if let found, found.draft.receipt != nil { return found }
            var draft = found?.draft ?? LodgingDraft()
            edit(&draft)
            let body = try Self.text(draft)
            try transaction.execute(
                """
                INSERT INTO draft (token, body, saved_at, expires_at)
                VALUES (\(key), \(body), \(now), \(now.later(by: Self.life)))
                ON CONFLICT (token) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at,
                    expires_at = excluded.expires_at
                """)
            return StoredDraft(draft: draft, savedAt: now)
        }
    }

    /// Ends the time of a draft at once; ``forgetExpired(at:)`` then deletes it with its files.
    package func giveUp(_ token: DraftToken, at now: Instant) async throws {
        let key = token.stored
        _ = try await database.transaction { transaction in
            try transaction.execute("UPDATE draft SET expires_at = \(now) WHERE token = \(key)")
        }
    }

    /// Puts the receipt in the place of the draft; goes into the change that stores the filing.
    ///
    /// `removed` are files that did not go with the filing; they are deleted with the receipt.
    package static func sent(
        _ token: DraftToken, receipt: LodgingDraft.Sent, removed: [[UInt8]] = [], at now: Instant
    ) throws -> SQL {
        let body = try text(LodgingDraft(removed: removed, receipt: receipt))
        return """
            UPDATE draft SET body = \(body), saved_at = \(now),
                expires_at = \(now.later(by: receiptLife))
            WHERE token = \(token.stored)
            """
    }
}

extension DraftStore {
    /// Keeps the receipt of a filing that never was a draft.
    package static func receipt(_ token: DraftToken, _ receipt: LodgingDraft.Sent, at now: Instant) throws -> SQL {
        let body = try text(LodgingDraft(receipt: receipt))
        return """
            INSERT INTO draft (token, body, saved_at, expires_at)
            VALUES (\(token.stored), \(body), \(now), \(now.later(by: receiptLife)))
            """
    }

    /// Deletes drafts and receipts whose time is over, and tells which of their files nobody needs any more.
    package func forgetExpired(at now: Instant) async throws -> [[UInt8]] {
        try await database.transaction { transaction in
            let over = try transaction.rows(
                "SELECT body FROM draft WHERE expires_at <= \(now) \(dialect: .forUpdate)")
            let expired = try Self.drafts(over).flatMap { $0.evidence.map(\.hash) + $0.removed }
            try transaction.execute("DELETE FROM draft WHERE expires_at <= \(now)")
            guard !expired.isEmpty else { return [] }
            let left = try Self.drafts(transaction.rows("SELECT body FROM draft"))
            return try Set(expired).subtracting(left.flatMap { $0.evidence.map(\.hash) }).filter { hash in
                try transaction.row("SELECT 1 FROM evidence WHERE hash = \(hash) LIMIT 1") == nil
            }.sorted { $0.lexicographicallyPrecedes($1) }
        }
    }

    private static func drafts(_ rows: [Row]) throws -> [LodgingDraft] { try rows.map { try draft($0.text("body")) } }

    private static func stored(_ row: Row?) throws -> StoredDraft? {
        guard let row else { return nil }
        return StoredDraft(draft: try draft(row.text("body")), savedAt: try row.instant("saved_at"))
    }

    private static func draft(_ text: String) throws -> LodgingDraft {
        try JSONDecoder().decode(LodgingDraft.self, from: Data(text.utf8))
    }

    private static func text(_ draft: LodgingDraft) throws -> String {
        String(decoding: try JSONEncoder().encode(draft), as: UTF8.self)
    }
}

extension Instant {
    func later(by milliseconds: Int64) -> Instant { Instant(milliseconds: self.milliseconds + milliseconds) }
}
