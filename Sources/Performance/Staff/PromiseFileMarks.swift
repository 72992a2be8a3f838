internal import CaseworkRules
package import Kernel
internal import PerformanceRules
internal import SettlementRules
package import Storage
package import Web

/// A promise as a mark on the file's page.
package struct PromiseFileMark: Sendable {
    package let mark: StateKind
    /// `{0}` its number, `{1}` what, `{2}` its day.
    package let text: Text
    package let arguments: [String]
    package let path: String

    /// The statement that asks for them; ``init(_:today:)`` reads its rows.
    package static func asked(of number: String) -> SQL {
        "SELECT * FROM promise WHERE number = \(number) ORDER BY position LIMIT 60"
    }

    /// The way to the promises of a file.
    package static func link(of number: CaseNumber) -> (text: Text, path: String) {
        (PromiseText.rail, PromiseAddress.file(number))
    }

    package init(_ row: Row, today: Day) throws {
        let promise = try StoredPromise(row).promise
        mark = PromiseMark.kind(promise, today)
        let (terms, state) = (promise.terms, PromiseMark.text(promise, today))
        let sum = terms.amount.map { " ¥\($0.yuanText)" } ?? ""
        let (zh, en) = (PromiseWords.title(terms, Words(.zh)), PromiseWords.title(terms, Words(.en)))
        // A text is a template, so that what was typed comes in as an argument.
        text = Text(zh: "{0}. {1}，{3}：\(state.zh)", en: "{0}. {2}, {3}: \(state.en)")
        arguments = [String(promise.position), zh + sum, en + sum, terms.dueOn.description]
        path = PromiseAddress.file(promise.number)
    }
}

/// What the history of a file says of its promises: that something was reported or confirmed, and not what was written.
package enum PromiseEntryText {
    package static func words(_ kind: String, _ facts: [String: String]) -> Text? {
        let item = facts["promise"] ?? ""
        if kind == Entry.promisesEntered {
            return Text(
                zh: "登记了\(facts["promises"] ?? "")项履行事项", en: "Promises entered: \(facts["promises"] ?? "")")
        }
        if kind == Entry.bundleMade { return CourtText.entry }
        if kind == Entry.courtReminded { return CourtText.reminded }
        if kind == Entry.sideAsked {
            let isTrader = facts["side"] == Side.trader.rawValue
            return isTrader
                ? Text(zh: "请商家评价", en: "The trader was asked how it went")
                : Text(zh: "请消费者评价", en: "The consumer was asked how it went")
        }
        if kind == Entry.traderAnswered { return Text(zh: "商家评价了", en: "The trader told how it went") }
        switch Entry.promiseMove(kind) {
        case .handIn: return Text(zh: "协议第\(item)项：报告已经做到", en: "Item \(item) of the agreement: reported as done")
        case .confirm:
            let late = facts["onTime"] == "0"
            return Text(
                zh: "协议第\(item)项：对方确认做到\(late ? "（晚于约定）" : "")",
                en: "Item \(item) of the agreement: confirmed\(late ? ", late" : "")")
        case .dispute: return Text(zh: "协议第\(item)项：对方说没有做到", en: "Item \(item) of the agreement: disputed")
        case .release: return Text(zh: "协议第\(item)项：不用履行了", en: "Item \(item) of the agreement: released")
        case .remind: return Text(zh: "协议第\(item)项：提醒快到期", en: "Item \(item) of the agreement: reminder sent")
        case .ask: return Text(zh: "协议第\(item)项：提醒对方确认", en: "Item \(item) of the agreement: answer asked for")
        case .lapse: return Text(zh: "协议第\(item)项：到期没有做到", en: "Item \(item) of the agreement: not kept")
        case nil: return nil
        }
    }
}
