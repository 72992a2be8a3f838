package import Kernel

/// Under which conditions complaints are published: data with a day from which it holds.
///
/// The national rules (《市场监督管理投诉信息公示暂行规则》, 2023) say that complaints are published per trader; their lists
/// of what is left out and their periods could not be read in an official copy, so everything here is configuration,
/// and ``status`` says so.
package struct PublicationRuleSet: Codable, Hashable, Sendable {
    /// Something for which a file stays unpublished, chosen by a person or seen in the file itself.
    package struct Ground: Codable, Hashable, Sendable {
        package let key: String
        package let name: LocalText
    }

    package let id: String
    /// The first day on which it holds.
    package let from: Day
    package let name: LocalText
    package let source: LocalText
    package let status: String
    /// How many months a file stays public after its release; nil where it stays.
    package let months: Int?
    /// Days within which a trader may object, counted from the day after the release.
    package let objectionDays: Int
    /// The least number of files that share all published attributes of persons.
    package let k: Int
    /// The outcomes whose files are published, by their codes.
    package let outcomes: Set<String>
    /// Bands of age whose files are left out.
    package let leftOutAges: Set<String>
    /// Why a person leaves a file out.
    package let grounds: [Ground]
    /// Under which licence the files may be used.
    package let licence: LocalText
    package let licenceAddress: String

    /// The set that holds on a day: of those that began, the one that began last.
    package static func inForce(_ sets: [PublicationRuleSet], on day: Day) -> PublicationRuleSet? {
        sets.filter { $0.from <= day }.max { ($0.from, $0.id) < ($1.from, $1.id) }
    }

    package func ground(_ key: String) -> Ground? { grounds.first { $0.key == key } }
}

/// Why a file is not published, seen in the file itself.
package enum NotPublishable: String, CaseIterable, Codable, Sendable {
    case noConsent, notComplaint, notClosed, outcome, minor, noTrader

    /// Every reason at once; none means that a person may prepare it.
    package static func reasons(_ file: PublishableFile, _ rules: PublicationRuleSet) -> [NotPublishable] {
        var reasons: [NotPublishable] = []
        if !file.isComplaint { reasons.append(.notComplaint) }
        if !file.isClosed { reasons.append(.notClosed) }
        if !file.consents { reasons.append(.noConsent) }
        if !rules.outcomes.contains(file.outcome) { reasons.append(.outcome) }
        if let age = file.ageBand, rules.leftOutAges.contains(age) { reasons.append(.minor) }
        if file.traderName.isEmpty { reasons.append(.noTrader) }
        return reasons
    }
}

/// What a case file tells about itself for its publication.
package struct PublishableFile: Hashable, Sendable {
    package var caseID: Int64
    package var number: String
    package var office: Int64
    package var isComplaint: Bool
    package var isClosed: Bool
    package var consents: Bool
    package var outcome: String
    package var receivedOn: Day
    package var division: String
    package var categorySystem: String
    package var category: String
    package var ageBand: String?
    package var traderName: String
    package var traderCode: String?
    package var product: String
    package var story: String
    /// Whether an office mediated it.
    package var isMediated: Bool
    /// Whether the consumer tried to settle with the trader before.
    package var triedSettling: Bool
    /// What the consumer said when asked; nil where nothing was said.
    package var solved: String?
    /// What the file says of its parties, which is masked wherever it stands.
    package var known: [KnownValue]

    package init(
        caseID: Int64, number: String, office: Int64, isComplaint: Bool, isClosed: Bool, consents: Bool,
        outcome: String, receivedOn: Day, division: String, categorySystem: String, category: String,
        ageBand: String? = nil, traderName: String, traderCode: String? = nil, product: String = "", story: String,
        isMediated: Bool, triedSettling: Bool = false, solved: String? = nil, known: [KnownValue] = []
    ) {
        self.caseID = caseID
        self.number = number
        self.office = office
        self.isComplaint = isComplaint
        self.isClosed = isClosed
        self.consents = consents
        self.outcome = outcome
        self.receivedOn = receivedOn
        self.division = division
        self.categorySystem = categorySystem
        self.category = category
        self.ageBand = ageBand
        self.traderName = traderName
        self.traderCode = traderCode
        self.product = product
        self.story = story
        self.isMediated = isMediated
        self.triedSettling = triedSettling
        self.solved = solved
        self.known = known
    }
}
