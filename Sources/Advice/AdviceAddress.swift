internal import AdviceRules
internal import Web

/// The addresses of what stands before a complaint.
enum AdviceAddress {
    /// All topics.
    static let root = "/rights"
    static let calculators = "/rights/calculators"
    static let staff = "/staff/rights"
    static let counts = "/staff/rights/use"

    static func calculator(_ name: CalculationName) -> String { "\(calculators)/\(name.rawValue)" }

    /// Where the public walks through a topic.
    static func topic(_ key: String) -> GuideAddress { GuideAddress(base: "\(root)/\(key)") }

    /// Where staff read and write a topic.
    static func desk(_ key: String) -> String { "\(staff)/\(key)" }

    static func part(_ key: String, _ part: TopicPart) -> String { "\(desk(key))/parts/\(part.text)" }

    /// Where staff walk through a version as the public would.
    static func preview(_ stored: StoredTopic) -> GuideAddress {
        GuideAddress(base: "\(desk(stored.topic.id))/versions/\(stored.version)")
    }
}

/// Where a topic is walked through: the public one, or a version that staff look at.
struct GuideAddress: Sendable {
    let base: String

    /// The question or the end to which these answers lead: `/rights/online_return/yes.no`.
    func place(_ answers: [String]) -> String {
        answers.isEmpty ? base : "\(base)/\(answers.joined(separator: "."))"
    }

    func letter(_ answers: [String]) -> String { place(answers) + "/letter" }
    func complaint(_ answers: [String]) -> String { place(answers) + "/complaint" }
}
