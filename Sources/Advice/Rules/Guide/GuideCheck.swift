package import Kernel

/// Something that a topic has to be put right for before people see it, or that they should know.
package struct GuideFinding: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case noStart, nowhere, deadEnd, unreachable, circle, twice, badKey, endWithoutRights, endWithoutClaims
        case unknownRight, unknownAuthority, unknownClaim, unknownLaw, noArticle, missingLanguage
        case placesDiffer, unknownPlace, nobodyToAsk, noReviewDate
        // Nothing that keeps a text back: it is shown to people as it stands.
        case unconfirmed, unusedRight, reviewOver

        /// Whether a topic with it may not be published.
        package var isBlocking: Bool {
            switch self {
            case .unconfirmed, .unusedRight, .reviewOver: false
            default: true
            }
        }
    }

    package let kind: Kind
    /// Where it is, by the ids of the topic: `q3.yes`, `r5`, `letter`.
    package let place: String

    package init(_ kind: Kind, _ place: String) {
        self.kind = kind
        self.place = place
    }
}

/// Looks through a topic for dead ends, missing languages, articles without a source, and what is not confirmed.
package struct GuideCheck {
    private let topic: Topic
    private let book: GuideBook
    private let claims: Set<String>
    private var found: [GuideFinding] = []

    /// Everything found, in the order of the topic.
    ///
    /// - Parameters:
    ///   - claims: what may be claimed in a complaint.
    ///   - reviewOn: the day by which the texts are looked at again; nil for none.
    package static func findings(
        of topic: Topic, in book: GuideBook, claims: Set<String>, reviewOn: Day?, today: Day
    ) -> [GuideFinding] {
        var check = GuideCheck(topic: topic, book: book, claims: claims)
        check.words()
        check.citations()
        check.ends()
        check.ways()
        check.letter()
        if reviewOn == nil { check.note(.noReviewDate, "topic") }
        if let reviewOn, reviewOn < today { check.note(.reviewOver, "topic") }
        return check.found
    }

    private init(topic: Topic, book: GuideBook, claims: Set<String>) {
        self.topic = topic
        self.book = book
        self.claims = claims
    }

    private mutating func note(_ kind: GuideFinding.Kind, _ place: String) {
        let finding = GuideFinding(kind, place)
        if !found.contains(finding) { found.append(finding) }
    }

    // MARK: Languages

    private mutating func words() {
        both(topic, "topic")
        for right in topic.rights { both(right, right.id) }
        for (index, limit) in topic.timeLimits.enumerated() {
            both(limit, "time_limits.\(index + 1)")
            both(Phrase(zh: limit.fromZh, en: limit.fromEn), "time_limits.\(index + 1)")
        }
        for (index, sum) in topic.sums.enumerated() { both(sum, "sums.\(index + 1)") }
        for (index, item) in topic.evidence.enumerated() { both(item, "evidence.\(index + 1)") }
        for (index, rule) in topic.burdenOfProof.enumerated() { both(rule, "burden_of_proof.\(index + 1)") }
        both(topic.court, "court")
        for node in topic.graph.nodes {
            both(node, node.id)
            for answer in node.answers { both(answer, "\(node.id).\(answer.key)") }
        }
        for end in topic.graph.results { both(end, end.id) }
        both(topic.letter, "letter")
    }

    private mutating func both(_ text: some Bilingual, _ place: String) {
        let isMissing = [text.zh, text.en].contains { $0.allSatisfy(\.isWhitespace) }
        if isMissing { note(.missingLanguage, place) }
    }

    // MARK: Sources

    private mutating func citations() {
        for right in topic.rights { cited(right, right.id) }
        for (index, limit) in topic.timeLimits.enumerated() { cited(limit, "time_limits.\(index + 1)") }
        for (index, sum) in topic.sums.enumerated() { cited(sum, "sums.\(index + 1)") }
        for (index, rule) in topic.burdenOfProof.enumerated() { cited(rule, "burden_of_proof.\(index + 1)") }
        cited(topic.court, "court")
    }

    private mutating func cited(_ text: some Cited, _ place: String) {
        if text.article.allSatisfy(\.isWhitespace) { note(.noArticle, place) }
        if book.sources[text.law] == nil { note(.unknownLaw, place) }
        if text.status != .confirmed { note(.unconfirmed, place) }
    }

    // MARK: Ends

    private mutating func ends() {
        let used = Set(topic.graph.results.flatMap(\.rights))
        for end in topic.graph.results {
            if end.rights.isEmpty { note(.endWithoutRights, end.id) }
            if end.claims.isEmpty { note(.endWithoutClaims, end.id) }
            if end.rights.contains(where: { topic.right($0) == nil }) { note(.unknownRight, end.id) }
            if !claims.isSuperset(of: end.claims) { note(.unknownClaim, end.id) }
            if book.authorities[end.firstStep] == nil { note(.unknownAuthority, end.id) }
        }
        for right in topic.rights where !used.contains(right.id) { note(.unusedRight, right.id) }
        if topic.whom.isEmpty { note(.nobodyToAsk, "whom") }
        for whom in topic.whom where book.authorities[whom.authority] == nil { note(.unknownAuthority, "whom") }
    }

    // MARK: The letter

    private mutating func letter() {
        let (zh, en) = (Letter.places(in: topic.letter.zh), Letter.places(in: topic.letter.en))
        if Set(zh) != Set(en) { note(.placesDiffer, "letter") }
        for name in Set(zh + en).sorted() where LetterPlace(rawValue: name) == nil { note(.unknownPlace, name) }
    }
}

