package import Kernel
package import PublicationRules
internal import Storage
internal import Web

extension PublicationStore {
    /// Publishes a corrected text in the place of the one before; its place in the order is new.
    package func correct(
        _ number: String, version: Int, _ text: PreparedText, reason: String, by who: Principal
    ) async throws {
        let (file, reasons, rules) = try await file(number)
        guard reasons.isEmpty else { throw PublicationRefused(reasons.map { .notPublishable($0) }) }
        let (now, tools) = (tools.time.now(), tools)
        let narrative = Scrubber.masked(file.story, text.spans)
        let spans = try JSONText.encode(text.spans)
        try await transaction { transaction in
            let item = try locked(number, .release, who, version: version, transaction)
            guard item.state == .released, let id = item.publicID, let granularity = item.granularity else {
                throw PublicationRefused([.wrongState])
            }
            let line = try transaction.row("SELECT * FROM open_line WHERE public_id = \(id)").map(OpenLine.init)
            guard let line, line.change != .withdrawn else { throw PublicationRefused([.wrongState]) }
            // The attributes stay as they passed the gate.
            var record = record(file, item, line.record.attributes, granularity, rules, id: id)
            (record.narrative, record.product) = (narrative, text.product)
            (record.divisionName, record.categoryName) = (line.record.divisionName, line.record.categoryName)
            try OpenWriting(transaction: transaction, places: tools.places)
                .publish(record, .corrected, reason: reason, at: now)
            try transaction.execute(
                """
                UPDATE publication SET version = version + 1, spans = \(spans), narrative = \(narrative),
                    product = \(text.product)
                WHERE case_id = \(item.caseID)
                """)
            try tools.note(number, "publicationCorrected", ["id": id], who, now, transaction)
            try tools.audit(now, who, "publication-corrected", "case:\(number)", id, transaction)
        }
    }

    /// Takes a public file back: a tombstone stands in its place everywhere.
    package func withdraw(
        _ number: String, version: Int, why: WithdrawalReason, by who: Principal
    ) async throws {
        let (now, tools) = (tools.time.now(), tools)
        try await transaction { transaction in
            let item = try locked(number, .release, who, version: version, transaction)
            guard item.state == .released else { throw PublicationRefused([.wrongState]) }
            try Self.takeBack(item, why, by: who, at: now, tools, transaction)
        }
    }

    /// What follows when a consumer takes the consent back, at any state.
    package func consentWithdrawn(_ number: String, by who: Principal) async throws {
        let (now, tools) = (tools.time.now(), tools)
        try await transaction { transaction in
            let row = try transaction.row(
                "SELECT * FROM publication WHERE number = \(number) \(dialect: .forUpdate)")
            guard let item = try row.map(StoredPublication.init) else { return }
            guard item.state != .released else {
                return try Self.takeBack(item, .consent, by: who, at: now, tools, transaction)
            }
            guard item.state != .withdrawn else { return }
            try transaction.execute("DELETE FROM publication WHERE case_id = \(item.caseID)")
        }
    }

    /// Takes back what came to its end and what was opened again; how many.
    @discardableResult
    package func sweep(by who: Principal, limit: Int = 200) async throws -> Int {
        let (now, today, tools) = (tools.time.now(), tools.today, tools)
        let due =
            try await database.rows(
                """
                SELECT number FROM publication WHERE state = 'released' AND ends_on < \(today)
                ORDER BY ends_on, case_id LIMIT \(limit)
                """)
            + database.rows(
                "SELECT number FROM publication WHERE withdraw_why IS NOT NULL ORDER BY case_id LIMIT \(limit)")
        for row in due {
            let number = try row.text("number")
            try await transaction { transaction in
                let row = try transaction.row(
                    "SELECT * FROM publication WHERE number = \(number) \(dialect: .forUpdate)")
                guard let row, let item = try? StoredPublication(row), item.state == .released else { return }
                let why: WithdrawalReason = try row.optionalChoice("withdraw_why") ?? .expired
                try Self.takeBack(item, why, by: who, at: now, tools, transaction)
            }
        }
        return due.count
    }

    static func takeBack(
        _ item: StoredPublication, _ why: WithdrawalReason, by who: Principal, at now: Instant,
        _ tools: PublicationTools, _ transaction: any Writing
    ) throws {
        guard let id = item.publicID else { return }
        try OpenWriting(transaction: transaction, places: tools.places)
            .withdraw(id, reason: why.rawValue, at: now)
        try transaction.execute(
            """
            UPDATE publication SET state = 'withdrawn', version = version + 1, spans = '', narrative = '',
                product = '', note = \(why.rawValue), withdraw_why = NULL, ends_on = NULL
            WHERE case_id = \(item.caseID)
            """)
        try tools.note(item.number, "publicationWithdrawn", ["why": why.rawValue], who, now, transaction)
        try tools.audit(now, who, "publication-withdrawn", "case:\(item.number)", why.rawValue, transaction)
    }
}
