import CaseworkRules
import Kernel
import LawRules

@testable import SettlementRules

/// A small law of one rule set, and rooms in it; no holiday is near.
enum Sample {
    static let rules = RuleSet(
        id: "sample", title: LocalText(zh: "样例", en: "Sample"), officeKind: .bureau, from: "2020-01-01",
        source: LocalText(zh: "样例", en: "Sample"),
        periods: [
            .settlement: LegalPeriod(
                period: Period(number: 10, unit: .workingDay), start: .offer,
                article: LocalText(zh: "样例", en: "Sample"))
        ])
    static let law = LawBook(
        ruleSets: [rules],
        calendar: WorkingCalendar(years: [2026: CalendarYear(holidays: ["2026-05-01"], workdays: [])]))

    /// A Monday; ten working days later is Monday 2026-03-16.
    static let invited: Day = "2026-03-02"
    static let due: Day = "2026-03-16"

    static var room: Room {
        let period =
            law.roomPeriod(rules: "sample", invitedOn: invited)
            ?? RoomPeriod(
                ruleSet: "", invitedOn: invited, due: DueDate(due: due, provisional: false, steps: []), remindOn: due)
        return Room(caseID: 100, number: CaseNumber(division: "150105", year: 2026, serial: 1), period: period)
    }

    static func by(_ side: Side, on day: Day = "2026-03-04", id: Int64 = 500) -> RoomSituation {
        RoomSituation(who: .side(side), now: law.zone.start(of: day), today: day, newID: id)
    }

    static func time(_ day: Day) -> RoomSituation {
        RoomSituation(who: .time, now: law.zone.start(of: day), today: day, newID: 500)
    }

    static let refund = OfferDraft(items: [OfferItem(.refund, amount: Money(fen: 289_900), days: 7)])
    static let document: [UInt8] = [1, 2, 3]

    /// A room in which the trader is, and one offer of the trader waits, numbered 501.
    static var offered: Room {
        get throws {
            try room.after([(.enter, by(.trader)), (.offer(refund), by(.trader, id: 501))])
        }
    }

    /// The same, accepted by the consumer.
    static var accepted: Room {
        get throws { try offered.after([(.accept(501, document: document), by(.consumer))]) }
    }
}

extension Room {
    /// The room after a list of moves.
    func after(_ moves: [(RoomMove, RoomSituation)]) throws(RoomRefused) -> Room {
        var room = self
        for (move, situation) in moves { room = try room.deciding(move, situation).room }
        return room
    }

    /// The reasons against a move; none when it is made.
    func why(_ move: RoomMove, _ situation: RoomSituation) -> [RoomRefused.Reason] {
        do {
            _ = try deciding(move, situation)
            return []
        } catch {
            return error.why
        }
    }
}
