internal import CaseworkRules
internal import Kernel
internal import SettlementRules

/// A decision on a promise while it is being written.
struct PromiseDecisionDraft {
    var decision: PromiseDecision
    let situation: PromiseSituation
    var promise: Promise {
        get { decision.promise }
        set { decision.promise = newValue }
    }

    init(_ promise: Promise, _ name: PromiseMove.Name, _ situation: PromiseSituation) {
        self.situation = situation
        var facts: [Entry.Fact] = [
            .init("day", situation.today.description), .init("promise", String(promise.position)),
        ]
        if let side = situation.who.side { facts.append(.init("side", side.rawValue)) }
        if situation.who.isStaff { facts.append(.init("for", "1")) }
        decision = PromiseDecision(promise: promise, entry: Entry(kind: Entry.promise(name), facts: facts))
        decision.promise.version += 1
    }

    mutating func carryOut(_ move: PromiseMove) {
        switch move {
        case .handIn(let text, let files): handIn(text, files)
        case .confirm(let day, let text): confirm(day, text)
        case .dispute(let text, let files): dispute(text, files)
        case .release(let reason): release(reason)
        case .remind:
            promise.isReminded = true
            tell(promise.terms.by, .reminded)
        case .ask:
            promise.isAsked = true
            tell(promise.terms.by.other, .asked)
        case .lapse: breakIt()
        }
    }

    private mutating func handIn(_ text: String, _ files: Int) {
        promise.state = .claimed
        promise.handedInOn = situation.today
        promise.isAsked = false
        note(.handIn, text)
        if files > 0 { fact("files", String(files)) }
        tell(promise.terms.by.other, .handedIn)
    }

    private mutating func confirm(_ day: Day, _ text: String) {
        promise.state = .performed
        promise.doneOn = day
        note(.confirm, text)
        decision.outcome = .kept(
            KeptPromise(amount: promise.terms.amount, doneOn: day, isOnTime: day <= promise.terms.dueOn))
        tell(promise.terms.by, .confirmed)
    }

    /// What is disputed after its day is broken at once; time looks at it only once.
    private mutating func dispute(_ text: String, _ files: Int) {
        promise.state = .disputed
        note(.dispute, text)
        if files > 0 { fact("files", String(files)) }
        if situation.today > promise.terms.dueOn, promise.brokenOn == nil {
            breakIt()
        } else {
            tell(promise.terms.by, .disputed)
        }
    }

    private mutating func release(_ reason: String) {
        promise.state = .released
        note(.release, reason)
        for side in Side.allCases { tell(side, .released) }
    }

    private mutating func breakIt() {
        promise.brokenOn = situation.today
        fact("broken", promise.terms.dueOn.description)
        decision.outcome = .broken
        for side in Side.allCases { tell(side, .broken) }
    }

    private mutating func note(_ what: PromiseMove.Name, _ text: String) {
        guard let side = situation.who.side else { return }
        promise.acts += 1
        decision.act = PromiseAct(
            id: situation.newID, what: what, side: side, text: text, at: situation.now,
            isByStaff: situation.who.isStaff)
        if !text.isEmpty { decision.entry.personal.append(.init("text", text)) }
    }

    private mutating func fact(_ key: String, _ value: String) { decision.entry.facts.append(.init(key, value)) }
    private mutating func tell(_ side: Side, _ what: PromiseNews.What) {
        decision.news.append(PromiseNews(to: side, what))
    }
}
