internal import CaseworkRules
package import Kernel
package import LawRules
package import SettlementRules
package import Storage

/// A room as it is kept, with what rules do not ask for.
package struct StoredRoom: Sendable {
    package var room: Room
    /// The office in charge of the trader's place, which receives the file if the room comes to nothing.
    package let office: Int64
    package let invitedAt: Instant
    package let traderPhone: String
    package let traderEmail: String
    /// Nil where the consumer gave none.
    package let traderCode: CreditCode?
    /// The text that both sides sign.
    package let document: String?
}

/// Reads a room from one snapshot.
struct RoomLoading {
    let reading: any Reading
    let law: LawBook

    /// - Parameter locking: for a decision: nobody else decides until the transaction has ended.
    func room(_ number: CaseNumber, locking: Bool = false) throws -> StoredRoom? {
        let lock: SQL = locking ? " \(dialect: .forUpdate)" : ""
        let row = try reading.row(
            "SELECT * FROM settlement_room WHERE number = \(number.text)\(fragment: lock)")
        return try row.map { try room($0, number) }
    }

    private func room(_ row: Row, _ number: CaseNumber) throws -> StoredRoom {
        let id = try row.int64("case_id")
        let answers = try reading.rows(each: [
            "SELECT * FROM settlement_offer WHERE case_id = \(id) ORDER BY position",
            "SELECT * FROM settlement_item WHERE case_id = \(id) ORDER BY offer_id, position",
            "SELECT * FROM settlement_instalment WHERE case_id = \(id) ORDER BY offer_id, item, position",
            "SELECT * FROM settlement_signature WHERE case_id = \(id) ORDER BY at, side",
            "SELECT count(*) AS n FROM settlement_message WHERE case_id = \(id)",
            "SELECT count(*) AS n FROM settlement_file WHERE case_id = \(id)",
            "SELECT * FROM settlement_claim WHERE case_id = \(id) ORDER BY id",
        ])
        let items = try Self.items(answers[1], answers[2])
        var room = Room(caseID: id, number: number, period: try period(row))
        room.state = try row.choice("state")
        room.version = try row.int("version")
        room.offers = try answers[0].map { try Self.offer($0, items) }
        room.agreement = try Self.agreed(row)
        room.signatures = try answers[3].map(Self.signature)
        room.help = try row.optionalChoice("help")
        room.isReminded = try row.bool("is_reminded")
        room.end = try row.optionalChoice("end_reason")
        room.messages = try answers[4].first?.int("n") ?? 0
        room.files = try answers[5].first?.int("n") ?? 0
        room.claims = answers[6].count
        room.claim = try answers[6].first { try $0.optionalInstant("answered_at") == nil }.map(Self.claim)
        return StoredRoom(
            room: room, office: try row.int64("office_id"), invitedAt: try row.instant("invited_at"),
            traderPhone: try row.text("trader_phone"), traderEmail: try row.text("trader_email"),
            traderCode: CreditCode(try row.text("trader_code")),
            document: try row.optionalText("document"))
    }

    /// While a room goes on its last day is computed by the calendar as it is now; afterwards it stays as it was.
    private func period(_ row: Row) throws -> RoomPeriod {
        let (rules, invited, stored) = (try row.text("rule_set"), try row.day("invited_on"), try row.day("due_on"))
        let state: RoomState = try row.choice("state")
        if let now = law.roomPeriod(rules: rules, invitedOn: invited), !state.isFinal || now.due.due == stored {
            return now
        }
        return RoomPeriod(
            ruleSet: rules, invitedOn: invited, due: DueDate(due: stored, provisional: false, steps: []),
            remindOn: stored)
    }
}

extension RoomLoading {
    private static func offer(_ row: Row, _ items: [Int64: [OfferItem]]) throws -> Offer {
        let id = try row.int64("id")
        return Offer(
            id: id, number: try row.int("position"), by: try row.choice("side"), items: items[id] ?? [],
            note: try row.text("note"), madeAt: try row.instant("made_at"), expiresOn: try row.day("expires_on"),
            standing: try row.choice("standing"))
    }

    private static func items(_ rows: [Row], _ parts: [Row]) throws -> [Int64: [OfferItem]] {
        let instalments = try Dictionary(grouping: parts) { "\(try $0.int64("offer_id")).\(try $0.int("item"))" }
        var items: [Int64: [OfferItem]] = [:]
        for row in rows {
            let (offer, position) = (try row.int64("offer_id"), try row.int("position"))
            let item = OfferItem(
                try row.choice("kind"), amount: try row.optionalMoney("amount_fen"), days: try row.optionalInt("days"),
                instalments: try (instalments["\(offer).\(position)"] ?? []).map {
                    Instalment(try $0.money("amount_fen"), days: try $0.int("days"))
                }, detail: try row.text("detail"))
            items[offer, default: []].append(item)
        }
        return items
    }

    private static func agreed(_ row: Row) throws -> Agreed? {
        guard let offer = try row.optionalInt64("accepted_offer"), let day = try row.optionalDay("agreed_on"),
            let hash = try row.optionalBytes("document_hash")
        else { return nil }
        return Agreed(offer: offer, on: day, document: hash)
    }

    private static func claim(_ row: Row) throws -> ContactClaim {
        ContactClaim(
            id: try row.int64("id"),
            contact: ContactDraft(
                name: try row.text("name"), phone: try row.text("phone"), email: try row.text("email")),
            madeAt: try row.instant("made_at"))
    }

    private static func signature(_ row: Row) throws -> Signature {
        Signature(
            side: try row.choice("side"), name: try row.text("name"), at: try row.instant("at"),
            document: try row.bytes("document_hash"))
    }
}
