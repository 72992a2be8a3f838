package import Kernel

/// Law as data: the periods, grounds and extensions that hold for one kind of office from one day to another.
///
/// A rule set never changes once imported; what changes is a new one with its own id. A handling keeps the set under
/// which the file was received.
package struct RuleSet: Codable, Sendable, Equatable, Identifiable {
    /// Whose work a rule set governs.
    package enum OfficeKind: String, CaseIterable, Codable, Sendable {
        /// A market-supervision bureau.
        case bureau
        /// A consumers' association.
        case association
        /// Nobody's: records brought in from elsewhere, whose dates stand as recorded.
        case asRecorded
        /// Every office's, beside its own: what the installation sets where the office's own rules say nothing.
        case every
    }

    /// Lower-case ASCII letters, digits and hyphens: `samr-121`.
    package var id: String
    package var title: LocalText
    package var officeKind: OfficeKind

    /// The first day of receipt that it governs.
    package var from: Day

    /// The last day of receipt that it governs; nil while it is in force.
    package var to: Day?

    /// Where the text was read.
    package var source: LocalText
    package var status: RuleStatus
    package var note: LocalText?
    package var periods: [PeriodKey: LegalPeriod]
    package var extensions: [PeriodKey: ExtensionRule]
    package var refusalGrounds: [Ground]
    package var terminationGrounds: [Ground]

    /// The ways that stay open to a consumer and that a refusal must name (消费者权益保护法, art. 39).
    package var otherPaths: [Ground]

    /// The grounds on which no case is opened after a tip; nil where the set says nothing of tips.
    package var notOpeningGrounds: [Ground]?

    package init(
        id: String, title: LocalText, officeKind: OfficeKind, from: Day, to: Day? = nil, source: LocalText,
        status: RuleStatus = .confirmed, note: LocalText? = nil, periods: [PeriodKey: LegalPeriod] = [:],
        extensions: [PeriodKey: ExtensionRule] = [:], refusalGrounds: [Ground] = [],
        terminationGrounds: [Ground] = [], otherPaths: [Ground] = [], notOpeningGrounds: [Ground]? = nil
    ) {
        self.id = id
        self.title = title
        self.officeKind = officeKind
        self.from = from
        self.to = to
        self.source = source
        self.status = status
        self.note = note
        self.periods = periods
        self.extensions = extensions
        self.refusalGrounds = refusalGrounds
        self.terminationGrounds = terminationGrounds
        self.otherPaths = otherPaths
        self.notOpeningGrounds = notOpeningGrounds
    }
}
