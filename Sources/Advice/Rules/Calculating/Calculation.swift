package import Kernel

/// What a calculator found: the result under its stable names, every step with its article, and what is open.
package struct Calculation: Equatable, Sendable {
    package enum Value: Equatable, Sendable {
        case fen(Int64)
        case day(Day)
        case count(Int)
        case bool(Bool)
        /// A word of a closed list, or a rate as it was given.
        case word(String)
        case none
    }

    /// One line of the result.
    package struct Entry: Equatable, Sendable {
        package let name: String
        package let value: Value
    }

    /// One step: what is done, with the numbers put in, and the article that says so.
    package struct Step: Equatable, Sendable {
        package let kind: StepKind
        /// The formula with its numbers, the same in every language; empty where there is nothing to reckon.
        package let worked: String

        init(_ kind: StepKind, _ worked: String = "") {
            self.kind = kind
            self.worked = worked
        }
    }

    package private(set) var entries: [Entry] = []
    package private(set) var steps: [Step] = []
    /// What the text of the law leaves open, each once.
    package private(set) var doubts: [Doubt] = []

    package subscript(name: String) -> Value? { entries.first { $0.name == name }?.value }

    mutating func tell(_ name: String, _ value: Value) { entries.append(Entry(name: name, value: value)) }
    mutating func tell(_ name: String, fen: Int64) { tell(name, .fen(fen)) }
    mutating func show(_ kind: StepKind, _ worked: String = "") { steps.append(Step(kind, worked)) }
    mutating func doubt(_ doubt: Doubt) { if !doubts.contains(doubt) { doubts.append(doubt) } }
}

extension Int64 {
    /// An amount in fen as yuan with two decimals, for the worked formulas.
    var yuan: String { Money(fen: self).yuanText }
}
