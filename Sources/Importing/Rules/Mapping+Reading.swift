package import Kernel

/// What a record is judged by beside its mapping.
package struct ReadingDay: Sendable {
    /// The zone of the installation, in which a moment's legal day is found.
    package let legal: LegalZone
    /// The moment of the import; nothing can have been received after it.
    package let now: Instant

    package init(legal: LegalZone, now: Instant) {
        self.legal = legal
        self.now = now
    }
}

extension Mapping {
    /// The longest texts that a record may bring, in Unicode scalars.
    package enum Bounds {
        package static let key = 100
        package static let name = 300
        package static let title = 200
        package static let story = 20_000
        package static let outcome = 1_000
    }

    /// The record as a draft, or all that is wrong with it.
    package func reading(_ record: RawRecord, on day: ReadingDay) -> Result<RecordedDraft, RecordUnreadable> {
        var reading = RecordReading(record: record, mapping: self, day: day)
        let key = reading.key()
        let receivedAt = reading.received()
        let kind = reading.code(kind)
        let channel = reading.code(channel)
        let division = reading.division()
        let category = reading.category()
        let title = reading.title(key: key)
        let story = reading.story()
        let trader = reading.bounded(trader, max: Bounds.name) ?? ""
        let handledBy = reading.handledBy()
        let closedOn = receivedAt.flatMap { reading.closedOn(receivedAt: $0) }
        let inTime = reading.inTime()
        let outcome = reading.bounded(outcome, max: Bounds.outcome)
        let nature = nature.map { reading.code($0) } ?? "other"
        let acceptedOn = receivedAt.flatMap { reading.acceptedOn(receivedAt: $0, closedOn: closedOn) }
        let result = closedOn == nil ? nil : result.map { reading.code($0) }
        let sums = reading.sums()
        guard reading.problems.isEmpty, let key, let receivedAt else {
            return .failure(RecordUnreadable(problems: reading.problems))
        }
        return .success(
            RecordedDraft(
                key: key, kind: kind, channel: channel, receivedAt: receivedAt, division: division,
                category: category, title: title, story: story, trader: trader, handledBy: handledBy,
                closedOn: closedOn, inTime: inTime, outcome: outcome, nature: nature, acceptedOn: acceptedOn,
                result: result, agreed: sums.agreed, performed: sums.performed, punitive: sums.punitive,
                remarks: reading.remarks))
    }
}
