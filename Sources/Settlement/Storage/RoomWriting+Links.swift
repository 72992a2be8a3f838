internal import Kernel
internal import SettlementRules
internal import Storage

extension RoomWriting {
    /// A notice's link; what was printed before opens nothing any more.
    mutating func printed(_ serial: Int64) {
        void(.paper)
        insert(serial, .paper)
    }

    mutating func insert(_ claim: ContactClaim) {
        run(
            """
            INSERT INTO settlement_claim (case_id, id, name, phone, email, made_at)
            VALUES (\(caseID), \(claim.id), \(claim.contact.name), \(claim.contact.phone), \(claim.contact.email),
                \(claim.madeAt))
            """)
    }

    /// The notice has done its work, or is in wrong hands: either way it ends. Who is the trader gets a link of its
    /// own, in the place of the one that went elsewhere.
    mutating func answer(_ claim: ContactClaim, _ isTrader: Bool, _ serial: Int64) {
        run(
            """
            UPDATE settlement_claim SET answered_at = \(now), is_trader = \(isTrader)
            WHERE case_id = \(caseID) AND id = \(claim.id) AND answered_at IS NULL
            """)
        void(.paper)
        guard isTrader else { return }
        void(.sent)
        run(
            """
            UPDATE settlement_room SET trader_phone = \(claim.contact.phone), trader_email = \(claim.contact.email)
            WHERE case_id = \(caseID)
            """)
        insert(serial, .sent)
    }

    private mutating func insert(_ serial: Int64, _ way: LinkKey.Way) {
        run(LinkKey(caseID: caseID, serial: serial, secret: secret).keeping(at: now, until: until, way: way))
    }

    private mutating func void(_ way: LinkKey.Way) {
        run(
            """
            UPDATE settlement_key SET voided_at = \(now)
            WHERE case_id = \(caseID) AND way = \(way) AND voided_at IS NULL
            """, expecting: nil)
    }
}
