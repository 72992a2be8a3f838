package import Kernel

/// The questions of a topic: each answer leads to another question or to an end.
package struct Graph: Codable, Equatable, Sendable {
    package struct Node: Bilingual, Codable, Equatable, Sendable {
        package let id: String
        package var zh: String
        package var en: String
        package var answers: [Answer]

        package init(id: String, text: Phrase, answers: [Answer]) {
            self.id = id
            zh = text.zh
            en = text.en
            self.answers = answers
        }
    }

    package struct Answer: Bilingual, Codable, Equatable, Sendable {
        package let key: String
        package var zh: String
        package var en: String
        /// The id of a question or of an end.
        package var to: String

        package init(key: String, text: Phrase, to: String) {
            self.key = key
            zh = text.zh
            en = text.en
            self.to = to
        }
    }

    /// An end: the rights that apply, what may be claimed, and whom to ask first.
    package struct End: Bilingual, Codable, Equatable, Sendable {
        package let id: String
        package var zh: String
        package var en: String
        package var rights: [String]
        package var claims: [String]
        package var firstStep: String

        private enum CodingKeys: String, CodingKey {
            case id, zh, en, rights, claims
            case firstStep = "first_step"
        }

        package init(id: String, text: Phrase, rights: [String], claims: [String], firstStep: String) {
            self.id = id
            zh = text.zh
            en = text.en
            self.rights = rights
            self.claims = claims
            self.firstStep = firstStep
        }
    }

    package var start: String
    package var nodes: [Node]
    package var results: [End]

    package func node(_ id: String) -> Node? { nodes.first { $0.id == id } }
    package func end(_ id: String) -> End? { results.first { $0.id == id } }
}

/// A way through the questions, as far as somebody has come.
package struct GuidedPath: Equatable, Sendable {
    /// One question that was answered.
    package struct Step: Equatable, Sendable {
        package let node: Graph.Node
        package let answer: Graph.Answer
    }

    /// Where the way stands now.
    package enum Place: Equatable, Sendable {
        case question(Graph.Node)
        case end(Graph.End)
    }

    package private(set) var steps: [Step] = []
    package private(set) var place: Place

    /// Follows the keys of answers from the first question; nil where one of them leads nowhere.
    package init?(_ keys: [String], in graph: Graph) {
        guard let first = graph.node(graph.start) else { return nil }
        place = .question(first)
        for key in keys {
            guard case .question(let node) = place, let answer = node.answers.first(where: { $0.key == key }) else {
                return nil
            }
            steps.append(Step(node: node, answer: answer))
            if let next = graph.node(answer.to) {
                place = .question(next)
            } else if let end = graph.end(answer.to) {
                place = .end(end)
            } else {
                return nil
            }
        }
    }

    package var keys: [String] { steps.map(\.answer.key) }

    package var end: Graph.End? {
        guard case .end(let end) = place else { return nil }
        return end
    }
}
