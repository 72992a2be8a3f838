internal import Kernel
internal import MediationRules
package import Storage

extension EntrustmentStore {
    static func inserting(_ entrustment: Entrustment) -> SQL {
        let draft = entrustment.draft
        return """
            INSERT INTO mediation_entrustment (case_id, id, number, bureau_id, association_id, consumer_consent,
                trader_consent, scope, offered_on, state, version, answer)
            VALUES (\(entrustment.caseID), \(entrustment.id), \(entrustment.number.text), \(entrustment.bureau),
                \(entrustment.association), \(draft.consumerConsent), \(draft.traderConsent), \(draft.scope),
                \(entrustment.offeredOn), \(entrustment.state), \(entrustment.version), '')
            """
    }

    static func updating(_ moved: Entrustment, from before: Entrustment) -> SQL {
        """
        UPDATE mediation_entrustment SET state = \(moved.state), version = \(moved.version), answer = \(moved.answer)
        WHERE case_id = \(moved.caseID) AND id = \(moved.id) AND version = \(before.version)
        """
    }

    static func entrustment(_ row: Row) throws -> Entrustment? {
        guard let number = CaseNumber(try row.text("number")) else { return nil }
        var entrustment = Entrustment(
            id: try row.int64("id"), caseID: try row.int64("case_id"), number: number,
            bureau: try row.int64("bureau_id"), association: try row.int64("association_id"),
            draft: EntrustmentDraft(
                consumerConsent: try row.text("consumer_consent"), traderConsent: try row.text("trader_consent"),
                scope: try row.text("scope")),
            offeredOn: try row.day("offered_on"))
        entrustment.state = try row.choice("state")
        entrustment.version = try row.int("version")
        entrustment.answer = try row.text("answer")
        return entrustment
    }
}

extension EntrustmentStore {
    /// The association that mediates a file now; nil where its office does it itself.
    package static func association(of caseID: Int64, on database: any Database) async throws -> Int64? {
        try await database.row(
            "SELECT association_id FROM mediation_entrustment WHERE case_id = \(caseID) AND state = 'taken'"
        )?.int64("association_id")
    }
}
