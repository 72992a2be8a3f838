package import CaseworkRules
package import Kernel

/// A work order as an office has it: what the sender said, and how far it is.
package struct WorkOrder: Equatable, Sendable {
    package let id: Int64
    package let source: OrderSource
    /// The sender's own number, unique for each source.
    package let number: String
    package var office: Int64
    package var state: OrderState
    /// Counts every change, so that of two people at once one finds out.
    package var version: Int
    package var content: OrderContent
    /// When the sender sent it.
    package var receivedAt: Instant
    /// The moment until which the sender wants an answer; nil where it set none.
    package var dueAt: Instant?
    package var link: OrderLink?
    package var answer: String
    package var answeredAt: Instant?
    package var callBack: CallBack?
    package var closedAt: Instant?
    /// The caller reported a breach of law, and is no longer known here (Order 121 art. 37).
    package var isSealed: Bool

    /// An order on the day it came in.
    package init(
        id: Int64, source: OrderSource, number: String, office: Int64, content: OrderContent, receivedAt: Instant,
        dueAt: Instant?
    ) {
        self.id = id
        self.source = source
        self.number = number
        self.office = office
        state = .received
        version = 1
        self.content = content
        self.receivedAt = receivedAt
        self.dueAt = dueAt
        answer = ""
        isSealed = false
    }
}

/// What the sender wrote, cleaned of control characters and otherwise as it came.
package struct OrderContent: Equatable, Sendable {
    /// The sender's word for what it is, such as 投诉举报.
    package var kind: String
    /// Our kind that the mapping takes that word for; a proposal, which the officer decides on.
    package var proposed: CaseKind?
    package var title: String
    package var text: String
    package var callerName: String
    package var callerPhone: String
    package var callerAddress: String
    package var trader: String
    package var division: DivisionCode?
    /// The number of an earlier order that this one names.
    package var earlier: String

    package init(
        kind: String = "", proposed: CaseKind? = nil, title: String = "", text: String, callerName: String = "",
        callerPhone: String = "", callerAddress: String = "", trader: String = "", division: DivisionCode? = nil,
        earlier: String = ""
    ) {
        self.kind = kind
        self.proposed = proposed
        self.title = title
        self.text = text
        self.callerName = callerName
        self.callerPhone = callerPhone
        self.callerAddress = callerAddress
        self.trader = trader
        self.division = division
        self.earlier = earlier
    }

    /// The same without who called.
    package var withoutCaller: OrderContent {
        var copy = self
        (copy.callerName, copy.callerPhone, copy.callerAddress) = ("", "", "")
        return copy
    }

    /// What a list shows: the title, or the beginning of the text.
    package var heading: String { title.isEmpty ? FilingForm.title(of: text) : title }

    /// The phone in the one form in which numbers are compared; empty where there is none.
    package var comparedPhone: String { PhoneNumber(callerPhone)?.digits ?? "" }

    /// What was told, as the beginning of a filing of a kind.
    package func draft() -> FilingDraft {
        var draft = FilingDraft()
        draft[.story] = text
        draft[.traderName] = trader
        if let division {
            draft[.traderDivision] = division.rawValue
            draft[.place] = division.rawValue
        }
        draft[.name] = callerName
        draft[.phone] = callerPhone
        draft[.address] = callerAddress
        return draft
    }
}

/// The file with which an order is handled.
package struct OrderLink: Equatable, Sendable {
    /// The number of the file.
    package let file: String
    /// Whether the order said once more what the file was about already.
    package let isRepeat: Bool

    package init(file: String, isRepeat: Bool) {
        self.file = file
        self.isRepeat = isRepeat
    }
}
