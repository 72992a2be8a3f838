internal import CaseworkRules
internal import Kernel
internal import Storage

extension CaseWriting {
    /// The file's own row as it is received.
    mutating func insert(_ receipt: Receipt, code: QueryCode) {
        let file = receipt.file
        let due = file.nextDue
        add(
            """
            INSERT INTO case_file (id, number, kind, channel, state, version, query_code, received_at, received_on,
                division, category_system, category, nature, title, story, handling_id, office_id, is_open, due_on,
                due_key)
            VALUES (\(file.id), \(file.number.text), \(file.kind), \(file.channel), \(file.state), \(file.version),
                \(code.stored), \(file.receivedAt), \(file.receivedOn), \(file.division), \(file.category.system),
                \(file.category.code), \(file.nature), \(receipt.filing.title), \(receipt.filing.story),
                \(file.handling.id), \(file.handling.office), 1, \(due?.due.due.number ?? Self.noDue), \(due?.key))
            """)
    }

    /// Parties, purchase, claims and consents, as far as the kind of filing has them; the reporter of a tip is not
    /// among them, but sealed apart.
    mutating func insert(_ filing: Filing, of file: CaseFile) {
        let id = file.id
        if let consumer = filing.consumer { insert(consumer, of: id) }
        if let trader = filing.trader { insert(trader, of: id) }
        if let agent = filing.agent { insert(agent, of: id) }
        if let purchase = filing.purchase { insert(purchase, of: id) }
        if !filing.claims.isEmpty { insert(filing.claims, of: id) }
        insert(filing.consents, of: id)
    }

    /// What near-identical stories are found by; a story that says too little has none.
    mutating func insert(_ signature: TextSignature, of id: Int64) {
        add(
            """
            INSERT INTO case_signature (case_id, band1, band2, band3)
            VALUES (\(id), \(signature.bands[0]), \(signature.bands[1]), \(signature.bands[2]))
            """)
    }

    mutating func insert(_ reporter: SealedReporter, of id: Int64) {
        add("INSERT INTO tip_reporter (case_id, key_id, sealed) VALUES (\(id), \(reporter.keyID), \(reporter.bytes))")
    }

    private mutating func insert(_ consumer: ConsumerParty, of id: Int64) {
        add(
            """
            INSERT INTO party (case_id, id, role, name, phone, address, age_band, rural)
            VALUES (\(id), 1, 'consumer', \(consumer.name), \(consumer.phone), \(consumer.address),
                \(consumer.ageBand), \(consumer.rural))
            """)
    }

    private mutating func insert(_ trader: TraderParty, of id: Int64) {
        add(
            """
            INSERT INTO party (case_id, id, role, name, phone, address, credit_code)
            VALUES (\(id), 2, 'trader', \(trader.name), \(trader.phone), \(trader.address), \(trader.creditCode?.text))
            """)
    }

    private mutating func insert(_ agent: AgentParty, of id: Int64) {
        add(
            """
            INSERT INTO party (case_id, id, role, name, phone, address, authority)
            VALUES (\(id), 3, 'agent', \(agent.name), \(agent.phone), '', \(agent.authority))
            """)
    }

    private mutating func insert(_ purchase: Purchase, of id: Int64) {
        add(
            """
            INSERT INTO purchase (case_id, online, platform, shop, product, brand, model, order_number, gtin,
                bought_on, amount_fen)
            VALUES (\(id), \(purchase.online), \(purchase.platform), \(purchase.shop), \(purchase.product),
                \(purchase.brand), \(purchase.model), \(purchase.orderNumber), \(purchase.gtin?.text),
                \(purchase.boughtOn), \(purchase.amount))
            """)
    }

    private mutating func insert(_ claims: [Claim], of id: Int64) {
        let rows = claims.enumerated().map { position, claim -> SQL in
            "(\(id), \(position), \(claim.kind), \(claim.amount))"
        }
        run(
            "INSERT INTO claim (case_id, position, kind, amount_fen) VALUES " + rows.joined(with: ", "),
            expecting: rows.count)
    }

    private mutating func insert(_ consents: [Consent], of id: Int64) {
        guard !consents.isEmpty else { return }
        let rows = consents.map { consent -> SQL in
            "(\(id), 1, \(consent.purpose), \(consent.given), \(consent.noticeVersion), \(now))"
        }
        run(
            "INSERT INTO consent (case_id, party_id, purpose, given, notice_version, at) VALUES "
                + rows.joined(with: ", "), expecting: rows.count)
    }

    mutating func insert(_ kept: EvidenceFiles.Kept, id: Int64, of caseID: Int64) {
        add(
            """
            INSERT INTO evidence (case_id, id, name, type, size, hash, derivative, at, by_name)
            VALUES (\(caseID), \(id), \(kept.name), \(kept.type), \(kept.size), \(kept.hash), \(kept.derivative),
                \(now), \(by))
            """)
    }
}
