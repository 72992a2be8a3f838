internal import Hummingbird
internal import Kernel
internal import LawRules
internal import PerformanceRules
internal import SettlementRules
internal import Storage
internal import Web

/// The promises of a file as one side, or an officer, sees them now.
struct PromiseVisit: Sendable {
    /// The side that looks; nil for an officer.
    let side: Side?
    let facts: PromiseFacts
    let promises: [StoredPromise]
    let acts: [StoredAct]
    let today: Day
    let zone: LegalZone
    let viewer: Viewer

    /// Who looks, beside the side.
    struct Viewer: Sendable {
        /// Who acts, as the history keeps it.
        let author: HistoryEvent.Author
        /// Whether an officer may write down what a side says, and enter promises.
        var mayRecord = false
        var mayEnter = false
        var mayTakePapers = false
        /// What keeps the visitor's cookie alive.
        var cookie: Cookie?
    }

    var author: HistoryEvent.Author { viewer.author }
    var mayEnter: Bool { viewer.mayEnter }

    var path: String {
        guard let side else { return PromiseAddress.file(facts.number) }
        return PromiseAddress.root(side).replacing(":number", with: facts.number.text)
    }

    /// Where one came from.
    var back: String {
        switch side {
        case .consumer: "/follow/\(facts.number.text)"
        case .trader: "/room/\(facts.number.text)"
        case nil: PromiseAddress.staff
        }
    }

    var face: Face {
        switch side {
        case .consumer: .site
        case .trader: .plain
        case nil: .desk
        }
    }

    /// As whom one acts when one takes a step: an officer writes down what the side concerned has said.
    func actor(_ step: PromiseStep, on promise: Promise) -> PromiseActor {
        if let side { return .side(side) }
        return .staff(for: step == .proof ? promise.terms.by : promise.terms.by.other)
    }

    func reasons(against step: PromiseStep, on promise: Promise) -> [PromiseRefused.Reason] {
        if side == nil, !viewer.mayRecord { return [.notYours] }
        let situation = PromiseSituation(
            who: actor(step, on: promise), now: Instant(milliseconds: 0), today: today, newID: 0)
        return promise.reasonsAgainst(step.move, situation)
    }

    func may(_ step: PromiseStep, on promise: Promise) -> Bool { reasons(against: step, on: promise).isEmpty }

    func promise(_ position: Int?) -> StoredPromise? { promises.first { $0.promise.position == position } }

    func step(_ step: PromiseStep, _ promise: Promise) -> String { "\(path)/\(promise.position)/\(step.rawValue)" }
}
