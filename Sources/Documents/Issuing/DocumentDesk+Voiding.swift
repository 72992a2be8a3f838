internal import DocumentsRules
package import Kernel
internal import Storage
internal import Web

extension DocumentDesk {
    /// Makes a document void; it stays with its number and its PDF, and the file's history says so.
    package func void(_ document: IssuedDocument, reason: String, by who: Principal) async throws {
        guard DocumentPermission.allows(who.roles, .void, tools.relation(of: document.office, to: who)) else {
            throw NotAllowed(DocumentRefused([.notAllowed(.void)]).reasons)
        }
        for attempt in 1...3 {
            do {
                return try await write(voiding: document, reason: reason, who, at: tools.time.now())
            } catch ChangeRefused.missed where attempt < 3 {
                continue
            }
        }
    }

    private func write(voiding document: IssuedDocument, reason: String, _ who: Principal, at now: Instant) async throws
    {
        let random = tools.random
        try await tools.database.transaction { transaction in
            let touched = try transaction.execute(
                """
                UPDATE document SET voided_at = \(now), voided_by_name = \(who.displayName), void_reason = \(reason)
                WHERE case_id = \(document.caseID) AND id = \(document.id) AND voided_at IS NULL
                """)
            guard touched == 1 else { throw DocumentRefused([.alreadyVoid]) }
            let chain = try HistoryStore.chain(of: document.caseID, in: transaction)
            var history = HistoryWriting(after: chain, random: random)
            history.note(document.voidingEvent(at: now, by: who, reason: reason))
            var change = Change()
            history.write(into: &change)
            try transaction.run(change)
        }
    }
}
