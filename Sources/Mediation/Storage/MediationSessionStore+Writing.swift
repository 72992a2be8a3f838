internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import MediationRules
internal import Storage

extension MediationSessionStore {
    /// What a decision depends on, as it is in this transaction.
    func situation(
        _ facts: MediationFacts, _ drawn: Drawn, _ who: Principal, _ move: SessionMove.Name, time: SessionTime,
        place: SessionPlace, _ mediators: [NamedPerson], _ away: Set<Int64>, _ session: Int64?,
        _ transaction: any Writing
    ) throws -> SessionSituation {
        let law = tools.law()
        let loading = SessionLoading(reading: transaction)
        var clashes: [SessionClash] = []
        if move == .plan || move == .postpone {
            try transaction.execute(
                """
                INSERT INTO mediation_office (office_id, planned) VALUES (\(facts.mediating), 1)
                ON CONFLICT (office_id) DO UPDATE SET planned = mediation_office.planned + 1
                """)
            clashes = SessionClashes.found(
                time: time, room: place.room, mediators: mediators, office: facts.mediating, session: session,
                among: try loading.bookings(on: time.day, office: facts.mediating, mediators: mediators.map(\.id)),
                away: away, calendar: law.calendar)
        }
        let others = try loading.sessions(of: facts.file.id).filter { $0.id != session && !$0.state.isOver }
        return SessionSituation(
            now: drawn.now, zone: law.zone, fileState: facts.file.state,
            recusalOpen: try RecusalStore.hasOpen(facts.file.id, in: transaction), clashes: clashes,
            others: others.map(\.time),
            isPermitted: who.isSystem || tools.allows(move.act, facts, who))
    }

    /// Writes a decision with its line in the file's history; history comes first, so that of two who act on one file
    /// at the same moment the second is told so.
    func write(
        _ decision: SessionDecision, from before: MediationSession?, by who: Principal, _ drawn: Drawn,
        _ transaction: any Writing
    ) throws {
        let session = decision.session
        try note(decision, by: who, drawn, transaction)
        var writing = SessionWriting(at: drawn.now)
        if let before { writing.update(session, from: before) } else { writing.insert(session) }
        writing.insert(decision.change, id: drawn.change, of: session, by: who)
        writing.enqueue(decision.news, of: session, keys: drawn.letters)
        try transaction.run(writing.change)
    }

    private func note(
        _ decision: SessionDecision, by who: Principal, _ drawn: Drawn, _ transaction: any Writing
    ) throws {
        let (session, change) = (decision.session, decision.change)
        // What was held has an entry of its own, which the file writes; of an association's people it names nobody.
        guard decision.held == nil || who.office != session.bureau else { return }
        try FileHistoryLine(
            kind: MediationEntry.kind(change.move),
            facts: [
                "session": String(session.position), "on": session.time.day.description,
                "from": session.time.from.text, "state": session.state.rawValue,
            ], personal: change.reason.isEmpty ? [:] : ["reason": change.reason]
        ).write(to: session.caseID, office: session.bureau, by: who, at: drawn.now, tools, transaction)
    }
}

extension SessionMove.Name {
    /// The act of the table of permissions that the move is.
    var act: MediationAct { self == .record ? .record : .plan }
}

extension Principal {
    /// Whether a rule of the installation acts, and no person.
    var isSystem: Bool {
        if case .system = kind { true } else { false }
    }
}

/// One line that mediation adds to a file's history.
struct FileHistoryLine {
    let kind: String
    var facts: [String: String] = [:]
    /// What concerns a person; the history keeps only commitments to it.
    var personal: [String: String] = [:]

    func write(
        to caseID: Int64, office: Int64, by who: Principal, at now: Instant, _ tools: MediationTools,
        _ transaction: any Writing
    ) throws {
        var history = HistoryWriting(
            after: try HistoryStore.chain(of: caseID, in: transaction), random: tools.random)
        history.note(
            HistoryEvent(kind, at: now, by: who.historyAuthor, office: office, facts: facts, personal: personal))
        var change = Change()
        history.write(into: &change)
        try transaction.run(change)
    }
}
