internal import Kernel

extension FilingForm {
    /// The text of the filing, of the length that its kind asks for.
    mutating func readStory() -> String {
        let limits = FilingLimits.story(of: kind)
        let story = text(.story, max: limits.upperBound, lines: true)
        if !story.isEmpty && story.count < limits.lowerBound { add(.story, .tooShort(min: limits.lowerBound)) }
        return story
    }

    mutating func readTrader() -> TraderParty? {
        let name = text(.traderName, max: FilingLimits.traderName)
        let address = text(.traderAddress, max: FilingLimits.address, optional: true)
        let phone = phone(.traderPhone, optional: true)
        let code = readCreditCode()
        guard draft.has(.traderDivision) else {
            add(.traderDivision, .missing)
            return nil
        }
        guard let division = readDivision(.traderDivision) else { return nil }
        return TraderParty(name: name, creditCode: code, address: address, division: division, phone: phone)
    }

    mutating func readCreditCode() -> CreditCode? {
        guard draft.has(.traderCreditCode) else { return nil }
        if let problem = CreditCode.problem(in: draft[.traderCreditCode]) {
            add(.traderCreditCode, .badCreditCode(problem))
        }
        return CreditCode(draft[.traderCreditCode])
    }

    /// The division of a field; nil when none is there, or, with its problem, when it is none of ours.
    mutating func readDivision(_ field: FilingField) -> DivisionCode? {
        guard draft.has(field) else { return nil }
        guard let division = DivisionCode(rawValue: draft[field]), choices.divisions.contains(division) else {
            add(field, .unknownChoice)
            return nil
        }
        return division
    }

    /// - Parameter optional: for kinds that ask for none of it: what was told is read, and nothing is missing.
    mutating func readPurchase(optional: Bool = false) -> Purchase {
        var purchase = Purchase(online: yes(.online))
        if purchase.online {
            purchase.platform = text(.platform, max: FilingLimits.word, optional: true)
            purchase.shop = text(.shop, max: FilingLimits.word, optional: optional)
        }
        purchase.product = text(.product, max: FilingLimits.word, optional: optional)
        purchase.brand = text(.brand, max: FilingLimits.word, optional: true)
        purchase.model = text(.model, max: FilingLimits.word, optional: true)
        purchase.orderNumber = text(.orderNumber, max: FilingLimits.word, optional: true)
        if draft.has(.gtin) {
            purchase.gtin = GTIN(draft[.gtin])
            if purchase.gtin == nil { add(.gtin, .badGTIN) }
        }
        purchase.boughtOn = readDay(.boughtOn)
        purchase.amount = readAmount(.amount)
        return purchase
    }

    mutating func readClaims() -> [Claim] {
        var claims: [Claim] = []
        for text in draft.all(.claims) {
            guard let kind = ClaimKind(rawValue: text) else {
                add(.claims, .unknownChoice)
                continue
            }
            guard !claims.contains(where: { $0.kind == kind }) else { continue }
            claims.append(Claim(kind: kind, amount: kind.amountField.flatMap { readAmount($0) }))
        }
        if claims.isEmpty && draft.all(.claims).isEmpty { add(.claims, .missing) }
        return claims
    }

    mutating func readConsumer() -> ConsumerParty {
        ConsumerParty(
            name: text(.name, max: FilingLimits.name), phone: phone(.phone, optional: false),
            address: text(.address, max: FilingLimits.address, optional: true),
            ageBand: draft.has(.ageBand) ? known(.ageBand, AgeBand.init(rawValue:)) : nil,
            rural: draft.has(.rural) ? yes(.rural) : nil)
    }

    mutating func readAgent() -> AgentParty? {
        guard yes(.byAgent) else { return nil }
        return AgentParty(
            name: text(.agentName, max: FilingLimits.name), phone: phone(.agentPhone, optional: false),
            authority: text(.agentAuthority, max: FilingLimits.authority, lines: true))
    }

    mutating func readConsents(_ age: AgeBand?) -> [Consent] {
        let version = choices.noticeVersion
        if !yes(.processing) { add(.processing, .missing) }
        var consents = [Consent(.processing, given: yes(.processing), noticeVersion: version)]
        let decisions: [(FilingField, ConsentPurpose)] = [
            (.passingToTrader, .passingToTrader), (.entrustedMediation, .entrustedMediation),
            (.publication, .publication),
        ]
        for (field, purpose) in decisions {
            if !draft.has(field) { add(field, .missing) }
            consents.append(Consent(purpose, given: yes(field), noticeVersion: version))
        }
        if age == .under18, draft.has(.guardian) {
            consents.append(Consent(.guardian, given: yes(.guardian), noticeVersion: version))
        }
        return consents
    }
}

extension ClaimKind {
    /// The field that holds the sum asked for; nil for claims without one.
    package var amountField: FilingField? {
        switch self {
        case .refund: .refundAmount
        case .compensation: .compensationAmount
        case .punitive: .punitiveAmount
        case .repair, .redo, .replace, .takeBack, .makeUpQuantity, .apology: nil
        }
    }
}
