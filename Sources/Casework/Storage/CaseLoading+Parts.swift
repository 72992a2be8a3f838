internal import CaseworkRules
internal import Kernel
internal import Storage

extension CaseLoading {
    func trader(_ row: Row, _ division: DivisionCode) throws -> TraderParty {
        TraderParty(
            name: try row.text("name"), creditCode: try row.optionalText("credit_code").flatMap { CreditCode($0) },
            address: try row.text("address"), division: division, phone: try row.text("phone"))
    }

    func consumer(_ row: Row) throws -> ConsumerParty {
        ConsumerParty(
            name: try row.text("name"), phone: try row.text("phone"), address: try row.text("address"),
            ageBand: try row.optionalChoice("age_band"), rural: try row.optionalBool("rural"))
    }

    func agent(_ row: Row) throws -> AgentParty {
        AgentParty(
            name: try row.text("name"), phone: try row.text("phone"),
            authority: try row.optionalText("authority") ?? "")
    }

    /// What was bought, as the row of the file tells it; nothing where nothing was told.
    func purchase(_ row: Row) throws -> Purchase {
        guard let online = try row.optionalBool("online") else { return Purchase() }
        return Purchase(
            online: online, platform: try row.text("platform"), shop: try row.text("shop"),
            product: try row.text("product"), brand: try row.text("brand"), model: try row.text("model"),
            orderNumber: try row.text("order_number"), gtin: try row.optionalText("gtin").flatMap { GTIN($0) },
            boughtOn: try row.optionalDay("bought_on"), amount: try row.optionalMoney("amount_fen"))
    }

    func claim(_ row: Row) throws -> Claim {
        Claim(kind: try row.choice("kind"), amount: try row.optionalMoney("amount_fen"))
    }

    func consent(_ row: Row) throws -> Consent {
        Consent(try row.choice("purpose"), given: try row.bool("given"), noticeVersion: try row.text("notice_version"))
    }

    func note(_ row: Row) throws -> StoredNote {
        StoredNote(
            id: try row.int64("id"), kind: try row.choice("kind"), text: try row.text("text"),
            at: try row.instant("at"), by: try row.text("by_name"))
    }

    func session(_ row: Row) throws -> StoredSession {
        let attended = try row.text("attended").split(separator: ",").compactMap { SessionParty(rawValue: String($0)) }
        return StoredSession(
            id: try row.int64("id"),
            session: Session(
                heldOn: try row.day("held_on"), place: try row.text("place"), attended: Set(attended),
                minutes: try row.text("minutes")),
            recordedAt: try row.instant("recorded_at"), by: try row.text("recorded_by"))
    }

    func agreement(_ row: Row) throws -> Agreement {
        Agreement(
            terms: try row.text("terms"), amount: try row.money("amount_fen"),
            performBy: try row.optionalDay("perform_by"))
    }

    func rating(_ row: Row) throws -> Rating {
        Rating(
            solved: try row.choice("solved"), score: try row.int("score"), text: try row.text("text"),
            fair: try row.optionalChoice("fair"))
    }

    static func evidence(_ row: Row) throws -> StoredEvidence {
        StoredEvidence(
            id: try row.int64("id"), name: try row.text("name"), type: try row.text("type"),
            size: try row.int("size"), hash: try row.bytes("hash"), derivative: try row.optionalText("derivative"),
            at: try row.instant("at"), by: try row.text("by_name"))
    }

    /// All handlings; the present one is told by the row of the file, and most files have no other.
    func handlings(_ file: CaseFile, _ row: Row, _ rows: CaseRows) throws -> [StoredHandling] {
        guard rows[.handling].isEmpty else { return try rows[.handling].map(handling) }
        return [StoredHandling(handling: file.handling, endedHow: try row.optionalText("handling_ended_how"))]
    }

    private func handling(_ row: Row) throws -> StoredHandling {
        StoredHandling(
            handling: Handling(
                id: try row.int64("id"), office: try row.int64("office_id"), ruleSet: try row.text("rule_set"),
                receivedOn: try row.day("received_on"), officer: try row.optionalInt64("officer_id"),
                acceptedOn: try row.optionalDay("accepted_on"), endedOn: try row.optionalDay("ended_on")),
            endedHow: try row.optionalText("ended_how"))
    }

    func handover(_ row: Row) throws -> StoredHandover {
        StoredHandover(
            handover: Handover(
                id: try row.int64("id"), fromHandling: try row.int64("from_handling"),
                toOffice: try row.int64("to_office"), reason: try row.text("reason")),
            state: try row.choice("state"), answer: try row.text("answer"), offeredAt: try row.instant("offered_at"))
    }
}
