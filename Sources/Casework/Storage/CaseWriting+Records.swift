internal import CaseworkRules
internal import Kernel
internal import Storage

extension CaseWriting {
    /// A row beside the file itself.
    mutating func write(_ record: Record, of id: Int64) {
        switch record {
        case .handoverOffered(let handover): insert(handover, of: id)
        case .handoverAnswered(let handover, let taken, let answer): answerHandover(handover, taken, answer, of: id)
        case .handlingEnded(let handling, let day, let how): end(handling, day, how, of: id)
        case .handlingBegan(let handling): insert(handling, of: id)
        case .pauseBegan(let pause): insert(pause, of: id)
        case .pauseEnded(let pause, let last): end(pause: pause, last, of: id)
        case .session(let session, let held): insert(session, held, of: id)
        case .agreement(let agreement, let terms): insert(agreement, terms, of: id)
        case .rating(let rating): insert(rating, of: id)
        case .note(let note, let kind, let text): insert(note, kind, text, of: id)
        case .extensionAsked(let ask): insert(ask, of: id)
        case .extensionAnswered(let ask, let granted, let answer): answerExtension(ask, granted, answer, of: id)
        case .linked(let other, let kind): link(id, to: other, kind)
        case .unlinked(let other, let kind): unlink(id, from: other, kind)
        case .supervisionAsked(let supervision): insert(supervision, of: id)
        case .supervisionAnswered(let supervision, let text, let day): answer(supervision, text, on: day, of: id)
        case .supervisionEnded(let supervision, let end): self.end(supervision: supervision, end, of: id)
        case .ground, .money, .performed, .receivedAnew, .corrected: break
        }
    }

    private mutating func insert(_ ask: ExtensionAsk, of id: Int64) {
        add(
            """
            INSERT INTO extension_ask (case_id, id, period, asked_by, asked_on, reason, state, answer)
            VALUES (\(id), \(ask.id), \(ask.period), \(ask.askedBy), \(ask.askedOn), \(ask.reason), 'asked', '')
            """)
    }

    private mutating func answerExtension(_ ask: Int64, _ granted: Bool?, _ answer: String, of id: Int64) {
        let state = granted.map { $0 ? "granted" : "declined" } ?? "dropped"
        run(
            """
            UPDATE extension_ask SET state = \(state), answer = \(answer), answered_at = \(now)
            WHERE case_id = \(id) AND id = \(ask) AND state = 'asked'
            """, expecting: 1)
    }

    mutating func link(_ id: Int64, to other: Int64, _ kind: CaseLink.Kind) {
        add("INSERT INTO case_link (case_id, other_id, kind, at) VALUES (\(id), \(other), \(kind), \(now))")
    }

    private mutating func unlink(_ id: Int64, from other: Int64, _ kind: CaseLink.Kind) {
        run("DELETE FROM case_link WHERE case_id = \(id) AND other_id = \(other) AND kind = \(kind)", expecting: 1)
    }

    private mutating func insert(_ asked: Supervision, of id: Int64) {
        add(
            """
            INSERT INTO supervision (case_id, id, office_id, questions, due_on, asked_on, asked_by)
            VALUES (\(id), \(asked.id), \(asked.office), \(asked.questions), \(asked.due), \(asked.askedOn), \(by))
            """)
    }

    private mutating func answer(_ supervision: Int64, _ text: String, on day: Day, of id: Int64) {
        run(
            """
            UPDATE supervision SET answer = \(text), answered_on = \(day), answered_by = \(by)
            WHERE case_id = \(id) AND id = \(supervision) AND answer IS NULL AND ended IS NULL
            """, expecting: 1)
    }

    private mutating func end(supervision: Int64, _ end: SupervisionEnd, of id: Int64) {
        run(
            "UPDATE supervision SET ended = \(end) WHERE case_id = \(id) AND id = \(supervision) AND ended IS NULL",
            expecting: 1)
    }

    private mutating func insert(_ handover: Handover, of id: Int64) {
        add(
            """
            INSERT INTO handover (case_id, id, from_handling, to_office, reason, state, answer, offered_at)
            VALUES (\(id), \(handover.id), \(handover.fromHandling), \(handover.toOffice), \(handover.reason),
                'offered', '', \(now))
            """)
    }

    private mutating func answerHandover(_ handover: Int64, _ taken: Bool, _ answer: String, of id: Int64) {
        let state = taken ? "taken" : "returned"
        run(
            """
            UPDATE handover SET state = \(state), answer = \(answer), answered_at = \(now)
            WHERE case_id = \(id) AND id = \(handover) AND state = 'offered'
            """, expecting: 1)
    }

    private mutating func end(_ handling: Int64, _ day: Day, _ how: String, of id: Int64) {
        run(
            """
            UPDATE handling SET ended_on = \(day), ended_how = \(how) WHERE case_id = \(id) AND id = \(handling)
            """, expecting: 1)
    }

    private mutating func insert(_ pause: Pause, of id: Int64) {
        add(
            """
            INSERT INTO pause (case_id, id, handling_id, kind, first_day, reason)
            VALUES (\(id), \(pause.id), \(pause.handling), \(pause.kind), \(pause.first), \(pause.reason))
            """)
    }

    private mutating func end(pause: Int64, _ last: Day, of id: Int64) {
        run("UPDATE pause SET last_day = \(last) WHERE case_id = \(id) AND id = \(pause)", expecting: 1)
    }

    private mutating func insert(_ session: Int64, _ held: Session, of id: Int64) {
        let attended = SessionParty.allCases.filter(held.attended.contains).map(\.rawValue).joined(separator: ",")
        add(
            """
            INSERT INTO session_held (case_id, id, held_on, place, attended, minutes, recorded_at, recorded_by)
            VALUES (\(id), \(session), \(held.heldOn), \(held.place), \(attended), \(held.minutes), \(now), \(by))
            """)
    }

    private mutating func insert(_ agreement: Int64, _ terms: Agreement, of id: Int64) {
        add(
            """
            INSERT INTO agreement (case_id, id, terms, amount_fen, perform_by, agreed_at)
            VALUES (\(id), \(agreement), \(terms.terms), \(terms.amount), \(terms.performBy), \(now))
            """)
    }

    private mutating func insert(_ rating: Rating, of id: Int64) {
        add(
            """
            INSERT INTO rating (case_id, solved, score, text, at, fair)
            VALUES (\(id), \(rating.solved), \(rating.score), \(rating.text), \(now), \(rating.fair))
            """)
    }

    private mutating func insert(_ note: Int64, _ kind: Note.Kind, _ text: String, of id: Int64) {
        add(
            """
            INSERT INTO case_note (case_id, id, kind, text, at, by_name)
            VALUES (\(id), \(note), \(kind), \(text), \(now), \(by))
            """)
    }
}
