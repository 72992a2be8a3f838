package import CaseworkRules
package import ImportingRules
package import Kernel

/// How the list of a hotline becomes orders, and how answers go back in the same columns.
///
/// No public format of the hotlines is known, so every name of a column and every word of a value is configuration.
package struct OrderMapping: Equatable, Sendable {
    package var source: OrderSource
    package var name: LocalText
    package var format: RecordFormat
    package var number: String
    package var received: TimeRule
    package var deadline: DeadlineRule?
    /// The column of the sender's word for what it is, with the words that are one of our kinds.
    package var kind: KindRule?
    package var title: String?
    package var text: String
    package var callerName: String?
    package var callerPhone: String?
    package var callerAddress: String?
    package var trader: String?
    package var division: DivisionColumn?
    /// The column of the number of an earlier order.
    package var earlier: String?
    /// The columns of a list that goes back, in order.
    package var export: [ExportColumn]
    /// What the sender calls our states; a state without a word goes by ours.
    package var states: [String: String]

    /// Until when the sender wants an answer.
    package struct DeadlineRule: Equatable, Sendable {
        package var time: TimeRule?
        /// So many working days after receipt, where the record says no deadline; nil to compute none.
        package var workingDays: Int?
    }

    package struct KindRule: Equatable, Sendable {
        package var column: String
        package var values: [String: CaseKind]
    }

    /// The place: a code, or a name that is one in ``values``.
    package struct DivisionColumn: Equatable, Sendable {
        package var column: String
        package var values: [String: DivisionCode]
    }

    /// One column of a list that goes back.
    package struct ExportColumn: Equatable, Sendable {
        package let field: OrderExportField
        package let column: String
    }

    /// Every column that is read, each once.
    package var columns: [String] {
        var columns = [number, received.column, text]
        columns += [deadline?.time?.column, kind?.column, title, callerName, callerPhone].compactMap(\.self)
        columns += [callerAddress, trader, division?.column, earlier].compactMap(\.self)
        var seen = Set<String>()
        return columns.filter { seen.insert($0).inserted }
    }
}

/// What of an order may go back to its sender; nothing about the caller, whom the sender knows.
package enum OrderExportField: String, CaseIterable, Sendable {
    case number, state, answer
    case answeredAt = "answered_at"
    case file
    case sentBackFor = "sent_back_for"
    case reached, satisfied
    case closedAt = "closed_at"
}
