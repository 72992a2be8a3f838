internal import CaseworkRules
internal import Kernel
internal import SettlementRules
internal import Storage
internal import Web

/// The statements that store a decision in a room.
struct RoomWriting {
    private(set) var change = Change()
    let caseID: Int64
    let now: Instant
    /// From which links are made, and the last day on which one opens anything.
    let secret: [UInt8]
    let until: Day

    init(_ caseID: Int64, at now: Instant, secret: [UInt8], until day: Day) {
        self.caseID = caseID
        self.now = now
        self.secret = secret
        until = day
    }

    /// The room's own row; `version` is the one it was read at.
    mutating func update(_ room: Room, from version: Int, document: String?) {
        change.run(
            """
            UPDATE settlement_room SET state = \(room.state), version = \(room.version), due_on = \(room.period.due.due),
                is_reminded = \(room.isReminded), next_on = \(room.nextOn), accepted_offer = \(room.agreement?.offer),
                agreed_on = \(room.agreement?.on), document_hash = \(room.agreement?.document),
                document = coalesce(\(document), document), help = \(room.help),
                ended_at = \(room.state.isFinal ? now : nil), end_reason = \(room.end)
            WHERE case_id = \(caseID) AND version = \(version)
            """, expecting: 1)
    }

    /// A statement that touches so many rows; one where nothing else is said.
    mutating func run(_ sql: SQL, expecting rows: Int? = 1) { change.run(sql, expecting: rows) }

    mutating func write(_ record: RoomRecord) {
        switch record {
        case .said(let id, let side, let text): insert(id, side, nil, text)
        case .helpAsked(let id, let side, let cause, let text): insert(id, side, cause, text)
        case .offered(let offer): insert(offer)
        case .printed(let serial): printed(serial)
        case .claimed(let claim): insert(claim)
        case .answered(let claim, let isTrader, let serial): answer(claim, isTrader, serial)
        case .stands(let id, let standing):
            change.run(
                "UPDATE settlement_offer SET standing = \(standing) WHERE case_id = \(caseID) AND id = \(id)",
                expecting: 1)
        case .signed(let signature):
            change.insert(
                """
                INSERT INTO settlement_signature (case_id, side, name, at, document_hash)
                VALUES (\(caseID), \(signature.side), \(signature.name), \(signature.at), \(signature.document))
                """)
        }
    }

    private mutating func insert(_ id: Int64, _ side: Side, _ help: HelpCause?, _ text: String) {
        change.insert(
            """
            INSERT INTO settlement_message (case_id, id, side, help, text, at)
            VALUES (\(caseID), \(id), \(side), \(help), \(text), \(now))
            """)
    }

    private mutating func insert(_ offer: Offer) {
        change.insert(
            """
            INSERT INTO settlement_offer (case_id, id, position, side, note, made_at, expires_on, standing)
            VALUES (\(caseID), \(offer.id), \(offer.number), \(offer.by), \(offer.note), \(offer.madeAt),
                \(offer.expiresOn), \(offer.standing))
            """)
        for (position, item) in offer.items.enumerated() { insert(item, at: position, of: offer.id) }
    }

    private mutating func insert(_ item: OfferItem, at position: Int, of offer: Int64) {
        change.insert(
            """
            INSERT INTO settlement_item (case_id, offer_id, position, kind, amount_fen, days, detail)
            VALUES (\(caseID), \(offer), \(position), \(item.kind), \(item.amount), \(item.days), \(item.detail))
            """)
        for (place, part) in item.instalments.enumerated() {
            change.insert(
                """
                INSERT INTO settlement_instalment (case_id, offer_id, item, position, amount_fen, days)
                VALUES (\(caseID), \(offer), \(position), \(place), \(part.amount), \(part.days))
                """)
        }
    }

    mutating func insert(_ file: HandedFiles.Kept, id: Int64, of message: Int64) {
        change.insert(
            """
            INSERT INTO settlement_file (case_id, id, message_id, name, type, size, hash)
            VALUES (\(caseID), \(id), \(message), \(file.name), \(file.type), \(file.size), \(file.hash))
            """)
    }

    mutating func enqueue(_ news: [RoomNews], keys: [Int64]) {
        for (news, key) in zip(news, keys) {
            let payload = RoomLetter.news(news).payload
            change.insert(
                Outbox.enqueue(
                    Outbox.Effect(id: key, kind: RoomLetter.kind, payload: payload, caseID: caseID), at: now))
        }
    }
}
