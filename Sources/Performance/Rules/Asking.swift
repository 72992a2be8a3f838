package import CaseworkRules
package import Kernel
internal import LawRules
package import SettlementRules

/// That one side of a closed complaint is asked how it went: once, and once more when no answer comes.
package struct Asking: Equatable, Sendable {
    package let caseID: Int64
    package let number: CaseNumber
    package let side: Side
    package let closedOn: Day
    package var isAsked: Bool
    package var isReminded: Bool
    package var answeredOn: Day?

    /// Days after the question until the one reminder.
    package static let remindAfter = 7
    package static let text = 1_000
    /// Days after which a question that was not put is put no more.
    package static let patience = 14

    package init(
        caseID: Int64, number: CaseNumber, side: Side, closedOn: Day, isAsked: Bool = false, isReminded: Bool = false,
        answeredOn: Day? = nil
    ) {
        self.caseID = caseID
        self.number = number
        self.side = side
        self.closedOn = closedOn
        self.isAsked = isAsked
        self.isReminded = isReminded
        self.answeredOn = answeredOn
    }

    /// The question as it stands after it was put on a day: first the question, then the reminder, then nothing more.
    package func put(on today: Day) -> (asking: Asking, nextOn: Day?) {
        var asking = self
        guard !isAsked else {
            asking.isReminded = true
            return (asking, nil)
        }
        asking.isAsked = true
        return (asking, today + Self.remindAfter)
    }

    /// Who is asked when a file is closed: the parties of a dispute that was handled to its end.
    package static func sides(of file: CaseFile) -> [Side] {
        guard file.kind == .complaint, file.state == .closed, let outcome = file.outcome,
            [.settled, .performed, .agreed, .notAgreed].contains(outcome)
        else { return [] }
        // Only a trader who has a room can be asked there.
        let hadRoom = file.clocks.contains { $0.key == .settlement }
        return (file.rated ? [] : [.consumer]) + (hadRoom ? [.trader] : [])
    }
}

/// What is counted of the questions, by the month of the closing, so that every answer has its denominator.
package enum AskingCount: String, CaseIterable, Sendable {
    case asked, yes, partly, no
    case fairYes, fairPartly, fairNo
    /// The sum of the scores of all who answered.
    case score

    /// What one answer adds.
    package static func of(_ rating: Rating) -> [(what: AskingCount, amount: Int64)] {
        let solved: AskingCount =
            switch rating.solved {
            case .yes: .yes
            case .partly: .partly
            case .no: .no
            }
        let fair: AskingCount? =
            switch rating.fair {
            case .yes: .fairYes
            case .partly: .fairPartly
            case .no: .fairNo
            case nil: nil
            }
        var counts: [(what: AskingCount, amount: Int64)] = [(solved, 1), (.score, Int64(rating.score))]
        if let fair { counts.append((fair, 1)) }
        return counts
    }
}

/// The figures of some questions, silence apart from every answer.
package struct AskingFigures: Equatable, Sendable {
    private let sums: [AskingCount: Int]

    package init(_ sums: [AskingCount: Int]) { self.sums = sums }

    package subscript(what: AskingCount) -> Int { sums[what] ?? 0 }

    package var answered: Int { self[.yes] + self[.partly] + self[.no] }
    /// Those who said nothing: neither content nor discontent, and never counted as either.
    package var silent: Int { max(0, self[.asked] - answered) }
    /// Those who said whether it was fair.
    package var fairAnswered: Int { self[.fairYes] + self[.fairPartly] + self[.fairNo] }
}
