package import Kernel

/// A rate over published files, with everything needed to compute it again.
package struct PublishedIndex: Hashable, Sendable {
    package enum Name: String, CaseIterable, Codable, Sendable {
        /// Mediated files that ended with an agreement ÷ mediated files.
        case mediation
        /// Files settled between the parties ÷ files in which settling was tried first.
        case priorSettlement
        /// Consumers who say that it is solved ÷ all files; who did not answer is counted apart.
        case solved
    }

    /// Changes when a formula does.
    package static let formula = "1.0"

    package let name: Name
    package let numerator: Int
    package let denominator: Int
    /// Those who were asked and did not answer; nil where nobody is asked.
    package let unanswered: Int?

    package init(_ name: Name, _ numerator: Int, of denominator: Int, unanswered: Int? = nil) {
        self.name = name
        self.numerator = numerator
        self.denominator = denominator
        self.unanswered = unanswered
    }

    /// All indices from what was counted.
    package static func all(_ counts: [PublishedCount: Int]) -> [PublishedIndex] {
        func count(_ what: PublishedCount) -> Int { counts[what] ?? 0 }
        return [
            PublishedIndex(.mediation, count(.mediatedAgreed), of: count(.mediated)),
            PublishedIndex(.priorSettlement, count(.settled), of: count(.triedSettling)),
            PublishedIndex(.solved, count(.solved), of: count(.files), unanswered: count(.unanswered)),
        ]
    }
}

/// What is counted of published files, for a trader, a category or a division in a year.
package enum PublishedCount: String, CaseIterable, Codable, Sendable {
    case files, mediated, mediatedAgreed, triedSettling, settled, solved, unanswered

    /// What one file counts for.
    package static func of(_ record: PublishedRecord) -> [PublishedCount] {
        var counts: [PublishedCount] = [.files]
        if record.isMediated {
            counts.append(.mediated)
            if record.endedAgreed { counts.append(.mediatedAgreed) }
        }
        if record.triedSettling {
            counts.append(.triedSettling)
            if record.attributes.outcome == "settled" { counts.append(.settled) }
        }
        if record.solved == "yes" { counts.append(.solved) }
        if record.solved.isEmpty { counts.append(.unanswered) }
        return counts
    }
}

/// A published file as everybody may take it away.
package struct PublishedRecord: Hashable, Sendable {
    package var id: String
    package var attributes: Attributes
    package var divisionName: String
    package var categoryName: String
    package var traderName: String
    package var traderCode: String
    package var product: String
    package var narrative: String
    package var isMediated: Bool
    package var triedSettling: Bool
    /// `yes`, `partly`, `no`, or empty where the consumer did not answer.
    package var solved: String
    package var rules: String

    package init(
        id: String, attributes: Attributes, divisionName: String, categoryName: String, traderName: String,
        traderCode: String, product: String, narrative: String, isMediated: Bool, triedSettling: Bool,
        solved: String, rules: String
    ) {
        self.id = id
        self.attributes = attributes
        self.divisionName = divisionName
        self.categoryName = categoryName
        self.traderName = traderName
        self.traderCode = traderCode
        self.product = product
        self.narrative = narrative
        self.isMediated = isMediated
        self.triedSettling = triedSettling
        self.solved = solved
        self.rules = rules
    }

    package var year: Int { Int(attributes.period.prefix(4)) ?? 0 }

    /// Whether the parties came to an agreement.
    package var endedAgreed: Bool { ["performed", "agreed"].contains(attributes.outcome) }

    /// By which a trader's files are brought together: its code, or its name where it has none.
    package var traderKey: String { traderCode.isEmpty ? traderName : traderCode }
}
