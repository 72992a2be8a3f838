internal import CaseworkRules
internal import SettlementRules
package import Web

/// What the history of a file says of what was done in its room: that something was said or offered, and not what.
package enum RoomEntryText {
    package static func words(_ kind: String, _ facts: [String: String]) -> Text? {
        if kind == Entry.roomRead { return HelpText.read }
        guard let move = Entry.roomMove(kind) else { return nil }
        let isTrader = facts["side"] == Side.trader.rawValue
        switch move {
        case .enter: return Text(zh: "进入和解室", en: "Entered the settlement room")
        case .say: return Text(zh: "在和解室写了话", en: "Wrote in the settlement room")
        case .offer:
            return Text(zh: "提出和解方案\(facts["offer"] ?? "")", en: "Made settlement offer \(facts["offer"] ?? "")")
        case .withdraw: return Text(zh: "撤回和解方案", en: "Withdrew a settlement offer")
        case .decline: return Text(zh: "没有接受和解方案", en: "Declined a settlement offer")
        case .accept: return Text(zh: "接受和解方案", en: "Accepted a settlement offer")
        case .sign: return Text(zh: "签了和解协议", en: "Signed the settlement")
        case .giveUp:
            return isTrader
                ? Text(zh: "商家结束和解", en: "The trader ended the settlement")
                : Text(zh: "消费者结束和解", en: "The consumer ended the settlement")
        case .askHelp: return Text(zh: "请办案人员看和解室", en: "Asked officers into the settlement room")
        case .print: return Text(zh: "打印了给商家的通知", en: "Printed a notice for the trader")
        case .claim: return Text(zh: "拿着通知的人说店里用别的号码联系", en: "A holder of the notice named another contact")
        case .answerClaim:
            return facts["answer"] == "yes"
                ? Text(zh: "消费者确认了商家的新联系方式", en: "The consumer confirmed the trader’s new contact")
                : Text(zh: "消费者说拿着通知的不是那家店，通知作废", en: "The consumer said it is not the shop; the notice is void")
        case .remind: return Text(zh: "提醒双方和解快到期", en: "Both sides were reminded of the settlement")
        case .lapse: return Text(zh: "和解期限已到", en: "The time for settling was over")
        }
    }
}
