internal import CaseworkRules
internal import Web

extension FilingDocument {
    /// The body as somebody would have typed it; values of a wrong type are left empty.
    static func draft(_ body: JSONValue) -> FilingDraft {
        var draft = FilingDraft()
        for (field, part, name) in texts {
            let value = part.map { body[$0]?[name] } ?? body[name]
            if let text = value?.string { draft[field] = text }
        }
        for (field, part, name) in answers {
            if let answer = body[part]?[name]?.bool { draft[field] = answer ? "yes" : "no" }
        }
        if case .object = body["agent"] { draft[.byAgent] = "yes" }
        let claims = body["claims"]?.items ?? []
        draft.set(.claims, claims.compactMap { $0["kind"]?.string })
        for claim in claims {
            guard let kind = claim["kind"]?.string.flatMap({ ClaimKind(rawValue: $0) }), let field = kind.amountField,
                let amount = claim["amount"]?.string, !draft.has(field)
            else { continue }
            draft[field] = amount
        }
        return draft
    }

    private static let texts: [(FilingField, String?, String)] = [
        (.story, nil, "story"), (.category, nil, "category"), (.nature, nil, "nature"),
        (.traderName, "trader", "name"), (.traderCreditCode, "trader", "creditCode"),
        (.traderDivision, "trader", "division"), (.traderAddress, "trader", "address"),
        (.traderPhone, "trader", "phone"), (.platform, "purchase", "platform"), (.shop, "purchase", "shop"),
        (.product, "purchase", "product"), (.brand, "purchase", "brand"), (.model, "purchase", "model"),
        (.orderNumber, "purchase", "orderNumber"), (.gtin, "purchase", "gtin"),
        (.boughtOn, "purchase", "boughtOn"), (.amount, "purchase", "amount"), (.name, "consumer", "name"),
        (.phone, "consumer", "phone"), (.address, "consumer", "address"), (.ageBand, "consumer", "ageBand"),
        (.agentName, "agent", "name"), (.agentPhone, "agent", "phone"), (.agentAuthority, "agent", "authority"),
        (.settlementContact, "settlement", "contact"),
    ]

    private static let answers: [(FilingField, String, String)] = [
        (.online, "purchase", "online"), (.rural, "consumer", "rural"), (.processing, "consents", "processing"),
        (.passingToTrader, "consents", "passingToTrader"),
        (.entrustedMediation, "consents", "entrustedMediation"), (.publication, "consents", "publication"),
        (.guardian, "consents", "guardian"), (.settlement, "settlement", "first"),
    ]

    /// A filing that is right, for the description and for trying it out.
    static let example: JSONValue = [
        "story": "8月29日买的洗衣机，9月3日开始漏水。上门修过两次，修完还是漏。我要求换一台，店里说只能再修。",
        "trader": [
            "name": "甲子电器行（赛罕店）", "division": "150105", "address": "大学东街 样例家电城 一层",
            "phone": "0471-1234012",
        ],
        "purchase": [
            "online": false, "product": "滚筒洗衣机", "brand": "样例牌", "model": "XQG100", "orderNumber": "0829-0113",
            "boughtOn": "2026-08-29", "amount": "2899.00",
        ],
        "category": "washing_machines", "nature": "after_sales",
        "claims": [["kind": "replace"], ["kind": "refund", "amount": "2899.00"]],
        "consumer": ["name": "王秀兰", "phone": "13800002046", "ageBand": "from60to69", "rural": false],
        "consents": [
            "processing": true, "passingToTrader": true, "entrustedMediation": false, "publication": true,
        ],
    ]
}
