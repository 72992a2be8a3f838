internal import CaseworkRules
internal import Kernel
internal import Storage

// What only tips have, and what belongs to several files.

extension CaseLoading {
    /// The extension that waits for an answer.
    func extensionAsk(_ row: Row) throws -> ExtensionAsk {
        ExtensionAsk(
            id: try row.int64("id"), period: try row.choice("period"), askedBy: try row.optionalInt64("asked_by"),
            askedOn: try row.day("asked_on"), reason: try row.text("reason"))
    }

    func sealedReporter(_ id: Int64) throws -> SealedReporter? {
        try reading.row("SELECT key_id, sealed FROM tip_reporter WHERE case_id = \(id)").map { row in
            SealedReporter(keyID: try row.text("key_id"), bytes: try row.bytes("sealed"))
        }
    }

    func supervision(_ row: Row) throws -> StoredSupervision {
        StoredSupervision(
            supervision: Supervision(
                id: try row.int64("id"), office: try row.int64("office_id"), questions: try row.text("questions"),
                due: try row.day("due_on"), askedOn: try row.day("asked_on"), answer: try row.optionalText("answer")),
            askedBy: try row.text("asked_by"), answeredOn: try row.optionalDay("answered_on"),
            answeredBy: try row.optionalText("answered_by") ?? "", ended: try row.optionalChoice("ended"))
    }

    /// The number of the file into which this one was merged.
    func leading(of id: Int64) throws -> String? {
        try reading.row(
            """
            SELECT f.number FROM case_link AS l JOIN case_file AS f ON f.id = l.other_id
            WHERE l.case_id = \(id) AND l.kind = \(CaseLink.Kind.repeatOf)
            """
        )?.text("number")
    }

    /// Whether both files tell a phone, or else a name, and not the same.
    func areOfDifferentPeople(_ first: Int64, _ second: Int64) throws -> Bool {
        let people = try [first, second].map { id in
            try reading.row("SELECT name, phone FROM party WHERE case_id = \(id) AND id = 1 AND role = 'consumer'")
        }
        guard let one = people[0], let other = people[1] else { return false }
        for column in ["phone", "name"] {
            let (left, right) = (try one.text(column), try other.text(column))
            if !left.isEmpty, !right.isEmpty { return left != right }
        }
        return false
    }

    /// The files that belong to this one, from either side, oldest first; a hundred at most are shown.
    static func links(of id: Int64) -> SQL {
        """
        SELECT l.kind AS link, l.at AS linked_at, f.id, f.number, f.kind, f.state, 1 AS own FROM case_link AS l
        JOIN case_file AS f ON f.id = l.other_id WHERE l.case_id = \(id)
        UNION ALL
        SELECT l.kind AS link, l.at AS linked_at, f.id, f.number, f.kind, f.state, 0 AS own FROM case_link AS l
        JOIN case_file AS f ON f.id = l.case_id WHERE l.other_id = \(id)
        ORDER BY linked_at, id, link LIMIT 100
        """
    }

    func link(_ row: Row) throws -> LinkedFile? {
        guard let number = CaseNumber(try row.text("number")) else { return nil }
        return LinkedFile(
            number: number, kind: try row.choice("kind"), state: try row.choice("state"),
            link: try row.choice("link"), isOwn: try row.bool("own"))
    }
}
