internal import AdviceRules
internal import Web

/// The addresses of what stands before a complaint.
enum AdviceAddress {
    /// All topics.
    static let root = "/rights"
    static let calculators = "/rights/calculators"

    static func calculator(_ name: CalculationName) -> String { "\(calculators)/\(name.rawValue)" }
}
