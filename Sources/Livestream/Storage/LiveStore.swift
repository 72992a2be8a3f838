package import CaseworkRules
package import Kernel
package import LivestreamRules
internal import Storage
internal import Web

/// Somebody else decided on the line since it was read.
package struct StaleLine: Error, Equatable {}

/// Sessions and their lines as they are kept.
package struct LiveStore: Sendable {
    let tools: LivestreamTools

    package init(_ tools: LivestreamTools) {
        self.tools = tools
    }

    /// The session, if the person may see it; throws `NotFound` otherwise, as if it were not there.
    package func session(_ id: Int64, for who: Principal) async throws -> LiveSession {
        let row = try await tools.database.row("SELECT * FROM live_session WHERE id = \(id)")
        guard let session = try row.map(LiveRow.session),
            LivePermission.allows(who.roles, .view, tools.relation(of: session.office, to: who))
        else { throw NotFound() }
        return session
    }

    /// One line of a session.
    package func question(_ place: Int, of session: LiveSession) async throws -> LiveQuestion {
        let row = try await tools.database.row(
            "SELECT * FROM live_question WHERE session_id = \(session.id) AND place = \(place)")
        guard let question = try row.map(LiveRow.question) else { throw NotFound() }
        return question
    }

    /// Starts a session of the person's own office.
    package func start(_ title: String, by who: Principal) async throws -> LiveSession {
        guard let own = who.office, LivePermission.allows(who.roles, .capture, .own) else {
            throw LiveRefused([.notAllowed])
        }
        let session = LiveSession(id: tools.nextKey(), title: title, office: own, startedAt: tools.time.now())
        var change = Change()
        change.insert(
            """
            INSERT INTO live_session (id, office_id, title, started_at, version, lines, started_by)
            VALUES (\(session.id), \(own), \(title), \(session.startedAt), 1, 0, \(who.person))
            """)
        try await tools.database.submit(change)
        return session
    }

    /// Captures one line, which gets the next number of its session; a line with a `once` that is known is not
    /// captured again, but told as it is.
    package func capture(
        _ text: String, nickname: String, once: String, in session: LiveSession, by who: Principal
    ) async throws -> LiveQuestion {
        let (id, now, relation) = (tools.nextKey(), tools.time.now(), tools.relation(of: session.office, to: who))
        return try await tools.database.transaction { transaction in
            guard
                let row = try transaction.row(
                    "SELECT * FROM live_session WHERE id = \(session.id) \(dialect: .forUpdate)")
            else { throw NotFound() }
            let known = try transaction.row(
                "SELECT * FROM live_question WHERE session_id = \(session.id) AND once = \(once)")
            if let known { return try LiveRow.question(known) }
            let lines = try row.int("lines")
            let reasons = try LiveRow.session(row).reasonsAgainstCapturing(who.roles, relation, lines: lines)
            guard reasons.isEmpty else { throw LiveRefused(reasons) }
            let question = LiveQuestion(
                id: id, session: session.id, place: lines + 1, nickname: nickname, text: text, askedAt: now,
                like: LiveLikeness.first(like: text, among: try Self.earlier(session.id, transaction)))
            try transaction.execute("UPDATE live_session SET lines = \(lines + 1) WHERE id = \(session.id)")
            try transaction.execute(LiveRow.insert(question, once: once, by: who))
            return question
        }
    }

    /// The lines with which a new one is compared: the newest five hundred, the first of them first.
    private static func earlier(
        _ session: Int64, _ reading: any Reading
    ) throws -> [(place: Int, text: String)] {
        try reading.rows(
            "SELECT place, text FROM live_question WHERE session_id = \(session) ORDER BY place DESC LIMIT 500"
        ).map { (try $0.int("place"), try $0.text("text")) }.reversed()
    }

    /// Sets a line aside; throws `LiveRefused`, or ``StaleLine`` when it is no longer at `version`.
    package func setAside(
        _ question: LiveQuestion, _ reason: SetAsideReason, note: String, version: Int, in session: LiveSession,
        by who: Principal
    ) async throws {
        let outcome = LiveOutcome.setAside(reason, note: note)
        try check(question, outcome, version, session, who)
        var change = Change()
        change.run(LiveRow.decide(question, outcome, from: version, by: who, at: tools.time.now()), expecting: 1)
        do {
            try await tools.database.submit(change)
        } catch ChangeRefused.missed {
            throw StaleLine()
        }
    }

    /// Makes a consultation or a complaint of a line: the file and what became of the line are kept in one change.
    package func open(
        _ filing: Filing, from question: LiveQuestion, version: Int, in session: LiveSession, by who: Principal
    ) async throws -> LiveFiling.Opened {
        try check(question, nil, version, session, who)
        let now = tools.time.now()
        do {
            return try await tools.filing.receive(filing, who, session.office) { number in
                let outcome: LiveOutcome =
                    filing.kind == .complaint ? .complaint(number) : .consultation(number)
                var change = Change()
                change.run(LiveRow.decide(question, outcome, from: version, by: who, at: now), expecting: 1)
                return change
            }
        } catch ChangeRefused.missed {
            throw StaleLine()
        }
    }

    private func check(
        _ question: LiveQuestion, _ outcome: LiveOutcome?, _ version: Int, _ session: LiveSession, _ who: Principal
    ) throws {
        guard question.version == version else { throw StaleLine() }
        let relation = tools.relation(of: session.office, to: who)
        let reasons = session.reasonsAgainstDeciding(on: question, as: outcome, who.roles, relation)
        guard reasons.isEmpty else { throw LiveRefused(reasons) }
    }

    /// Closes a session in which every line is decided; throws `LiveRefused` with how many are not.
    package func close(_ session: LiveSession, by who: Principal) async throws {
        let (now, relation) = (tools.time.now(), tools.relation(of: session.office, to: who))
        try await tools.database.transaction { transaction in
            guard
                let row = try transaction.row(
                    "SELECT * FROM live_session WHERE id = \(session.id) \(dialect: .forUpdate)")
            else { throw NotFound() }
            let undecided = try transaction.count(
                "SELECT count(*) AS n FROM live_question WHERE session_id = \(session.id) AND is_open = 1")
            let reasons = try LiveRow.session(row).reasonsAgainstClosing(who.roles, relation, undecided: undecided)
            guard reasons.isEmpty else { throw LiveRefused(reasons) }
            try transaction.execute(
                """
                UPDATE live_session SET closed_at = \(now), closed_by = \(who.person), version = version + 1
                WHERE id = \(session.id)
                """)
        }
    }
}
