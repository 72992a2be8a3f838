package import ImportingRules
package import Kernel

/// One order as a list brings it.
package struct ListedOrder: Equatable, Sendable {
    package let source: OrderSource
    package let number: String
    package let content: OrderContent
    package let receivedAt: Instant
    package let dueAt: Instant?
    /// The line of the file on which it begins.
    package let line: Int

    package init(
        source: OrderSource, number: String, content: OrderContent, receivedAt: Instant, dueAt: Instant?, line: Int = 0
    ) {
        self.source = source
        self.number = number
        self.content = content
        self.receivedAt = receivedAt
        self.dueAt = dueAt
        self.line = line
    }
}

/// What a record of a list is judged by beside its mapping.
package struct ListDay: Sendable {
    package let now: Instant
    package let zone: LegalZone
    package let calendar: WorkingCalendar

    package init(now: Instant, zone: LegalZone, calendar: WorkingCalendar) {
        self.now = now
        self.zone = zone
        self.calendar = calendar
    }
}

/// How much an order may hold, in Unicode scalars.
package enum OrderLimits {
    package static let number = 100
    package static let name = 60
    package static let title = 200
    package static let trader = 120
    package static let address = 200
    /// As much as a story may have, so that a file can be opened with all of it.
    package static let text = 5_000
    /// An answer, a reason, a note.
    package static let answer = 5_000
    /// Orders in one list, and bytes of it.
    package static let listed = 50_000
    package static let listBytes = 8 * 1_048_576
}

extension OrderMapping {
    /// The record as an order, or all that is wrong with it.
    package func reading(_ record: RawRecord, on day: ListDay) -> Result<ListedOrder, RecordUnreadable> {
        var reading = OrderRecordReading(record: record, mapping: self, day: day)
        let order = reading.order()
        guard let order, reading.problems.isEmpty else {
            return .failure(RecordUnreadable(problems: reading.problems))
        }
        return .success(order)
    }
}

/// A record on its way to an order: every question leaves its problem here, so that all are told.
private struct OrderRecordReading {
    let record: RawRecord
    let mapping: OrderMapping
    let day: ListDay
    var problems: [RecordProblem] = []

    mutating func order() -> ListedOrder? {
        let number = needed(mapping.number, max: OrderLimits.number)
        let text = needed(mapping.text, max: OrderLimits.text)
        let receivedAt = received()
        let kind = bounded(mapping.kind?.column, max: OrderLimits.name)
        let content = OrderContent(
            kind: kind, proposed: mapping.kind?.values[kind], title: bounded(mapping.title, max: OrderLimits.title),
            text: text ?? "", callerName: bounded(mapping.callerName, max: OrderLimits.name),
            callerPhone: bounded(mapping.callerPhone, max: OrderLimits.name),
            callerAddress: bounded(mapping.callerAddress, max: OrderLimits.address),
            trader: bounded(mapping.trader, max: OrderLimits.trader), division: division(),
            earlier: bounded(mapping.earlier, max: OrderLimits.number))
        let dueAt = due(after: receivedAt)
        guard let number, text != nil, let receivedAt else { return nil }
        return ListedOrder(
            source: mapping.source, number: number, content: content, receivedAt: receivedAt, dueAt: dueAt,
            line: record.line)
    }

    /// The text of a column without control characters; nil when it says that nothing is recorded.
    private func present(_ column: String) -> String? {
        let text = RecordText.clean(record.text(column), htmlEntities: mapping.format.htmlEntities)
        return text.isEmpty || mapping.format.absent.contains(text) ? nil : text
    }

    private mutating func bounded(_ column: String?, max: Int) -> String {
        guard let column, let text = present(column) else { return "" }
        guard !RecordText.isLonger(text, than: max) else {
            problems.append(.tooLong(column: column, max: max))
            return ""
        }
        return text
    }

    private mutating func needed(_ column: String, max: Int) -> String? {
        guard present(column) != nil else {
            problems.append(.missing(column: column))
            return nil
        }
        return bounded(column, max: max)
    }

    private mutating func received() -> Instant? {
        guard let found = moment(mapping.received, isNeeded: true) else { return nil }
        // The clock of the sender may go a little before ours.
        guard found.at <= day.now.adding(seconds: 3_600) else {
            problems.append(.inFuture(column: mapping.received.column))
            return nil
        }
        return found.at
    }

    /// What the record says, to the end of the day where it says a day; else what the mapping computes.
    private mutating func due(after receivedAt: Instant?) -> Instant? {
        guard let rule = mapping.deadline else { return nil }
        if let time = rule.time, let found = moment(time, isNeeded: false) {
            return found.hasTime ? found.at : day.zone.end(of: day.zone.day(of: found.at))
        }
        guard let days = rule.workingDays, let receivedAt else { return nil }
        let period = Period(number: days, unit: .workingDay)
        return day.zone.end(of: day.calendar.due(period, from: day.zone.day(of: receivedAt)).due)
    }

    private mutating func moment(_ rule: TimeRule, isNeeded: Bool) -> (at: Instant, hasTime: Bool)? {
        guard let text = present(rule.column) else {
            if isNeeded { problems.append(.missing(column: rule.column)) }
            return nil
        }
        for format in rule.formats + TimeFormat.ofCells {
            if let at = format.instant(text, zone: mapping.format.zone, legal: day.zone) { return (at, format.hasTime) }
        }
        problems.append(.notATime(column: rule.column, text: String(text.prefix(40))))
        return nil
    }

    /// A name in the mapping, or a code; a place that is neither is left open rather than turned away.
    private func division() -> DivisionCode? {
        guard let rule = mapping.division, let text = present(rule.column) else { return nil }
        return rule.values[text] ?? DivisionCode(text)
    }
}
