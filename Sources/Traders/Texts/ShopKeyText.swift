internal import TradersRules
internal import Web

/// What is said of the keys of a trader's programs.
enum ShopKeyText {
    static let title = Text(zh: "程序密钥", en: "Keys for programs")
    static let lead = Text(
        zh: "店里的系统用密钥读和解、答复、提方案，接口说明在/api/v1/openapi.json。密钥当密码保管。",
        en:
            "Your own systems read settlements, answer and offer with a key; /api/v1/openapi.json describes how. Keep keys like passwords."
    )
    static let made = Text(zh: "密钥只显示这一次，请现在抄下来：", en: "The key is shown this once; note it now:")
    static let make = Text(zh: "做一个密钥", en: "Make a key")
    static let name = Text(zh: "哪个系统用", en: "Which system uses it")
    static let nameMissing = Text(zh: "写上哪个系统用。", en: "Say which system uses it.")
    static let scopes = Text(zh: "可以做什么", en: "What it may do")
    static let scopesMissing = Text(zh: "至少选一样。", en: "Choose at least one.")
    static let ends = Text(zh: "用到哪天，最长一年", en: "Until when, a year at most")
    static let endsMissing = Text(zh: "写上用到哪天。", en: "Say until when.")
    /// `{0}` is the day.
    static let until = Text(zh: "用到{0}", en: "Good until {0}")
    static let shut = Text(zh: "已停用", en: "Shut")
    /// `{0}` is the key's name.
    static let revoke = Text(zh: "停用“{0}”", en: "Shut “{0}”")

    static func scope(_ scope: ShopScope) -> Text {
        switch scope {
        case .read: Text(zh: "读和解", en: "Read settlements")
        case .answer: Text(zh: "写答复", en: "Write answers")
        case .offer: Text(zh: "提方案", en: "Make offers")
        case .accept: Text(zh: "接受方案、签协议、结束和解", en: "Accept offers, sign, end settlements")
        case .report: Text(zh: "报告履行、附凭证", en: "Report performance with proof")
        }
    }
}
