package import Kernel
package import StatisticsRules

/// What follows from a move: the new state and everything that is stored with it in one transaction.
package struct Decision: Equatable, Sendable {
    package var file: CaseFile
    package var entry: Entry
    package var records: [Record] = []
    package var effects: [Effect] = []
    package var deltas: [Delta] = []
}

/// What the history will say: plain facts as they are, personal and free text only as a commitment.
package struct Entry: Equatable, Sendable {
    package let kind: String
    package var facts: [Fact] = []
    package var personal: [Fact] = []

    package struct Fact: Equatable, Sendable {
        package let key: String
        package let value: String

        package init(_ key: String, _ value: String) {
            self.key = key
            self.value = value
        }
    }

    package init(kind: String, facts: [Fact] = [], personal: [Fact] = []) {
        self.kind = kind
        self.facts = facts
        self.personal = personal
    }
}

/// A row beside the file itself.
package enum Record: Equatable, Sendable {
    case handoverOffered(Handover)
    case handoverAnswered(id: Int64, taken: Bool, answer: String)
    case handlingEnded(id: Int64, on: Day, how: String)
    case handlingBegan(Handling)
    case pauseBegan(Pause)
    case pauseEnded(id: Int64, last: Day)
    case session(id: Int64, Session)
    case agreement(id: Int64, Agreement)
    case rating(Rating)
    case note(id: Int64, Note.Kind, text: String)
    case extensionAsked(ExtensionAsk)
    /// `granted` is nil where it fell away without an answer.
    case extensionAnswered(id: Int64, granted: Bool?, answer: String)
    /// The file came out of, or was joined to, another one.
    case linked(to: Int64, CaseLink.Kind)
    /// Such a tie was loosened again; the history keeps that it was there.
    case unlinked(from: Int64, CaseLink.Kind)
    case supervisionAsked(Supervision)
    case supervisionAnswered(id: Int64, String, on: Day)
    case supervisionEnded(id: Int64, SupervisionEnd)
    case ground(String)
    case money(agreed: Money?, performed: Money?, punitive: Money?)
    /// What was performed of the agreement so far, as confirmed.
    case performed(Money)
    /// The moment and the day of receipt are others than those at which the file was lodged.
    case receivedAnew
}

/// A text that belongs to a file and its history.
package enum Note {
    package enum Kind: String, CaseIterable, Codable, Sendable {
        /// Seen by staff only.
        case internalNote
        /// What the office asks the consumer for.
        case request
        /// What the consumer answers or adds.
        case fact
        /// The reason given with a decision, which the parties may read.
        case reason
        /// What the office answers, or writes into the mailbox of a filing.
        case message
        /// What the person who filed writes back, by number and query code.
        case reply
    }
}

/// How two files belong together.
package enum CaseLink {
    package enum Kind: String, CaseIterable, Codable, Sendable {
        /// It came out of the other: split from a mixed filing, or opened after a consultation.
        case splitFrom
        /// It repeats the other, and is handled with it.
        case joinedTo
        case sameEvent, repeatOf
    }
}

/// What has to be carried out after the commit.
package enum Effect: Hashable, Sendable {
    /// Tell the consumer where the file stands now.
    case tellConsumer(CaseMove.Name)
}
