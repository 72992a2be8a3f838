package import Kernel
package import PublicationRules
internal import Storage
internal import Web

/// What a person decided about a narrative.
package struct PreparedText: Hashable, Sendable {
    package var spans: [MaskSpan]
    package var product: String

    package init(spans: [MaskSpan], product: String) {
        self.spans = spans
        self.product = product
    }
}

extension PublicationStore {
    /// The file itself, with every reason why it may not be published.
    package func file(
        _ number: String
    ) async throws -> (file: PublishableFile, reasons: [NotPublishable], rules: PublicationRuleSet) {
        guard let file = try await tools.file(number) else { throw NotFound() }
        let rules = try tools.ruleSet()
        return (file, NotPublishable.reasons(file, rules), rules)
    }

    /// What the scrubber proposes for a file.
    package static func proposal(_ file: PublishableFile) -> PreparedText {
        PreparedText(
            spans: Scrubber.spans(in: file.story, known: file.known),
            product: Scrubber.masked(file.product, Scrubber.spans(in: file.product, known: file.known)))
    }

    /// Keeps a narrative as one person masked it; another one releases it.
    package func prepare(
        _ number: String, version: Int, _ text: PreparedText, by who: Principal
    ) async throws {
        let (file, reasons, rules) = try await file(number)
        guard reasons.isEmpty else { throw PublicationRefused(reasons.map { .notPublishable($0) }) }
        let (now, tools) = (tools.time.now(), tools)
        let narrative = Scrubber.masked(file.story, text.spans)
        let spans = try JSONText.encode(text.spans)
        try await transaction { transaction in
            let item = try locked(number, .prepare, who, version: version, transaction)
            guard item.state == .waiting || item.state == .prepared else { throw PublicationRefused([.wrongState]) }
            try transaction.execute(
                """
                UPDATE publication SET state = 'prepared', version = version + 1, spans = \(spans),
                    narrative = \(narrative), product = \(text.product), prepared_by = \(who.person),
                    prepared_at = \(now), rules = \(rules.id)
                WHERE case_id = \(item.caseID)
                """)
            try tools.audit(now, who, "publication-prepared", "case:\(number)", rules.id, transaction)
        }
    }

    /// Leaves a file out, for one of the grounds of the rules.
    package func leaveOut(
        _ number: String, version: Int, ground: String, note: String, by who: Principal
    ) async throws {
        guard try tools.ruleSet().ground(ground) != nil else { throw PublicationRefused([.nothingChosen]) }
        let (now, tools) = (tools.time.now(), tools)
        try await transaction { transaction in
            let item = try locked(number, .prepare, who, version: version, transaction)
            guard item.state == .waiting || item.state == .prepared else { throw PublicationRefused([.wrongState]) }
            try transaction.execute(
                """
                UPDATE publication SET state = 'leftOut', version = version + 1, ground = \(ground), note = \(note),
                    spans = '', narrative = '', product = ''
                WHERE case_id = \(item.caseID)
                """)
            try tools.note(number, "publicationLeftOut", ["ground": ground], who, now, transaction)
            try tools.audit(now, who, "publication-left-out", "case:\(number)", ground, transaction)
        }
    }

    /// Looks at a file again that was left out or prepared.
    package func putBack(_ number: String, version: Int, by who: Principal) async throws {
        let (now, tools) = (tools.time.now(), tools)
        try await transaction { transaction in
            let item = try locked(number, .prepare, who, version: version, transaction)
            guard item.state == .leftOut || item.state == .prepared else { throw PublicationRefused([.wrongState]) }
            try transaction.execute(
                """
                UPDATE publication SET state = 'waiting', version = version + 1, ground = NULL, spans = '',
                    narrative = '', product = '', prepared_by = NULL
                WHERE case_id = \(item.caseID)
                """)
            try tools.audit(now, who, "publication-put-back", "case:\(number)", item.state.rawValue, transaction)
        }
    }
}
