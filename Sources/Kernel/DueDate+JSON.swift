extension DueDate {
    /// The date and its steps as JSON with a fixed order of keys; decodes again through `Codable`.
    ///
    /// Written by hand, because it is stored with every filing: days, numbers and reasons need no escaping.
    package var json: String {
        var text = "{\"due\":\"\(due)\",\"provisional\":\(provisional),\"steps\":["
        text.reserveCapacity(64 + steps.count * 48)
        for (index, step) in steps.enumerated() {
            if index > 0 { text += "," }
            text += step.json
        }
        return text + "]}"
    }
}

extension DueStep {
    fileprivate var json: String {
        let counted = count.map { "\"count\":\($0)," } ?? ""
        return "{\"day\":\"\(day)\",\(counted)\"reason\":\"\(reason.rawValue)\"}"
    }
}