extension GuideCheck {
    // MARK: The ways through

    private mutating func ways() {
        let graph = topic.graph
        keys()
        guard graph.node(graph.start) != nil else { return note(.noStart, graph.start) }
        for node in graph.nodes {
            if node.answers.isEmpty { note(.deadEnd, node.id) }
            for answer in node.answers where graph.node(answer.to) == nil && graph.end(answer.to) == nil {
                note(.nowhere, "\(node.id).\(answer.key)")
            }
        }
        let reached = reached(from: graph.start)
        for id in graph.nodes.map(\.id) + graph.results.map(\.id) where !reached.contains(id) { note(.unreachable, id) }
        for id in circles() { note(.circle, id) }
    }

    /// Ids and keys stand in addresses, and each has to mean one thing.
    private mutating func keys() {
        let graph = topic.graph
        let ids = graph.nodes.map(\.id) + graph.results.map(\.id)
        for (ids, prefix) in [(ids, ""), (topic.rights.map(\.id), "")]
            + graph.nodes.map({ ($0.answers.map(\.key), $0.id + ".") })
        {
            for id in ids where !Self.isKey(id) { note(.badKey, prefix + id) }
            for id in Set(ids) where ids.count(where: { $0 == id }) > 1 { note(.twice, prefix + id) }
        }
    }

    /// Small letters, digits and the underscore, at most forty.
    package static func isKey(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count)
            && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    }

    private func reached(from start: String) -> Set<String> {
        var (reached, waiting): (Set<String>, [String]) = ([start], [start])
        while let id = waiting.popLast() {
            for answer in topic.graph.node(id)?.answers ?? [] where reached.insert(answer.to).inserted {
                waiting.append(answer.to)
            }
        }
        return reached
    }

    /// Questions that can be asked again by answering: what is left when ends are taken away again and again.
    private func circles() -> [String] {
        var left = Dictionary(
            topic.graph.nodes.map { ($0.id, Set($0.answers.map(\.to))) }, uniquingKeysWith: { first, _ in first })
        var changed = true
        while changed {
            let free = left.filter { $0.value.isDisjoint(with: left.keys) }.keys
            changed = !free.isEmpty
            for id in free { left[id] = nil }
        }
        return left.keys.sorted()
    }
}
