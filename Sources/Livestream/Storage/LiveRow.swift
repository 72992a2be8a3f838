internal import Kernel
internal import LivestreamRules
internal import Storage

/// Sessions and lines between their rows and their values.
enum LiveRow {
    static func session(_ row: Row) throws -> LiveSession {
        var session = LiveSession(
            id: try row.int64("id"), title: try row.text("title"), office: try row.int64("office_id"),
            startedAt: try row.instant("started_at"))
        session.closedAt = try row.optionalInstant("closed_at")
        session.version = try row.int("version")
        return session
    }

    static func question(_ row: Row) throws -> LiveQuestion {
        var question = LiveQuestion(
            id: try row.int64("id"), session: try row.int64("session_id"), place: try row.int("place"),
            nickname: try row.text("nickname"), text: try row.text("text"), askedAt: try row.instant("asked_at"),
            like: try row.optionalInt("like_place"))
        question.outcome = try outcome(row)
        question.version = try row.int("version")
        return question
    }

    private static func outcome(_ row: Row) throws -> LiveOutcome? {
        guard let kind: LiveOutcome.Kind = try row.optionalChoice("kind") else { return nil }
        switch kind {
        case .consultation: return .consultation(try row.text("case_number"))
        case .complaint: return .complaint(try row.text("case_number"))
        case .setAside: return .setAside(try row.choice("reason"), note: try row.text("note"))
        }
    }

    static func insert(_ question: LiveQuestion, once: String, by who: Principal) -> SQL {
        """
        INSERT INTO live_question (id, session_id, place, nickname, text, asked_at, like_place, is_open, note, version,
            once, captured_by)
        VALUES (\(question.id), \(question.session), \(question.place), \(question.nickname), \(question.text),
            \(question.askedAt), \(question.like), 1, '', 1, \(once), \(who.person))
        """
    }

    /// What became of a line; `version` guards where it was read.
    static func decide(
        _ question: LiveQuestion, _ outcome: LiveOutcome, from version: Int, by who: Principal, at now: Instant
    ) -> SQL {
        let (file, reason, note) = parts(outcome)
        return """
            UPDATE live_question SET is_open = 0, kind = \(outcome.kind), case_number = \(file), reason = \(reason),
                note = \(note), version = version + 1, decided_by = \(who.person), decided_at = \(now)
            WHERE id = \(question.id) AND version = \(version) AND is_open = 1
            """
    }

    private static func parts(_ outcome: LiveOutcome) -> (file: String?, reason: SetAsideReason?, note: String) {
        switch outcome {
        case .consultation(let number), .complaint(let number): (number, nil, "")
        case .setAside(let reason, let note): (nil, reason, note)
        }
    }
}
