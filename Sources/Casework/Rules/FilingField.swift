/// The fields of a filing under the one name that forms, the API and error lists use.
package enum FilingField: String, CaseIterable, Sendable {
    case story
    case traderName = "trader.name"
    case traderCreditCode = "trader.creditCode"
    case traderDivision = "trader.division"
    case traderAddress = "trader.address"
    case traderPhone = "trader.phone"
    case online = "purchase.online"
    case platform = "purchase.platform"
    case shop = "purchase.shop"
    case categoryText = "category.text"
    case category
    case product = "purchase.product"
    case brand = "purchase.brand"
    case model = "purchase.model"
    case orderNumber = "purchase.orderNumber"
    case gtin = "purchase.gtin"
    case boughtOn = "purchase.boughtOn"
    case amount = "purchase.amount"
    case nature
    case claims
    case refundAmount = "claims.refund.amount"
    case compensationAmount = "claims.compensation.amount"
    case punitiveAmount = "claims.punitive.amount"
    /// Where somebody asks from who names no trader: the place whose office answers a consultation or suggestion.
    case place
    case name = "consumer.name"
    case phone = "consumer.phone"
    case address = "consumer.address"
    case ageBand = "consumer.ageBand"
    case rural = "consumer.rural"
    case byAgent = "agent.used"
    case agentName = "agent.name"
    case agentPhone = "agent.phone"
    case agentAuthority = "agent.authority"
    case processing = "consents.processing"
    case passingToTrader = "consents.passingToTrader"
    case settlement = "settlement.first"
    case settlementContact = "settlement.contact"
    case entrustedMediation = "consents.entrustedMediation"
    case publication = "consents.publication"
    case guardian = "consents.guardian"

    /// The step of the journey on which the field stands.
    package var step: LodgingStep {
        switch self {
        case .story: .story
        case .traderName, .traderCreditCode, .traderDivision, .traderAddress, .traderPhone, .online, .platform, .shop:
            .trader
        case .categoryText, .category, .product, .brand, .model, .orderNumber, .gtin, .boughtOn, .amount: .purchase
        case .nature, .claims, .refundAmount, .compensationAmount, .punitiveAmount: .request
        case .place, .name, .phone, .address, .ageBand, .rural, .byAgent, .agentName, .agentPhone, .agentAuthority:
            .person
        case .processing, .passingToTrader, .settlement, .settlementContact, .entrustedMediation, .publication,
            .guardian:
            .check
        }
    }
}

/// The journey of lodging, one question a page; `evidence` has files in place of fields.
package enum LodgingStep: String, CaseIterable, Sendable {
    case story, trader, purchase, request, person, evidence, check

    package var fields: [FilingField] { FilingField.allCases.filter { $0.step == self } }

    /// From 1.
    package var position: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

    package var next: LodgingStep? { neighbour(1) }
    package var previous: LodgingStep? { neighbour(-1) }

    private func neighbour(_ distance: Int) -> LodgingStep? {
        let index = position - 1 + distance
        return Self.allCases.indices.contains(index) ? Self.allCases[index] : nil
    }
}
