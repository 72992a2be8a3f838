internal import CaseworkRules
internal import DesksRules
internal import Kernel
internal import Storage

extension CallStore {
    /// What goes into the change that stores the filing: the call is over, and holds what it may still hold.
    ///
    /// Of a tip neither number nor name of who reported stays, nor any line that might tell (Order 121 art. 37). The
    /// change is refused when the call was over before, so that a second press files nothing.
    static func filing(
        _ call: Call, _ draft: FilingDraft, as kind: CaseKind, _ file: FiledCase, code: String, by who: Clerk,
        at now: Instant
    ) throws -> Change {
        let body = try Call.body(draft.kept(after: kind))
        let beside = try Beside().kept
        let phone = kind == .tip ? "" : call.phone
        var change = Change()
        change.run(
            """
            UPDATE desk_call SET state = 'filed', ended_at = \(now), clerk_id = \(who.person),
                clerk_name = \(who.name), kind = \(kind), number = \(file.number.text), due_on = \(file.due),
                taken_by = \(file.office), code = \(code), body = \(body), phone = \(phone),
                beside = \(beside)
            WHERE id = \(call.id) AND office_id = \(who.office) AND ended_at IS NULL
            """, expecting: 1)
        if let asking = OralRecordStore.asking(for: file, kind, call, at: now) { change.insert(asking) }
        if kind == .tip { change.run("DELETE FROM desk_call_line WHERE call_id = \(call.id)") }
        return change
    }

    /// Begins another call with what was told in one that was filed.
    ///
    /// It is a record of its own that does not name the first: whoever complains and reports in one breath is not
    /// found as the reporter by way of the complaint.
    func again(after call: Call, as id: Int64, by who: Clerk, at now: Instant) async throws {
        let input = Input(desk: call.desk, draft: call.draft, line: call.line)
        _ = try await save(id, input, by: who, at: now)
    }
}
