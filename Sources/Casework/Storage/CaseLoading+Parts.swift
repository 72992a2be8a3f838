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

    func purchase(_ id: Int64) throws -> Purchase {
        guard let row = try reading.row("SELECT * FROM purchase WHERE case_id = \(id)") else { return Purchase() }
        return Purchase(
            online: try row.bool("online"), platform: try row.text("platform"), shop: try row.text("shop"),
            product: try row.text("product"), brand: try row.text("brand"), model: try row.text("model"),
            orderNumber: try row.text("order_number"), gtin: try row.optionalText("gtin").flatMap { GTIN($0) },
            boughtOn: try row.optionalDay("bought_on"), amount: try row.optionalMoney("amount_fen"))
    }

    func claims(_ id: Int64) throws -> [Claim] {
        try reading.rows("SELECT * FROM claim WHERE case_id = \(id) ORDER BY position").map { row in
            Claim(kind: try row.choice("kind"), amount: try row.optionalMoney("amount_fen"))
        }
    }

    func consents(_ id: Int64) throws -> [Consent] {
        try reading.rows(
            "SELECT * FROM consent WHERE case_id = \(id) AND withdrawn_at IS NULL ORDER BY purpose, at"
        ).map { row in
            Consent(
                try row.choice("purpose"), given: try row.bool("given"), noticeVersion: try row.text("notice_version"))
        }
    }

    func notes(_ id: Int64) throws -> [StoredNote] {
        try reading.rows("SELECT * FROM case_note WHERE case_id = \(id) ORDER BY at, id").map { row in
            StoredNote(
                id: try row.int64("id"), kind: try row.choice("kind"), text: try row.text("text"),
                at: try row.instant("at"), by: try row.text("by_name"))
        }
    }

    func sessions(_ id: Int64) throws -> [StoredSession] {
        try reading.rows("SELECT * FROM session_held WHERE case_id = \(id) ORDER BY held_on, id").map { row in
            let attended = try row.text("attended").split(separator: ",").compactMap {
                SessionParty(rawValue: String($0))
            }
            return StoredSession(
                id: try row.int64("id"),
                session: Session(
                    heldOn: try row.day("held_on"), place: try row.text("place"), attended: Set(attended),
                    minutes: try row.text("minutes")),
                recordedAt: try row.instant("recorded_at"), by: try row.text("recorded_by"))
        }
    }

    func agreement(_ id: Int64) throws -> Agreement? {
        try reading.row("SELECT * FROM agreement WHERE case_id = \(id) ORDER BY agreed_at DESC, id DESC LIMIT 1")
            .map { row in
                Agreement(
                    terms: try row.text("terms"), amount: try row.money("amount_fen"),
                    performBy: try row.optionalDay("perform_by"))
            }
    }

    func rating(_ id: Int64) throws -> Rating? {
        try reading.row("SELECT * FROM rating WHERE case_id = \(id)").map { row in
            Rating(solved: try row.choice("solved"), score: try row.int("score"), text: try row.text("text"))
        }
    }

    func evidence(_ id: Int64) throws -> [StoredEvidence] {
        try reading.rows("SELECT * FROM evidence WHERE case_id = \(id) ORDER BY at, id").map(Self.evidence)
    }

    static func evidence(_ row: Row) throws -> StoredEvidence {
        StoredEvidence(
            id: try row.int64("id"), name: try row.text("name"), type: try row.text("type"),
            size: try row.int("size"), hash: try row.bytes("hash"), derivative: try row.optionalText("derivative"),
            at: try row.instant("at"), by: try row.text("by_name"))
    }

    func handlings(_ id: Int64) throws -> [StoredHandling] {
        try reading.rows("SELECT * FROM handling WHERE case_id = \(id) ORDER BY id").map { row in
            StoredHandling(
                handling: Handling(
                    id: try row.int64("id"), office: try row.int64("office_id"), ruleSet: try row.text("rule_set"),
                    receivedOn: try row.day("received_on"), officer: try row.optionalInt64("officer_id"),
                    acceptedOn: try row.optionalDay("accepted_on"), endedOn: try row.optionalDay("ended_on")),
                endedHow: try row.optionalText("ended_how"))
        }
    }

    func handovers(_ id: Int64) throws -> [StoredHandover] {
        try reading.rows("SELECT * FROM handover WHERE case_id = \(id) ORDER BY offered_at, id").map { row in
            StoredHandover(
                handover: Handover(
                    id: try row.int64("id"), fromHandling: try row.int64("from_handling"),
                    toOffice: try row.int64("to_office"), reason: try row.text("reason")),
                state: try row.choice("state"), answer: try row.text("answer"),
                offeredAt: try row.instant("offered_at"))
        }
    }
}
