internal import Kernel

// Each kind takes what it needs from one and the same draft.

extension FilingForm {
    /// A complaint: true name, phone, trader, claims and facts (Order 121 art. 10).
    mutating func complaint(_ channel: Channel) -> Filing? {
        let story = readStory()
        let trader = readTrader()
        let purchase = readPurchase()
        let category = choice(.category, among: choices.categories)
        let nature = choice(.nature, among: choices.natures)
        let claims = readClaims()
        let consumer = readConsumer()
        let agent = readAgent()
        let consents = readConsents(consumer.ageBand)
        let settlement = readSettlement(consents, trader, consumer)
        guard let trader, let category, let nature else { return nil }
        var filing = Filing(
            channel: channel, story: story, title: Self.title(of: story), nature: nature,
            category: CategoryCode(system: choices.categorySystem, code: category), trader: trader,
            consumer: consumer, agent: agent, purchase: purchase, claims: claims, consents: consents)
        filing.settlement = settlement
        return filing
    }

    /// A tip: the facts and the trader; who reports may stay unknown, and is asked for consent only when told.
    mutating func tip(_ channel: Channel) -> Filing? {
        let story = readStory()
        let trader = readTrader()
        let purchase = readPurchase(optional: true)
        let category = readCategory()
        let reporter = ReporterParty(
            name: text(.name, max: FilingLimits.name, optional: true), phone: phone(.phone, optional: true),
            address: text(.address, max: FilingLimits.address, optional: true))
        let consents = readProcessing(isNeeded: !reporter.isEmpty)
        guard let trader else { return nil }
        return Filing(
            kind: .tip, channel: channel, division: trader.division, story: story, title: Self.title(of: story),
            nature: readNature(), category: category, trader: trader, reporter: reporter.isEmpty ? nil : reporter,
            purchase: purchase == Purchase() ? nil : purchase, consents: consents)
    }

    /// A consultation: a question; trader, category and a way to reach the person where they are told.
    mutating func consultation(_ channel: Channel) -> Filing? {
        let story = readStory()
        let place = readDivision(.place)
        let trader = readTraderIfTold(near: place ?? choices.home)
        let purchase = readPurchase(optional: true)
        let category = readCategory()
        let consumer = readContact()
        let consents = readProcessing(isNeeded: consumer != nil)
        guard let division = trader?.division ?? place ?? choices.home else {
            add(.place, .missing)
            return nil
        }
        return Filing(
            kind: .consultation, channel: channel, division: division, story: story, title: Self.title(of: story),
            nature: readNature(), category: category, trader: trader, consumer: consumer,
            purchase: purchase == Purchase() ? nil : purchase, consents: consents)
    }

    /// A suggestion: its text, and a way to reach the person where it is told.
    mutating func suggestion(_ channel: Channel) -> Filing? {
        let story = readStory()
        let place = readDivision(.place)
        let consumer = readContact()
        let consents = readProcessing(isNeeded: consumer != nil)
        guard let division = place ?? choices.home else {
            add(.place, .missing)
            return nil
        }
        return Filing(
            kind: .suggestion, channel: channel, division: division, story: story, title: Self.title(of: story),
            nature: readNature(), category: readCategory(), consumer: consumer, consents: consents)
    }
}

extension FilingForm {
    /// The trader where anything of it is told; its place may be missing, because no jurisdiction hangs on it.
    private mutating func readTraderIfTold(near place: DivisionCode?) -> TraderParty? {
        let division = readDivision(.traderDivision) ?? place
        let name = text(.traderName, max: FilingLimits.traderName, optional: true)
        let address = text(.traderAddress, max: FilingLimits.address, optional: true)
        let phone = phone(.traderPhone, optional: true)
        let code = readCreditCode()
        let isTold = !name.isEmpty || !address.isEmpty || !phone.isEmpty || code != nil || draft.has(.traderDivision)
        guard isTold, let division else { return nil }
        return TraderParty(name: name, creditCode: code, address: address, division: division, phone: phone)
    }

    /// Who asks, where a name or a phone is told.
    private mutating func readContact() -> ConsumerParty? {
        let consumer = ConsumerParty(
            name: text(.name, max: FilingLimits.name, optional: true), phone: phone(.phone, optional: true),
            address: text(.address, max: FilingLimits.address, optional: true))
        return consumer.name.isEmpty && consumer.phone.isEmpty && consumer.address.isEmpty ? nil : consumer
    }

    /// The consent to the handling of personal data, needed where any are told (PIPL arts. 13 and 14).
    private mutating func readProcessing(isNeeded: Bool) -> [Consent] {
        guard isNeeded else { return [] }
        if !yes(.processing) { add(.processing, .missing) }
        return [Consent(.processing, given: yes(.processing), noticeVersion: choices.noticeVersion)]
    }

    /// The category, or that of all other goods and services where none was chosen.
    private mutating func readCategory() -> CategoryCode {
        let code = choice(.category, among: choices.categories, optional: true)
        return CategoryCode(system: choices.categorySystem, code: code ?? FilingChoices.otherCategory)
    }

    private mutating func readNature() -> String {
        choice(.nature, among: choices.natures, optional: true) ?? FilingChoices.otherNature
    }
}
