internal import Kernel

/// One record on its way to a draft: every question leaves its problems and remarks here, so that all are told.
struct RecordReading {
    let record: RawRecord
    let mapping: Mapping
    let day: ReadingDay
    var problems: [RecordProblem] = []
    var remarks: [Remark] = []

    init(record: RawRecord, mapping: Mapping, day: ReadingDay) {
        self.record = record
        self.mapping = mapping
        self.day = day
    }

    /// The text of a column, without entities, control characters and spaces around it.
    func text(_ column: String) -> String {
        RecordText.clean(record.text(column), htmlEntities: mapping.format.htmlEntities)
    }

    /// The text of a column; nil when it says that nothing is recorded.
    func present(_ column: String) -> String? {
        let text = text(column)
        return text.isEmpty || mapping.format.absent.contains(text) ? nil : text
    }

    mutating func bounded(_ column: String?, max: Int) -> String? {
        guard let column, let text = present(column) else { return nil }
        guard !RecordText.isLonger(text, than: max) else {
            problems.append(.tooLong(column: column, max: max))
            return nil
        }
        return text
    }

    mutating func key() -> String? {
        guard present(mapping.key) != nil else {
            problems.append(.missing(column: mapping.key))
            return nil
        }
        return bounded(mapping.key, max: Mapping.Bounds.key)
    }

    mutating func received() -> Instant? {
        guard let instant = time(mapping.received, required: true) else { return nil }
        guard instant <= day.now else {
            problems.append(.inFuture(column: mapping.received.column))
            return nil
        }
        return instant
    }

    mutating func code(_ rule: CodeRule) -> String {
        guard let column = rule.column else { return rule.otherwise }
        let value = text(column)
        if let code = rule.values[value] { return code }
        remarks.append(.unknown(column: column, value: value))
        return rule.otherwise
    }

    mutating func handledBy() -> String {
        guard let office = mapping.handledBy, let name = bounded(office.name, max: Mapping.Bounds.name) else {
            return ""
        }
        if let code = office.code.flatMap({ present($0) }) {
            remarks.append(.named(list: .office, code: code, name: name))
        }
        return name
    }

    mutating func closedOn(receivedAt: Instant) -> Day? {
        guard let rule = mapping.closed, !rule.none.contains(where: holds),
            rule.any.isEmpty || rule.any.contains(where: holds)
        else { return nil }
        let closedAt = rule.day.flatMap { time($0, required: false) } ?? receivedAt
        return day.legal.day(of: max(closedAt, receivedAt))
    }

    mutating func acceptedOn(receivedAt: Instant, closedOn: Day?) -> Day? {
        guard let rule = mapping.accepted, let at = time(rule, required: false) else { return nil }
        let accepted = day.legal.day(of: max(at, receivedAt))
        return closedOn.map { min($0, accepted) } ?? accepted
    }

    mutating func sums() -> (agreed: Money?, performed: Money?, punitive: Money?) {
        (money(mapping.sums.agreed), money(mapping.sums.performed), money(mapping.sums.punitive))
    }

    private mutating func money(_ column: String?) -> Money? {
        guard let column, let text = present(column) else { return nil }
        guard let money = Money(yuanText: text), money.fen >= 0 else {
            problems.append(.notMoney(column: column, text: String(text.prefix(40))))
            return nil
        }
        return money
    }

    func inTime() -> Bool? {
        guard let rule = mapping.inTime else { return nil }
        switch (holds(rule.yes), holds(rule.no)) {
        case (true, false): return true
        case (false, true): return false
        case (true, true), (false, false): return nil
        }
    }

    private func holds(_ condition: Condition) -> Bool {
        condition.values.contains(text(condition.column))
    }

    private mutating func time(_ rule: TimeRule, required: Bool) -> Instant? {
        guard let text = present(rule.column) else {
            if required { problems.append(.missing(column: rule.column)) }
            return nil
        }
        for format in rule.formats + TimeFormat.ofCells {
            if let instant = format.instant(text, zone: mapping.format.zone, legal: day.legal) { return instant }
        }
        problems.append(.notATime(column: rule.column, text: String(text.prefix(40))))
        return nil
    }
}
