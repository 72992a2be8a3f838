internal import AccessRules
internal import Web

/// What the pages about keys say.
enum KeyText {
    static let title = Text(zh: "程序密钥", en: "Keys of programs")
    static let table = Text(zh: "程序密钥，新的在前", en: "Keys of programs, newest first")
    static let about = Text(
        zh: "别的程序用密钥进来，只能做密钥写明的事，也不会超过负责人自己能做的。",
        en: "Other programs come in by a key. It opens what its scopes say, and never more than its person may do.")
    static let make = Text(zh: "新建密钥", en: "Make a key")
    static let makeSend = Text(zh: "建好并显示", en: "Make it and show it")
    static let nothing = Text(zh: "还没有密钥。", en: "There are no keys yet.")
    static let older = Text(zh: "更早的50个", en: "50 older keys")
    static let name = Text(zh: "名称", en: "Name")
    static let nameHint = Text(zh: "哪个系统用，例如“12345平台”。", en: "Which system uses it, such as “12345 platform”.")
    static let nameMissing = Text(zh: "写上哪个系统用这个密钥。", en: "Say which system uses the key.")
    static let owner = Text(zh: "负责人", en: "Person who answers")
    static let ownerHint = Text(
        zh: "写登录名。这个人离开或者换了单位，密钥就停用。", en: "The sign-in name. When the person leaves, the key is shut.")
    static let ownerMissing = Text(zh: "写上负责人的登录名。", en: "Enter the sign-in name of the person who answers.")
    static let scopes = Text(zh: "能做什么", en: "Scopes")
    static let scopesHint = Text(zh: "只勾需要的。", en: "Only what is needed.")
    static let scopesMissing = Text(zh: "至少勾一项。", en: "Tick at least one.")
    static let ends = Text(zh: "用到哪天", en: "Good until")
    static let endsMissing = Text(zh: "写上最后一天，最多两年。", en: "Enter the last day, two years at most.")
    static let lastUsed = Text(zh: "上次用", en: "Last used")
    static let never = Text(zh: "没用过", en: "Never")
    static let state = Text(zh: "状态", en: "State")
    static let open = Text(zh: "可用", en: "Open")
    static let over = Text(zh: "已到期", en: "Ended")
    static let revoked = Text(zh: "已作废", en: "Revoked")
    static let gone = Text(zh: "已离开", en: "Has left")
    static let ownerGone = Text(zh: "负责人已离开，用不了", en: "Shut: its person has left")
    static let revoke = Text(zh: "作废", en: "Revoke")
    static let revokedNow = Text(zh: "已作废，十五秒内处处失效。", en: "Revoked; within fifteen seconds it opens nothing.")
    static let made = Text(zh: "密钥建好了", en: "The key is made")
    static let once = Text(
        zh: "只显示这一次，现在就存到那个系统里。", en: "It is shown this once. Put it into the other system now.")
    static let use = Text(
        zh: "请求时带上：Authorization: Bearer 密钥", en: "Send it with each request: Authorization: Bearer KEY")
    static let backToList = Text(zh: "存好了，回到列表", en: "Stored; back to the list")

    static func name(_ scope: Scope) -> Text {
        switch scope {
        case .read: Text(zh: "看案件", en: "Read files")
        case .triage: Text(zh: "受理、移送、分派", en: "Accept, hand over, assign")
        case .mediate: Text(zh: "调解", en: "Mediate")
        case .close: Text(zh: "办结", en: "Close")
        case .note: Text(zh: "补充事实和备注", en: "Add facts and notes")
        case .events: Text(zh: "事件和推送", en: "Events and webhooks")
        case .readDocuments: Text(zh: "看文书（含个人信息）", en: "Read documents, personal data among it")
        case .issueDocuments: Text(zh: "出具和作废文书", en: "Issue documents and make them void")
        case .readOrders: Text(zh: "看转办工单", en: "Read work orders")
        case .handleOrders: Text(zh: "登记和办理转办工单", en: "Take in and handle work orders")
        case .callBacks: Text(zh: "抽样回访", en: "Sample call-backs")
        case .readFunds: Text(zh: "看先行赔付资金和账目", en: "Read funds of advance compensation")
        case .claimOnFunds: Text(zh: "申请先行赔付", en: "Enter claims on funds")
        }
    }
}
