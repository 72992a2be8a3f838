internal import Kernel
internal import PerformanceRules
internal import SettlementRules
internal import Web

/// What messages about promises say: nothing of what the complaint is about, and no sum.
///
/// `{0}` is the file's number, `{1}` the number of the promise, `{2}` its day; `{link}` is put in when it is sent.
enum PromiseLetterText {
    static let subject = Text(zh: "投诉{0}：协议履行", en: "Complaint {0}: the agreement")

    static func fill(_ text: Text, _ language: Language, _ values: [String]) -> String {
        var filled = language == .zh ? text.zh : text.en
        for (index, value) in values.enumerated() { filled = filled.replacing("{\(index)}", with: value) }
        return filled
    }

    static func day(_ day: Day, _ language: Language) -> String {
        language == .zh ? "\(day.month)月\(day.dayOfMonth)日" : day.description
    }

    /// - Parameter opens: whether the file was taken up again because of it.
    static func text(_ news: PromiseNews, opens: Bool) -> Text {
        let what = what(news, opens: opens)
        let tail =
            news.to == .trader
            ? Text(zh: "打开办理：{link}", en: "Open it here: {link}")
            : Text(zh: "用编号和查询码查进度，可以确认或者说明。", en: "Follow the case with number and query code to answer.")
        return Text(zh: "【消保】投诉{0}：\(what.zh)\(tail.zh)", en: "[Xiaobao] Complaint {0}: \(what.en) \(tail.en)")
    }

    private static func what(_ news: PromiseNews, opens: Bool) -> Text {
        switch news.what {
        case .handedIn:
            Text(
                zh: "对方说协议第{1}项已经做到，请您确认。",
                en: "the other side says that item {1} of the agreement is done; please confirm.")
        case .confirmed: Text(zh: "对方确认协议第{1}项已经做到。", en: "item {1} of the agreement was confirmed as done.")
        case .disputed:
            Text(zh: "对方说协议第{1}项没有做到，请看说明。", en: "the other side says that item {1} is not done; please look.")
        case .released: Text(zh: "协议第{1}项不用再履行了。", en: "item {1} of the agreement need not be performed any more.")
        case .reminded:
            Text(zh: "协议第{1}项最晚{2}做到。做到以后请上传凭证。", en: "item {1} of the agreement is due on {2}; please hand in proof.")
        case .asked: Text(zh: "对方说协议第{1}项已经做到，还在等您确认。", en: "item {1} still waits for your confirmation.")
        case .broken where opens:
            Text(
                zh: "协议第{1}项到{2}没有做到，有关机构已经重新办理。",
                en: "item {1} was not done by {2}; the office has taken the case up again.")
        case .broken:
            Text(zh: "协议第{1}项到{2}没有做到，已经告诉有关机构。", en: "item {1} was not done by {2}; the office in charge was told.")
        }
    }
}
