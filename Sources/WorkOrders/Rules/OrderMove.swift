package import CaseworkRules
package import Kernel

/// Something that is done with a work order.
package enum OrderMove: Equatable, Sendable {
    case sign
    case sendBack(SendBackReason, text: String)
    /// A file of a kind was opened from the order, and got this number.
    case open(CaseKind, number: String)
    /// The order is handled with a file that is there already.
    case join(number: String, isRepeat: Bool)
    /// What the sender is told; again, where an answer has to be put right before it was called back.
    case answer(text: String)
    case callBack(CallBack)
    case close(text: String)
    /// The sender wants more (重办), perhaps by a new deadline.
    case redo(text: String, dueAt: Instant?)

    /// The moves by name; the raw value stands in addresses and in the history.
    package enum Name: String, CaseIterable, Sendable {
        case sign, open, join, answer, callBack, close, redo, sendBack

        /// The states from which the move is possible.
        package var from: Set<OrderState> {
            switch self {
            case .sign: [.received]
            case .sendBack: [.received, .signed]
            case .open, .join: [.signed]
            case .answer: [.handling, .answered]
            case .callBack: [.answered, .calledBack]
            case .close: [.calledBack]
            case .redo: [.sentBack, .answered, .calledBack, .closed]
            }
        }
    }

    package var name: Name {
        switch self {
        case .sign: .sign
        case .sendBack: .sendBack
        case .open: .open
        case .join: .join
        case .answer: .answer
        case .callBack: .callBack
        case .close: .close
        case .redo: .redo
        }
    }
}

/// Why an order goes back to its sender.
package enum SendBackReason: String, CaseIterable, Sendable {
    /// Another body is in charge of the matter.
    case notOurs
    /// Another place is in charge.
    case otherPlace
    /// Nobody can be reached and nothing can be found out with what it says.
    case tooLittle
    /// The sender sent the same order twice.
    case sentTwice
    case other
}

/// How the call after the answer went.
package struct CallBack: Equatable, Sendable {
    package enum Reached: String, CaseIterable, Sendable {
        case yes, no
        /// The sending hotline calls back itself.
        case bySender
    }

    package enum Satisfied: String, CaseIterable, Sendable {
        case yes, partly, no
        /// The caller would not say: counted apart from those who are satisfied.
        case unsaid
    }

    package let reached: Reached
    /// Said by those who were reached, and by nobody else.
    package let satisfied: Satisfied?
    package let note: String

    package init(reached: Reached, satisfied: Satisfied?, note: String = "") {
        self.reached = reached
        self.satisfied = satisfied
        self.note = note
    }
}
