package import CaseworkRules
package import Kernel
internal import LawRules
internal import Storage
internal import Web

/// A consent as it is kept: given or not, when, and since when it is withdrawn.
package struct StoredConsent: Sendable, Equatable {
    package let purpose: ConsentPurpose
    package let given: Bool
    package let noticeVersion: String
    package let at: Instant
    package let withdrawnAt: Instant?

    /// Whether it holds now.
    package var holds: Bool { given && withdrawnAt == nil }
}

extension ConsentPurpose {
    /// Whether it can be withdrawn by itself: without processing there is no complaint, so that ends by withdrawing it.
    package var isWithdrawable: Bool {
        switch self {
        case .passingToTrader, .entrustedMediation, .publication: true
        case .processing, .guardian: false
        }
    }
}

extension Entry {
    /// The kind of the entry that says that a consent was withdrawn.
    package static let consentWithdrawn = "consentWithdrawn"
}

extension CaseStore {
    /// Every consent of a file that was asked for, withdrawn ones too.
    package func consents(of caseID: Int64) async throws -> [StoredConsent] {
        try await database.rows("SELECT * FROM consent WHERE case_id = \(caseID) ORDER BY purpose, at").map { row in
            StoredConsent(
                purpose: try row.choice("purpose"), given: try row.bool("given"),
                noticeVersion: try row.text("notice_version"), at: try row.instant("at"),
                withdrawnAt: try row.optionalInstant("withdrawn_at"))
        }
    }

    /// Withdraws a consent from now on (PIPL art. 15) and notes it in the history; false when it did not hold.
    ///
    /// Throws `NotFound` for a purpose that cannot be withdrawn, `StaleFile` when the history went on meanwhile.
    @discardableResult
    package func withdrawConsent(to purpose: ConsentPurpose, of number: CaseNumber, by who: Principal) async throws
        -> Bool
    {
        guard purpose.isWithdrawable else { throw NotFound() }
        let (now, random) = (tools.time.now(), tools.random)
        let today = tools.law().zone.day(of: now)
        do {
            let isWithdrawn = try await database.transaction { transaction in
                guard let file = try CaseLoading(reading: transaction).file(number: number.text) else {
                    throw NotFound()
                }
                let withdrawn = try transaction.execute(
                    """
                    UPDATE consent SET withdrawn_at = \(now)
                    WHERE case_id = \(file.id) AND purpose = \(purpose) AND given = 1 AND withdrawn_at IS NULL
                    """)
                guard withdrawn > 0 else { return false }
                var history = HistoryWriting(
                    after: try HistoryStore.chain(of: file.id, in: transaction), random: random)
                let entry = Entry(
                    kind: Entry.consentWithdrawn,
                    facts: [.init("day", today.description), .init("purpose", purpose.rawValue)])
                history.note(entry.event(at: now, by: who, office: file.handling.office))
                var change = Change()
                history.write(into: &change)
                try transaction.run(change)
                return true
            }
            if isWithdrawn { try await tools.consentWithdrawn?(number, purpose) }
            return isWithdrawn
        } catch ChangeRefused.missed {
            throw StaleFile()
        }
    }
}
