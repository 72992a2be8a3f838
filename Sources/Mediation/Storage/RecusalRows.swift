internal import Kernel
internal import MediationRules
internal import Storage

extension RecusalStore {
    static func inserting(_ request: RecusalRequest) -> SQL {
        """
        INSERT INTO mediation_recusal (case_id, id, number, office_id, person_id, name, asker, reason, asked_at, state,
            decision, decided_by)
        VALUES (\(request.caseID), \(request.id), \(request.number.text), \(request.office), \(request.mediator.id),
            \(request.mediator.name), \(request.asker), \(request.reason), \(request.askedAt), \(request.state), '', '')
        """
    }

    /// The request with its decision; one that was granted takes the mediator out of the file.
    static func deciding(_ decided: RecusalRequest, at now: Instant) -> Change {
        var change = Change()
        change.run(
            """
            UPDATE mediation_recusal SET state = \(decided.state), decision = \(decided.decision),
                decided_by = \(decided.decidedBy), decided_at = \(now)
            WHERE case_id = \(decided.caseID) AND id = \(decided.id) AND state = 'open'
            """, expecting: 1)
        if decided.state == .granted {
            change.run(
                """
                DELETE FROM mediation_named
                WHERE case_id = \(decided.caseID) AND person_id = \(decided.mediator.id)
                """)
        }
        return change
    }

    static func request(_ row: Row) throws -> RecusalRequest? {
        guard let number = CaseNumber(try row.text("number")) else { return nil }
        var request = RecusalRequest(
            id: try row.int64("id"), caseID: try row.int64("case_id"), number: number,
            office: try row.int64("office_id"),
            mediator: NamedPerson(id: try row.int64("person_id"), name: try row.text("name")),
            asker: try row.choice("asker"), reason: try row.text("reason"), askedAt: try row.instant("asked_at"))
        request.state = try row.choice("state")
        request.decision = try row.text("decision")
        request.decidedBy = try row.text("decided_by")
        return request
    }
}
