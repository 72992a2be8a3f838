internal import Web

/// The forms in which a session is planned, moved, cancelled and recorded.
enum PlanText {
    static let lead = Text(
        zh: "排好以后，有联系方式的人会收到通知，里面有日历文件的链接。", en: "Those with an address are told, with a link to the calendar file.")
    static let begins = Text(
        zh: "这件刚受理：排第一次调解会，就是开始调解。", en: "The file is accepted: planning its first session begins the mediation.")
    static let day = Text(zh: "哪天", en: "Day")
    static let dayMissing = Text(zh: "写哪天开会。", en: "Enter the day.")
    static let from = Text(zh: "几点开始", en: "Begins at")
    static let fromHint = Text(zh: "例如 9:30", en: "For example 9:30")
    static let fromMissing = Text(zh: "写几点开始，例如9:30。", en: "Enter when it begins, such as 9:30.")
    static let length = Text(zh: "多少分钟", en: "Minutes")
    static let lengthMissing = Text(zh: "写大约多少分钟。", en: "Enter how many minutes.")
    static let room = Text(zh: "房间或地址", en: "Room or address")
    static let roomHint = Text(zh: "例如 第二调解室；只用视频就空着", en: "Leave empty for video only")
    static let link = Text(zh: "视频网址", en: "Video link")
    static let linkHint = Text(zh: "https://开头，从会议软件里复制", en: "Begins with https://")
    static let mediators = Text(zh: "调解员（可以选几位）", en: "Mediators (several if you like)")
    static let mediatorsMissing = Text(zh: "至少选一位调解员。", en: "Choose at least one mediator.")
    static let parties = Text(zh: "请哪一方", en: "Parties asked")
    static let partiesHint = Text(zh: "一般双方都请；分头谈的时候只请一方", en: "Usually both; one of them for a talk apart")
    static let partiesMissing = Text(zh: "消费者和经营者至少请一方。", en: "Ask at least one of the two sides.")
    static let traderContact = Text(zh: "经营者的手机或邮箱", en: "The trader’s mobile or mail")
    static let traderContactHint = Text(
        zh: "通知发到这里；空着就自己通知", en: "Where the invitation goes; empty: tell them yourselves")
    static let third = Text(zh: "第三方{0}", en: "Third party {0}")
    static let thirdLead = Text(
        zh: "平台、行业协会、别的部门，可以请他们一起来。", en: "A platform, a trade association or another department may be asked.")
    static let thirdKind = Text(zh: "身份", en: "Who they are")
    static let thirdName = Text(zh: "名称", en: "Name")
    static let thirdNameMissing = Text(zh: "写第三方的名称。", en: "Enter the third party’s name.")
    static let thirdContact = Text(zh: "手机或邮箱", en: "Mobile or mail")
    static let despite = Text(zh: "撞期也这样排", en: "Plan it all the same")
    static let send = Text(zh: "排好并通知", en: "Plan and tell them")
    static let reason = Text(zh: "原因", en: "Reason")
    static let reasonHint = Text(zh: "留在案卷里，不发给当事人", en: "Kept in the file, not sent to the parties")
    static let reasonMissing = Text(zh: "写明原因。", en: "Say why.")
    static let change = Text(zh: "改好并通知", en: "Change and tell them")
    static let cancelling = Text(zh: "取消并通知", en: "Cancel and tell them")
    static let keep = Text(zh: "不取消", en: "Keep it")
    static let came = Text(zh: "{0}（{1}）来没来", en: "Did {0} ({1}) come?")
    static let cameMissing = Text(zh: "选{0}来没来。", en: "Say whether {0} came.")
    static let cameNote = Text(zh: "谁代表来的，或者为什么没来", en: "Who came for them, or why not")
    static let minutesHint = Text(
        zh: "双方都到了就要写。只给本单位看。", en: "Needed where both sides came. For the office only.")
    static let minutesMissing = Text(zh: "双方都到了，写会议笔录。", en: "Both sides came: write the minutes.")
    static let agreedHint = Text(
        zh: "只写双方都同意的，双方都能看到；谁提过什么方案不要写在这里。",
        en: "Only what both agree to; both may read it. Not what one side offered.")
    static let save = Text(zh: "保存记录", en: "Save the record")
    static let stale = Text(
        zh: "别人刚改过这次会，下面是现在的样子。您写的还在，看一下再保存。",
        en: "Somebody changed the session meanwhile. What you typed is kept; look and save again.")
    static let isLate = Text(
        zh: "一方没有到，就记成没有开成；可以另排一次。", en: "If a side stayed away it counts as not held; plan another.")
}
