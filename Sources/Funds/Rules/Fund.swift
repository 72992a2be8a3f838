package import Kernel

/// A fund from which consumers are paid before the trader who owes them pays (先行赔付金).
///
/// Organisers of fairs and lessors of counters answer for traders who are gone (消费者权益保护法 art. 43), platforms that
/// cannot name theirs too (art. 44; 电子商务法 art. 58 on guarantee money); associations and malls promise it.
package struct Fund: Equatable, Sendable {
    /// Whose fund it is.
    package enum Kind: String, CaseIterable, Sendable { case market, mall, platform, association }

    package let id: Int64
    /// The office that keeps its books and decides on claims.
    package let office: Int64
    package let kind: Kind
    package let name: String
    package let openedOn: Day
    /// Since when nothing more is claimed on it; nil while it is open.
    package var closedOn: Day?
    /// Grows by one with every change of the fund itself.
    package var version: Int

    package init(
        id: Int64, office: Int64, kind: Kind, name: String, openedOn: Day, closedOn: Day? = nil, version: Int = 1
    ) {
        self.id = id
        self.office = office
        self.kind = kind
        self.name = name
        self.openedOn = openedOn
        self.closedOn = closedOn
        self.version = version
    }

    package var isOpen: Bool { closedOn == nil }
}

/// What may be typed and kept about funds.
package enum FundLimits {
    /// Scalars of names, of reasons and of the text of a fund's rules.
    package static let name = 80
    package static let reason = 2_000
    package static let text = 20_000
    /// Scalars of a bank's reference.
    package static let reference = 60
    /// Traders that one version of rules names.
    package static let traders = 5_000
    /// The largest amount of one entry, in fen: that of every form (``Kernel/Money/largestInput``).
    package static let fen = Money.largestInput.fen
    /// The largest balance of an account; far from any overflow of sums.
    package static let balance: Int64 = 99_999_999_999_999_999
    /// Lines and bytes of one bank statement.
    package static let lines = 20_000
    package static let statementBytes = 5 * 1024 * 1024
    /// Files that prove one claim.
    package static let proofs = 6
}
