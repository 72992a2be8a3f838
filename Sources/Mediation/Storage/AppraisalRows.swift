internal import Kernel
internal import MediationRules
internal import Storage
internal import Web

extension AppraisalStore {
    static func inserting(_ appraisal: Appraisal) -> SQL {
        let draft = appraisal.draft
        return """
            INSERT INTO mediation_appraisal (case_id, id, number, office_id, position, kind, body, chosen_by, question,
                cost_fen, payer, sample, sealed_by, handed_on, began_on, state, version, result)
            VALUES (\(appraisal.caseID), \(appraisal.id), \(appraisal.number.text), \(appraisal.office),
                \(appraisal.position), \(draft.kind), \(draft.body), \(draft.chosenBy), \(draft.question),
                \(draft.cost), \(draft.payer), \(draft.sample), \(draft.sealedBy), \(draft.handedOn),
                \(appraisal.beganOn), \(appraisal.state), \(appraisal.version), '')
            """
    }

    static func ending(_ ended: Appraisal, from before: Appraisal) -> SQL {
        """
        UPDATE mediation_appraisal SET state = \(ended.state), result = \(ended.result), ended_on = \(ended.endedOn),
            version = \(ended.version)
        WHERE case_id = \(ended.caseID) AND id = \(ended.id) AND version = \(before.version)
        """
    }

    static func inserting(_ kept: HandedFiles.Kept, id: Int64, of appraisal: Appraisal) -> SQL {
        """
        INSERT INTO mediation_file (case_id, id, appraisal_id, name, type, size, hash)
        VALUES (\(appraisal.caseID), \(id), \(appraisal.id), \(kept.name), \(kept.type), \(kept.size), \(kept.hash))
        """
    }

    static func appraisal(_ row: Row) throws -> Appraisal? {
        guard let number = CaseNumber(try row.text("number")) else { return nil }
        let draft = AppraisalDraft(
            kind: try row.choice("kind"), body: try row.text("body"), chosenBy: try row.choice("chosen_by"),
            question: try row.text("question"), cost: try row.optionalMoney("cost_fen"),
            payer: try row.choice("payer"), sample: try row.text("sample"), sealedBy: try row.text("sealed_by"),
            handedOn: try row.optionalDay("handed_on"))
        var appraisal = Appraisal(
            id: try row.int64("id"), caseID: try row.int64("case_id"), number: number,
            office: try row.int64("office_id"), position: try row.int("position"), draft: draft,
            beganOn: try row.day("began_on"))
        appraisal.state = try row.choice("state")
        appraisal.version = try row.int("version")
        appraisal.result = try row.text("result")
        appraisal.endedOn = try row.optionalDay("ended_on")
        return appraisal
    }
}
