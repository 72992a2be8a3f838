package import CaseworkRules
package import Kernel
package import SettlementRules

/// What follows from a move on a promise: the promise as it is then, and all that is stored and done with it at once.
package struct PromiseDecision: Equatable, Sendable {
    package var promise: Promise
    package var entry: Entry
    package var act: PromiseAct?
    /// Who is told, and of what.
    package var news: [PromiseNews] = []
    /// What it means for the file; nil where nothing.
    package var outcome: PromiseOutcome?
}

/// Something a side has said about a promise, as it is kept.
package struct PromiseAct: Equatable, Sendable {
    package let id: Int64
    package let what: PromiseMove.Name
    package let side: Side
    package let text: String
    package let at: Instant
    /// Whether an officer wrote it down for the side.
    package let isByStaff: Bool

    package init(
        id: Int64, what: PromiseMove.Name, side: Side, text: String, at: Instant, isByStaff: Bool
    ) {
        self.id = id
        self.what = what
        self.side = side
        self.text = text
        self.at = at
        self.isByStaff = isByStaff
    }
}

/// What a move on a promise means for the file.
package enum PromiseOutcome: Equatable, Sendable {
    /// It was performed, and what was paid is counted.
    case kept(KeptPromise)
    /// Its day has passed: the office in charge is told, and takes the file up where the rules allow it.
    case broken
}

/// Something that one side is told, by a message of few words.
package struct PromiseNews: Hashable, Sendable {
    package enum What: String, CaseIterable, Sendable {
        case handedIn, confirmed, disputed, released, reminded, asked, broken
    }

    package let to: Side
    package let what: What

    package init(to side: Side, _ what: What) {
        to = side
        self.what = what
    }
}

extension Entry {
    /// The kind of a history's entry about a promise.
    package static func promise(_ name: PromiseMove.Name) -> String { "promise-\(name.rawValue)" }

    /// The kind of the entry that says that promises were entered.
    package static let promisesEntered = "promise-entered"

    /// The move that an entry of a history is about; nil for all other entries.
    package static func promiseMove(_ kind: String) -> PromiseMove.Name? {
        kind.hasPrefix("promise-") ? PromiseMove.Name(rawValue: String(kind.dropFirst(8))) : nil
    }
}
