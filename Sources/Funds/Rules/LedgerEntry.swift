package import Kernel

/// What happened to a fund, as the books see it.
package enum LedgerEvent: Hashable, Sendable {
    /// Money came into the fund.
    case deposit(Money)
    /// A claim was approved: so much is promised to a consumer.
    case promise(Money)
    /// A promise was paid, and the consumer's claim on the trader is the fund's now.
    case payment(Money)
    /// The trader paid back.
    case recovery(Money)
    /// What the trader owes was given up.
    case writeOff(Money)
    /// What was left of a closed fund went back to its founder, and what was lost is taken off what it had given: no
    /// account has anything on it afterwards.
    case returned(Money, lost: Money)
    /// An earlier entry is undone, by its number; it stays where it is.
    case reversal(of: Int64, Amounts)

    package enum Name: String, CaseIterable, Sendable {
        case deposit, promise, payment, recovery, writeOff, returned, reversal
    }

    package var name: Name {
        switch self {
        case .deposit: .deposit
        case .promise: .promise
        case .payment: .payment
        case .recovery: .recovery
        case .writeOff: .writeOff
        case .returned: .returned
        case .reversal: .reversal
        }
    }

    /// What is posted; balanced by its making. No amount traps, however absurd; ``LedgerState/adding(_:on:)`` refuses it.
    package var amounts: Amounts {
        let fen = money?.fen ?? 0
        let less = 0 &- fen
        return switch self {
        case .deposit: Amounts(bank: fen, capital: less)
        case .promise: Amounts(obligations: less, capital: fen)
        case .payment: Amounts(bank: less, receivable: fen, obligations: fen, capital: less)
        case .recovery: Amounts(bank: fen, receivable: less)
        case .writeOff: Amounts(receivable: less, writeOffs: fen)
        case .returned(_, let lost):
            Amounts(bank: less, writeOffs: 0 &- lost.fen, capital: fen &+ lost.fen)
        case .reversal(_, let amounts): amounts.reversed
        }
    }

    /// The amount where it is one; reversals have those of what they undo.
    package var money: Money? {
        switch self {
        case .deposit(let money), .promise(let money), .payment(let money), .recovery(let money),
            .writeOff(let money), .returned(let money, _):
            money
        case .reversal: nil
        }
    }

    /// The number of the entry that is undone.
    package var undone: Int64? {
        guard case .reversal(let number, _) = self else { return nil }
        return number
    }
}

/// An entry on its way into a fund's books.
package struct LedgerEntry: Hashable, Sendable {
    /// Under which it is recorded once, however often it comes.
    package let key: String
    package let event: LedgerEvent
    /// The day of the bank's own books, where money moved.
    package let valueOn: Day?
    /// The bank's reference, as typed; empty where no money moved.
    package let reference: String
    package let note: String
    package let claim: Int64?

    package init(
        key: String, _ event: LedgerEvent, valueOn: Day? = nil, reference: String = "", note: String = "",
        claim: Int64? = nil
    ) {
        self.key = key
        self.event = event
        self.valueOn = valueOn
        self.reference = reference
        self.note = note
        self.claim = claim
    }

    /// How references are compared: without spaces, width and case.
    package var referenceKey: String { TextRules.code(reference) }
}
