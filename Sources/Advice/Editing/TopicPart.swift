internal import AdviceRules
internal import Kernel

/// A part of a topic that is edited by itself.
enum TopicPart: Equatable, Sendable {
    case heading, letter, evidence, whom, court
    /// Without an id a new one.
    case right(String?)
    case question(String?)
    case end(String?)
    /// By its place, from 0; without one a new one.
    case limit(Int?)
    case sum(Int?)
    case burden(Int?)

    /// As it stands in an address: `right.r1`, `limit.2`, `question.new`.
    var text: String {
        switch self {
        case .heading: "heading"
        case .letter: "letter"
        case .evidence: "evidence"
        case .whom: "whom"
        case .court: "court"
        case .right(let id): "right." + (id ?? Self.new)
        case .question(let id): "question." + (id ?? Self.new)
        case .end(let id): "end." + (id ?? Self.new)
        case .limit(let place): "limit." + (place.map { String($0 + 1) } ?? Self.new)
        case .sum(let place): "sum." + (place.map { String($0 + 1) } ?? Self.new)
        case .burden(let place): "burden." + (place.map { String($0 + 1) } ?? Self.new)
        }
    }

    private static let new = "new"

    /// The part of an address, if the topic has it.
    init?(_ text: String, in topic: Topic) {
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        let id = parts.count == 2 && parts[1] != Self.new ? parts[1] : nil
        let place = id.flatMap { Int($0) }.map { $0 - 1 }
        if parts.count == 2, id != nil, place == nil, ["limit", "sum", "burden"].contains(parts[0]) { return nil }
        switch parts.first {
        case "heading": self = .heading
        case "letter": self = .letter
        case "evidence": self = .evidence
        case "whom": self = .whom
        case "court": self = .court
        case "right": self = .right(id)
        case "question": self = .question(id)
        case "end": self = .end(id)
        case "limit": self = .limit(place)
        case "sum": self = .sum(place)
        case "burden": self = .burden(place)
        default: return nil
        }
        guard exists(in: topic) else { return nil }
    }

    private func exists(in topic: Topic) -> Bool {
        switch self {
        case .heading, .letter, .evidence, .whom, .court: true
        case .right(let id): id.map { topic.right($0) != nil } ?? true
        case .question(let id): id.map { topic.graph.node($0) != nil } ?? true
        case .end(let id): id.map { topic.graph.end($0) != nil } ?? true
        case .limit(let place): place.map { topic.timeLimits.indices.contains($0) } ?? true
        case .sum(let place): place.map { topic.sums.indices.contains($0) } ?? true
        case .burden(let place): place.map { topic.burdenOfProof.indices.contains($0) } ?? true
        }
    }

    /// Whether it is one of several and is not there yet.
    var isNew: Bool {
        switch self {
        case .heading, .letter, .evidence, .whom, .court: false
        case .right(let id), .question(let id), .end(let id): id == nil
        case .limit(let place), .sum(let place), .burden(let place): place == nil
        }
    }

    /// Whether it can be taken out again.
    var isRemovable: Bool {
        switch self {
        case .heading, .letter, .evidence, .whom, .court: false
        case .right, .question, .end, .limit, .sum, .burden: !isNew
        }
    }
}
