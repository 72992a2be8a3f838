internal import CaseworkRules
internal import Kernel

/// A decision in a room while it is being written.
struct RoomDecisionDraft {
    var decision: RoomDecision
    let situation: RoomSituation
    var room: Room {
        get { decision.room }
        set { decision.room = newValue }
    }

    init(_ room: Room, _ name: RoomMove.Name, _ situation: RoomSituation) {
        self.situation = situation
        let facts =
            [Entry.Fact("day", situation.today.description)]
            + (situation.who.side.map { [.init("side", $0.rawValue)] } ?? [])
        decision = RoomDecision(room: room, entry: Entry(kind: Entry.room(name), facts: facts))
        decision.room.version += 1
    }

    mutating func carryOut(_ move: RoomMove) {
        switch move {
        case .enter: enter()
        case .say(let text, let files): say(text, files)
        case .offer(let draft): offer(draft)
        case .withdraw(let id): stand(id, .withdrawn, .withdrawn)
        case .decline(let id): stand(id, .declined, .declined)
        case .accept(let id, let document): accept(id, document)
        case .sign(let name, let document): sign(name, document)
        case .giveUp(let reason): giveUp(reason)
        case .askHelp(let cause, let text): askHelp(cause, text)
        case .print: decision.records.append(.printed(serial: situation.newID))
        case .claim(let contact): claim(contact)
        case .answerClaim(_, let isTrader): answer(isTrader)
        case .remind: remind()
        case .lapse: lapse()
        }
    }

    private mutating func enter() {
        room.state = .open
        tell(.consumer, .entered)
    }

    private mutating func say(_ text: String, _ files: Int) {
        guard let side = situation.who.side else { return }
        room.messages += 1
        room.files += files
        decision.records.append(.said(id: situation.newID, side, text: text))
        if !text.isEmpty { personal("text", text) }
        if files > 0 { fact("files", String(files)) }
        tell(side.other, .said)
    }

    /// The other side's offer is answered by this one, and one's own is replaced: one offer is live at most.
    private mutating func offer(_ draft: OfferDraft) {
        guard let side = situation.who.side else { return }
        if let live = room.live { set(live.id, live.by == side ? .replaced : .countered) }
        let offer = Offer(
            id: situation.newID, number: room.offers.count + 1, by: side, items: draft.items, note: draft.note,
            madeAt: situation.now, expiresOn: draft.expiresOn ?? room.period.due.due)
        room.offers.append(offer)
        decision.records.append(.offered(offer))
        fact("offer", String(offer.number))
        // What is offered stays between the two: the history can prove it, and does not tell it.
        personal("amount", String(offer.total.fen))
        personal("kinds", offer.items.map(\.kind.rawValue).joined(separator: ","))
        if !draft.note.isEmpty { personal("note", draft.note) }
        tell(side.other, .offered)
    }

    private mutating func stand(_ id: Int64, _ standing: Offer.Standing, _ news: RoomNews.What) {
        set(id, standing)
        if let side = situation.who.side { tell(side.other, news) }
    }

    /// From here on nothing else can be accepted: the state allows no offer and no acceptance any more.
    private mutating func accept(_ id: Int64, _ document: [UInt8]) {
        set(id, .accepted)
        room.state = .signing
        room.agreement = Agreed(offer: id, on: situation.today, document: document)
        for side in Side.allCases { tell(side, .accepted) }
    }

    private mutating func sign(_ name: String, _ document: [UInt8]) {
        guard let side = situation.who.side else { return }
        let signature = Signature(side: side, name: name, at: situation.now, document: document)
        room.signatures.append(signature)
        decision.records.append(.signed(signature))
        personal("name", name)
        guard room.signed(by: side.other) != nil, let offer = room.accepted else { return tell(side.other, .signed) }
        room.state = .settled
        decision.ending = .settled(offer, performBy: offer.performBy(agreedOn: situation.today))
        for side in Side.allCases { tell(side, .settled) }
    }

    private mutating func giveUp(_ reason: String) {
        if !reason.isEmpty { personal("reason", reason) }
        end(.failed, situation.who == .side(.consumer) ? .byConsumer : .byTrader)
    }

    private mutating func askHelp(_ cause: HelpCause, _ text: String) {
        guard let side = situation.who.side else { return }
        room.help = cause
        decision.records.append(.helpAsked(id: situation.newID, side, cause, text: text))
        fact("cause", cause.rawValue)
        personal("text", text)
        for side in Side.allCases { tell(side, .helpAsked) }
    }

    private mutating func claim(_ contact: ContactDraft) {
        let claim = ContactClaim(id: situation.newID, contact: contact, madeAt: situation.now)
        room.claim = claim
        room.claims += 1
        decision.records.append(.claimed(claim))
        personal("name", contact.name)
        personal("contact", contact.phone + contact.email)
        tell(.consumer, .claimed)
    }

    private mutating func answer(_ isTrader: Bool) {
        guard let claim = room.claim else { return }
        room.claim = nil
        decision.records.append(.answered(claim, isTrader: isTrader, serial: situation.newID))
        fact("answer", isTrader ? "yes" : "no")
        if isTrader { tell(.trader, .invited) }
    }

    private mutating func remind() {
        room.isReminded = true
        for side in Side.allCases { tell(side, .reminded) }
    }

    private mutating func lapse() {
        switch room.state {
        case .invited: end(.silent, .noAnswer)
        case .signing: end(.failed, .notSigned)
        case .open, .settled, .failed, .silent: end(.failed, .timeOver)
        }
    }
}

extension RoomDecisionDraft {
    private mutating func end(_ state: RoomState, _ end: RoomEnd) {
        room.state = state
        room.end = end
        fact("end", end.rawValue)
        decision.ending = .toOffice(state, end)
        for side in Side.allCases { tell(side, state == .silent ? .silent : .failed) }
    }

    private mutating func set(_ id: Int64, _ standing: Offer.Standing) {
        guard let index = room.offers.firstIndex(where: { $0.id == id }) else { return }
        room.offers[index].standing = standing
        decision.records.append(.stands(id: id, standing))
        fact(standing.rawValue, String(room.offers[index].number))
    }

    private mutating func fact(_ key: String, _ value: String) { decision.entry.facts.append(.init(key, value)) }
    private mutating func personal(_ key: String, _ value: String) { decision.entry.personal.append(.init(key, value)) }
    private mutating func tell(_ side: Side, _ what: RoomNews.What) { decision.news.append(RoomNews(to: side, what)) }
}
