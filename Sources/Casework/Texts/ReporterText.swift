internal import CaseworkRules
internal import Web

/// What the file of a tip says of its reporter, and any file of those that belong to it.
enum ReporterText {
    static let title = Text(zh: "举报人", en: "Reporter")
    static let anonymous = Text(
        zh: "匿名举报，没有举报人的信息。要问什么，用“给对方写信”。",
        en: "Anonymous; nothing is known. To ask something, write to the person.")
    static let sealed = Text(
        zh: "有举报人的信息，已加密保存，不进列表、搜索和记录。",
        en: "Known, and kept sealed: in no list, search or history.")
    static let read = Text(zh: "查看举报人", en: "Read who reported")
    static let recorded = Text(zh: "谁看的、什么时候看的，都会记录。", en: "Who looks, and when, is recorded.")
    static let reasonMissing = Text(zh: "写上为什么要看举报人。", en: "Write why you need to know who reported.")
    static let shown = Text(zh: "只在这一次显示，已经记录。", en: "Shown this once, and recorded.")
    static let forget = Text(zh: "抹去举报人", en: "Erase the reporter")
    static let forgetMeaning = Text(
        zh: "只在举报人要求的时候抹去。抹去以后不能恢复，举报照常办理。",
        en: "Only when the reporter asks. It cannot be undone; the tip is handled as before.")
    static let forgetSend = Text(zh: "抹去", en: "Erase")

    static func link(_ kind: CaseLink.Kind, isOwn: Bool) -> Text {
        switch kind {
        case .splitFrom:
            isOwn ? Text(zh: "本件由它转来", en: "this file came out of it") : Text(zh: "由本件转出", en: "came out of this file")
        case .joinedTo:
            isOwn ? Text(zh: "本件并入它", en: "this file is joined to it") : Text(zh: "并入本件", en: "joined to this file")
        case .sameEvent: Text(zh: "同一事件", en: "the same event")
        case .repeatOf:
            isOwn ? Text(zh: "本件重复它", en: "this file repeats it") : Text(zh: "重复本件", en: "repeats this file")
        }
    }
}
