/// What is counted of the guide's use: how often, never who.
package enum AdviceCount: String, CaseIterable, Sendable {
    /// A first question was answered.
    case begun
    /// An end was reached.
    case reached
    /// A letter was written at an end.
    case letter
    /// Somebody went on to file a complaint with it.
    case filing
}

/// How often one end of a topic was reached in a month, and what came of it there.
package struct EndUse: Equatable, Sendable {
    package let topic: String
    package let end: String
    package var reached = 0
    package var letters = 0
    package var filings = 0

    package init(topic: String, end: String) {
        self.topic = topic
        self.end = end
    }

    /// Those who reached the end and did not go on to file from it.
    package var withoutFiling: Int { max(0, reached - filings) }
}
