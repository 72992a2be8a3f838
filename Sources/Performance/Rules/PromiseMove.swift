package import Kernel
package import SettlementRules

/// Something that is done about a promise, with what it needs to be done.
package enum PromiseMove: Equatable, Sendable {
    /// Who performs says that it is done, and hands in what proves it.
    case handIn(text: String, files: Int)
    /// The other side confirms that it was done, and on which day.
    case confirm(doneOn: Day, text: String)
    /// The other side says that it was not done, or not as agreed.
    case dispute(text: String, files: Int)
    /// It need not be performed any more, or was entered by mistake.
    case release(reason: String)
    /// Who performs is reminded of the day.
    case remind
    /// The other side is reminded to answer.
    case ask
    /// The day has passed.
    case lapse

    /// The name of a move without its particulars: what tables, history and addresses speak of.
    package enum Name: String, CaseIterable, Sendable {
        case handIn, confirm, dispute, release, remind, ask, lapse
    }

    package var name: Name {
        switch self {
        case .handIn: .handIn
        case .confirm: .confirm
        case .dispute: .dispute
        case .release: .release
        case .remind: .remind
        case .ask: .ask
        case .lapse: .lapse
        }
    }
}

/// Who does something about a promise.
package enum PromiseActor: Hashable, Sendable {
    case side(Side)
    /// An officer writes down what a side has said or handed over at the desk or on the telephone.
    case staff(for: Side)
    case time

    /// The side that acts, by itself or through an officer.
    package var side: Side? {
        switch self {
        case .side(let side), .staff(let side): side
        case .time: nil
        }
    }

    package var isStaff: Bool {
        if case .staff = self { true } else { false }
    }
}

extension PromiseMove.Name {
    /// The states from which somebody may make the move on a promise that `performer` performs; nil where it is never
    /// theirs. One table, and what is not in it is refused.
    package func path(by actor: PromiseActor, performer: Side) -> Set<PromiseState>? {
        switch self {
        case .handIn: actor.side == performer ? [.open, .claimed, .disputed] : nil
        // Whoever gets it may confirm what nobody reported: the money came.
        case .confirm: actor.side == performer.other ? [.open, .claimed, .disputed] : nil
        case .dispute: actor.side == performer.other ? [.claimed] : nil
        case .release: actor.isStaff ? [.open, .claimed, .disputed] : nil
        case .remind, .lapse: actor == .time ? [.open, .disputed] : nil
        case .ask: actor == .time ? [.claimed] : nil
        }
    }
}
