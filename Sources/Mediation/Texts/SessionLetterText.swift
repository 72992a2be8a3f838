internal import Kernel
internal import MediationRules
internal import Web

/// What messages about a session say: nothing of what the complaint is about.
///
/// `{0}` is the file's number, `{1}` the time, `{2}` the place, `{3}` the office. `{link}` is put in when the message
/// is sent.
enum SessionLetterText {
    static func letter(_ news: SessionNews, toConsumer: Bool) -> (subject: Text, text: Text) {
        let told = told(news)
        let tail = toConsumer ? consumerTail : tail
        return (
            Text(zh: "调解会（{0}）：\(name(news).zh)", en: "Mediation session ({0}): \(name(news).en)"),
            Text(zh: "【消保】\(told.zh)\(tail.zh)", en: "[Xiaobao] \(told.en) \(tail.en)")
        )
    }

    static func fill(_ text: Text, _ language: Language, _ values: [String]) -> String {
        var filled = language == .zh ? text.zh : text.en
        for (index, value) in values.enumerated() { filled = filled.replacing("{\(index)}", with: value) }
        return filled
    }

    /// 10月20日（星期二）09:30到10:30
    static func time(_ time: SessionTime, _ language: Language) -> String {
        let say = Words(language)
        let hours = language == .zh ? "\(time.from.text)到\(time.until)" : ", \(time.from.text) to \(time.until)"
        return say.date(time.day) + hours
    }

    static func place(_ place: SessionPlace, _ language: Language) -> String {
        guard !place.room.isEmpty else { return language == .zh ? "视频（网址见邀请）" : "by video (see the invitation)" }
        return place.link.isEmpty ? place.room : place.room + (language == .zh ? "，也可以视频参加" : ", or by video")
    }

    private static let consumerTail = Text(
        zh: "用编号和查询码查进度，可以看邀请、加进日历。", en: "Follow the case with number and query code to see the invitation.")
    private static let tail = Text(zh: "邀请和日历：{link}", en: "Invitation and calendar: {link}")

    private static func name(_ news: SessionNews) -> Text {
        switch news {
        case .invited: Text(zh: "请您参加", en: "please come")
        case .postponed: Text(zh: "改了时间或地点", en: "time or place changed")
        case .cancelled: Text(zh: "取消", en: "cancelled")
        case .suspended: Text(zh: "暂停", en: "suspended")
        case .takenUp: Text(zh: "照常", en: "goes on")
        }
    }

    private static func told(_ news: SessionNews) -> Text {
        switch news {
        case .invited:
            Text(zh: "{3}请您参加投诉{0}的调解会：{1}，{2}。", en: "{3} asks you to a mediation session on {0}: {1}, {2}.")
        case .postponed:
            Text(zh: "投诉{0}的调解会改到{1}，{2}。", en: "The mediation session on {0} is now {1}, {2}.")
        case .cancelled: Text(zh: "投诉{0}原定{1}的调解会取消。", en: "The mediation session on {0} of {1} is cancelled.")
        case .suspended:
            Text(
                zh: "有人申请调解员回避，投诉{0}的调解会（{1}）先不开，等决定。",
                en: "A recusal was asked for; the session on {0} ({1}) waits until it is decided.")
        case .takenUp: Text(zh: "投诉{0}的调解会照常：{1}，{2}。", en: "The session on {0} takes place: {1}, {2}.")
        }
    }
}
