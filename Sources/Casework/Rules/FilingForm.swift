package import Kernel

/// Turns a draft into a filing, or into every problem of the form at once.
package struct FilingForm {
    private let draft: FilingDraft
    private let choices: FilingChoices
    private let today: Day
    private var problems: [FieldProblem] = []

    private init(_ draft: FilingDraft, _ choices: FilingChoices, _ today: Day) {
        self.draft = draft
        self.choices = choices
        self.today = today
    }

    /// A filing when everything is right; the problems stand in the order of the fields.
    package static func reading(
        _ draft: FilingDraft, channel: Channel, choices: FilingChoices, on today: Day
    ) -> Result<Filing, FilingProblems> {
        var form = FilingForm(draft, choices, today)
        let filing = form.filing(channel)
        guard form.problems.isEmpty, let filing else { return .failure(FilingProblems(form.problems)) }
        return .success(filing)
    }

    /// The problems of one step only, when somebody leaves it.
    package static func problems(
        of step: LodgingStep, in draft: FilingDraft, choices: FilingChoices, on today: Day
    ) -> [FieldProblem] {
        var form = FilingForm(draft, choices, today)
        _ = form.filing(.web)
        let names = Set(step.fields.map(\.rawValue))
        return form.problems.filter { names.contains($0.field) }
    }

    private mutating func filing(_ channel: Channel) -> Filing? {
        let story = text(.story, max: FilingLimits.story.upperBound, lines: true)
        if !story.isEmpty && story.count < FilingLimits.story.lowerBound {
            add(.story, .tooShort(min: FilingLimits.story.lowerBound))
        }
        let trader = readTrader()
        let purchase = readPurchase()
        let category = choice(.category, among: choices.categories)
        let nature = choice(.nature, among: choices.natures)
        let claims = readClaims()
        let consumer = readConsumer()
        let agent = readAgent()
        let consents = readConsents(consumer.ageBand)
        problems.sort { Self.order($0) < Self.order($1) }
        guard let trader, let category, let nature else { return nil }
        return Filing(
            channel: channel, story: story, title: Self.title(of: story), nature: nature,
            category: CategoryCode(system: choices.categorySystem, code: category), trader: trader,
            consumer: consumer, agent: agent, purchase: purchase, claims: claims, consents: consents)
    }

    /// The first sentence, at most 24 characters: what a list shows.
    package static func title(of story: String) -> String {
        let first = story.split { "。！？!?\n；;".contains($0) }.first.map(String.init) ?? story
        return first.count <= 24 ? first : String(first.prefix(23)) + "…"
    }

    private static func order(_ problem: FieldProblem) -> Int {
        FilingField.allCases.firstIndex { $0.rawValue == problem.field } ?? FilingField.allCases.count
    }
}

/// All that is wrong with a filing.
package struct FilingProblems: Error, Equatable {
    package let problems: [FieldProblem]

    package init(_ problems: [FieldProblem]) { self.problems = problems }
}

// MARK: Parts

extension FilingForm {
    private mutating func readTrader() -> TraderParty? {
        let name = text(.traderName, max: FilingLimits.traderName)
        let address = text(.traderAddress, max: FilingLimits.address, optional: true)
        let phone = phone(.traderPhone, optional: true)
        var code: CreditCode?
        if draft.has(.traderCreditCode) {
            code = CreditCode(draft[.traderCreditCode])
            if let problem = CreditCode.problem(in: draft[.traderCreditCode]) {
                add(.traderCreditCode, .badCreditCode(problem))
            }
        }
        guard draft.has(.traderDivision) else {
            add(.traderDivision, .missing)
            return nil
        }
        guard let division = DivisionCode(rawValue: draft[.traderDivision]), choices.divisions.contains(division) else {
            add(.traderDivision, .unknownChoice)
            return nil
        }
        return TraderParty(name: name, creditCode: code, address: address, division: division, phone: phone)
    }

    private mutating func readPurchase() -> Purchase {
        var purchase = Purchase(online: yes(.online))
        if purchase.online {
            purchase.platform = text(.platform, max: FilingLimits.word, optional: true)
            purchase.shop = text(.shop, max: FilingLimits.word)
        }
        purchase.product = text(.product, max: FilingLimits.word)
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

    private mutating func readClaims() -> [Claim] {
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

    private mutating func readConsumer() -> ConsumerParty {
        ConsumerParty(
            name: text(.name, max: FilingLimits.name), phone: phone(.phone, optional: false),
            address: text(.address, max: FilingLimits.address, optional: true),
            ageBand: draft.has(.ageBand) ? known(.ageBand, AgeBand.init(rawValue:)) : nil,
            rural: draft.has(.rural) ? yes(.rural) : nil)
    }

    private mutating func readAgent() -> AgentParty? {
        guard yes(.byAgent) else { return nil }
        return AgentParty(
            name: text(.agentName, max: FilingLimits.name), phone: phone(.agentPhone, optional: false),
            authority: text(.agentAuthority, max: FilingLimits.authority, lines: true))
    }

    private mutating func readConsents(_ age: AgeBand?) -> [Consent] {
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

// MARK: Values

extension FilingForm {
    private mutating func add(_ field: FilingField, _ problem: Problem) {
        problems.append(FieldProblem(field.rawValue, problem))
    }

    private mutating func text(
        _ field: FilingField, max: Int, lines: Bool = false, optional: Bool = false
    ) -> String {
        switch TextRules.clean(draft[field], max: max, lines: lines) {
        case .success(let text):
            if text.isEmpty && !optional { add(field, .missing) }
            return text
        case .failure(let problem):
            add(field, problem)
            return ""
        }
    }

    private mutating func phone(_ field: FilingField, optional: Bool) -> String {
        if !draft.has(field) {
            if !optional { add(field, .missing) }
            return ""
        }
        guard let phone = PhoneNumber(draft[field]) else {
            add(field, .badPhone)
            return ""
        }
        return phone.digits
    }

    private mutating func readDay(_ field: FilingField) -> Day? {
        guard draft.has(field) else { return nil }
        guard let day = Day(typed: draft[field]) else {
            add(field, .notADay)
            return nil
        }
        if day > today { add(field, .dayInFuture) }
        if day.year < 1990 { add(field, .dayTooEarly) }
        return day
    }

    private mutating func readAmount(_ field: FilingField) -> Money? {
        guard draft.has(field) else { return nil }
        guard let money = Money(yuanText: draft[field]), money.fen >= 0 else {
            add(field, .notAnAmount)
            return nil
        }
        if money > FilingLimits.amount { add(field, .amountTooLarge) }
        return money
    }

    private mutating func choice(_ field: FilingField, among known: Set<String>) -> String? {
        guard draft.has(field) else {
            add(field, .missing)
            return nil
        }
        guard known.contains(draft[field]) else {
            add(field, .unknownChoice)
            return nil
        }
        return draft[field]
    }

    private mutating func known<Value>(_ field: FilingField, _ read: (String) -> Value?) -> Value? {
        let value = read(draft[field])
        if value == nil { add(field, .unknownChoice) }
        return value
    }

    private func yes(_ field: FilingField) -> Bool { ["yes", "true", "1", "on"].contains(draft[field]) }
}
