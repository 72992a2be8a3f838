package import Kernel

/// A finished or running file of another system as its records state it: nothing is decided, sent or clocked.
///
/// Dates, outcome and the mark "in time" stay as recorded; the handling stands under the rule set `as-recorded`.
package struct RecordedFile: Equatable, Sendable {
    /// The name of the import's source and the record's own key there: together they make a second import safe.
    package var source: String
    package var sourceKey: String
    package var kind: CaseKind
    package var channel: Channel
    package var receivedAt: Instant
    package var division: DivisionCode
    package var category: CategoryCode
    package var nature: String
    package var title: String
    package var story: String
    package var traderName: String
    /// The office that handled it there, by the name it had; kept with the file.
    package var handledBy: String
    /// Nil while the record says that it is still open.
    package var closedOn: Day?
    /// Whether it was closed in time, where the record says.
    package var inTime: Bool?
    /// The result in the record's own words.
    package var outcome: String?
    /// The day on which the office accepted it, where the record says that it did.
    package var acceptedOn: Day?
    /// How it ended, where the record's words mean one of ours.
    package var result: Outcome?
    package var agreed: Money?
    package var performed: Money?
    /// What of the sum agreed the law added for fraud.
    package var punitive: Money?

    package init(
        source: String, sourceKey: String, kind: CaseKind, channel: Channel, receivedAt: Instant,
        division: DivisionCode, category: CategoryCode, nature: String = "other", title: String, story: String = "",
        traderName: String = "", handledBy: String = "", closedOn: Day? = nil, inTime: Bool? = nil,
        outcome: String? = nil
    ) {
        self.source = source
        self.sourceKey = sourceKey
        self.kind = kind
        self.channel = channel
        self.receivedAt = receivedAt
        self.division = division
        self.category = category
        self.nature = nature
        self.title = title
        self.story = story
        self.traderName = traderName
        self.handledBy = handledBy
        self.closedOn = closedOn
        self.inTime = inTime
        self.outcome = outcome
    }
}

/// What became of one record.
package enum RecordKept: Equatable, Sendable {
    case kept
    /// A record with this source and key is here already, and was left as it is.
    case alreadyThere
}

/// Takes records of another system into the files: each record wholly or not at all, and a batch that failed can be
/// kept again, because what is there already is left as it is.
package protocol RecordKeeping: Sendable {
    /// Makes sure that the category system exists with these categories.
    func prepare(system: String, name: LocalText, source: String, categories: [RecordedCategory]) async throws

    /// Makes sure that divisions outside the known ones exist, so that figures by division are complete.
    func prepare(divisions: [RecordedDivision]) async throws

    /// One answer a record, in order. At most 1,000 records a call.
    func keep(_ records: [RecordedFile]) async throws -> [RecordKept]
}

/// A category of an imported system; `parent` is the code of the one above.
package struct RecordedCategory: Hashable, Sendable {
    package let code: String
    package let parent: String?
    package let name: String

    package init(code: String, parent: String?, name: String) {
        self.code = code
        self.parent = parent
        self.name = name
    }
}

/// A division that an import brings along, below a known or imported one.
package struct RecordedDivision: Hashable, Sendable {
    package let code: DivisionCode
    package let parent: DivisionCode?
    package let name: String

    package init(code: DivisionCode, parent: DivisionCode?, name: String) {
        self.code = code
        self.parent = parent
        self.name = name
    }
}
