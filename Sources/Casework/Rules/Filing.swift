package import Kernel

/// Everything somebody tells when filing, checked and typed; nothing in it is decided yet.
///
/// A complaint has all its parts; the other kinds only those that were told.
package struct Filing: Equatable, Sendable {
    package var kind: CaseKind
    package var channel: Channel
    /// The place by which the office in charge is found.
    package var division: DivisionCode
    package var story: String
    package var title: String
    package var nature: String
    package var category: CategoryCode
    package var trader: TraderParty?
    /// Who files a complaint, a consultation or a suggestion; never the reporter of a tip.
    package var consumer: ConsumerParty?
    /// Who reports, where a tip is not anonymous: kept sealed, and nowhere else (Order 121 art. 37).
    package var reporter: ReporterParty?
    package var agent: AgentParty?
    package var purchase: Purchase?
    package var claims: [Claim]
    package var consents: [Consent]
    /// Where the trader is invited to settle first; nil where the consumer has not chosen that.
    package var settlement: SettlementWish?

    /// A complaint; the place of its trader decides the office (Order 121 art. 13).
    package init(
        channel: Channel, story: String, title: String, nature: String, category: CategoryCode, trader: TraderParty,
        consumer: ConsumerParty, agent: AgentParty? = nil, purchase: Purchase, claims: [Claim], consents: [Consent]
    ) {
        self.init(
            kind: .complaint, channel: channel, division: trader.division, story: story, title: title, nature: nature,
            category: category, trader: trader, consumer: consumer, agent: agent, purchase: purchase, claims: claims,
            consents: consents)
    }

    /// A filing of any kind.
    package init(
        kind: CaseKind, channel: Channel, division: DivisionCode, story: String, title: String, nature: String,
        category: CategoryCode, trader: TraderParty? = nil, consumer: ConsumerParty? = nil,
        reporter: ReporterParty? = nil, agent: AgentParty? = nil, purchase: Purchase? = nil, claims: [Claim] = [],
        consents: [Consent] = []
    ) {
        self.kind = kind
        self.channel = channel
        self.division = division
        self.reporter = reporter
        self.story = story
        self.title = title
        self.nature = nature
        self.category = category
        self.trader = trader
        self.consumer = consumer
        self.agent = agent
        self.purchase = purchase
        self.claims = claims
        self.consents = consents
    }

    /// Whether the consumer agreed to `purpose`.
    package func consents(to purpose: ConsentPurpose) -> Bool {
        consents.contains { $0.purpose == purpose && $0.given }
    }
}

/// That the consumer wants to settle with the trader first (先行和解), and where the trader is reached.
package struct SettlementWish: Equatable, Sendable {
    /// A mobile number; empty where there is a mail address.
    package var phone: String
    package var email: String

    package init(phone: String = "", email: String = "") {
        self.phone = phone
        self.email = email
    }
}

/// A category in one of the category systems that the installation knows.
package struct CategoryCode: Hashable, Codable, Sendable {
    package let system: String
    package let code: String

    package init(system: String, code: String) {
        self.system = system
        self.code = code
    }
}

/// What was bought, where and for how much.
package struct Purchase: Equatable, Sendable {
    package var online: Bool
    package var platform: String
    package var shop: String
    package var product: String
    package var brand: String
    package var model: String
    package var orderNumber: String
    package var gtin: GTIN?
    package var boughtOn: Day?
    package var amount: Money?

    package init(
        online: Bool = false, platform: String = "", shop: String = "", product: String = "", brand: String = "",
        model: String = "", orderNumber: String = "", gtin: GTIN? = nil, boughtOn: Day? = nil, amount: Money? = nil
    ) {
        self.online = online
        self.platform = platform
        self.shop = shop
        self.product = product
        self.brand = brand
        self.model = model
        self.orderNumber = orderNumber
        self.gtin = gtin
        self.boughtOn = boughtOn
        self.amount = amount
    }
}

/// One thing that is asked for, of the nine kinds of claim (消法 arts. 40–55).
package struct Claim: Equatable, Sendable {
    package var kind: ClaimKind
    package var amount: Money?

    package init(kind: ClaimKind, amount: Money? = nil) {
        self.kind = kind
        self.amount = amount
    }
}

/// The nine kinds of claim; the keys are those of the domain data.
package enum ClaimKind: String, CaseIterable, Codable, Sendable {
    case repair, redo, replace
    case takeBack = "return"
    case makeUpQuantity = "make_up_quantity"
    case refund, compensation, apology, punitive

    /// Whether a sum of money belongs to the claim.
    package var takesAmount: Bool {
        switch self {
        case .refund, .compensation, .punitive: true
        case .repair, .redo, .replace, .takeBack, .makeUpQuantity, .apology: false
        }
    }
}

/// What a consent is for; each is a row of its own, given or not, and may be withdrawn (PIPL arts. 14, 15, 23, 25).
package enum ConsentPurpose: String, CaseIterable, Codable, Sendable {
    /// Handling the personal data to work on the complaint; without it nothing can be lodged.
    case processing
    /// Passing the complaint to the trader.
    case passingToTrader
    /// Mediation entrusted to an association (Order 121 art. 19).
    case entrustedMediation
    /// Publication of the complaint without personal data (form 1).
    case publication
    /// A guardian's consent for a person under 14 (PIPL art. 31).
    case guardian
}

/// One consent as given or refused, with the notice that was shown.
package struct Consent: Equatable, Sendable {
    package var purpose: ConsentPurpose
    package var given: Bool
    package var noticeVersion: String

    package init(_ purpose: ConsentPurpose, given: Bool, noticeVersion: String) {
        self.purpose = purpose
        self.given = given
        self.noticeVersion = noticeVersion
    }
}
