internal import Web

/// What officers read of rooms into which they were asked.
enum HelpText {
    static let title = Text(zh: "求助的和解室", en: "Settlement rooms that ask for help")
    static let lead = Text(
        zh: "平时不能看和解室。有一方求助或者举报骚扰，办理机构的经办人才能看，每次看都有记录。",
        en:
            "Rooms are not read. Only where a side asks for help or reports abuse may the office in charge look, and each look is recorded."
    )
    static let none = Text(zh: "现在没有求助的和解室。", en: "No room asks for help now.")
    static let number = Text(zh: "编号", en: "Number")
    static let state = Text(zh: "状态", en: "State")
    static let until = Text(zh: "和解到期", en: "Settlement ends")
    static let recorded = Text(
        zh: "双方都知道办案人员可以看这里。这次看已经记下。", en: "Both sides know that officers may read this. This look is recorded.")
    static let read = Text(zh: "看了和解室", en: "Read the settlement room")
    static let notPermitted = Text(
        zh: "求助的和解室由办理机构的经办人、调解员和负责人看。",
        en: "Rooms that ask for help are read by officers, mediators and supervisors of the office.")
}
