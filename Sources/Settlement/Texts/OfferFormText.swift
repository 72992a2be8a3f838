internal import CaseworkRules
internal import SettlementRules
internal import Web

/// What the form of an offer says.
enum OfferFormText {
    static let title = Text(zh: "提一个方案", en: "Make an offer")
    static let counter = Text(zh: "还价", en: "Offer something else")
    static let lead = Text(
        zh: "写清做什么、多少钱、几天内做到。对方接受了，双方签字就生效。",
        en: "Say what is done, for how much and by when. Once accepted and signed it binds both.")
    static let counterLead = Text(
        zh: "已经填好对方的方案，只改要改的。提出以后，对方那个方案就失效了。",
        en: "The other side’s offer is filled in; change what you want. Sending this ends that offer.")
    static let kindsHint = Text(zh: "可以选几样。", en: "Choose one or more.")
    static let kindsMissing = Text(zh: "至少选一样。", en: "Choose at least one.")
    static let amount = Text(zh: "多少钱（元）", en: "How much (yuan)")
    static let amountMissing = Text(zh: "写上多少钱。", en: "Say how much.")
    static let days = Text(zh: "签字以后几天内做到", en: "Within how many days after signing")
    static let daysHint = Text(
        zh: "0就是当天，最多730天。分期付的不用写。", en: "0 is the same day; 730 at most. Leave it for instalments.")
    static let daysMissing = Text(zh: "写上几天内做到。", en: "Say within how many days.")
    static let parts = Text(zh: "分期付", en: "In instalments")
    static let partsHint = Text(
        zh: "一行一期：金额 天数，例如 1000 30。加起来要等于上面的金额。",
        en: "One a line: sum and days, as 1000 30. Together they make the sum above.")
    static let detailMissing = Text(zh: "写清楚具体怎么做。", en: "Say what exactly.")
    static let note = Text(zh: "说明", en: "Note")
    static let expires = Text(zh: "这个方案到哪天有效", en: "Until when the offer holds")
    static let expiresHint = Text(zh: "空着就到和解期限的最后一天。", en: "Left empty, as long as the settlement lasts.")
    static let send = Text(zh: "提出方案", en: "Send the offer")

    static func kinds(_ side: Side) -> Text {
        side == .trader
            ? Text(zh: "您愿意做什么", en: "What you will do") : Text(zh: "您要商家做什么", en: "What the trader is to do")
    }

    static func detail(_ kind: ClaimKind) -> Text {
        switch kind {
        case .repair: Text(zh: "修什么", en: "What is repaired")
        case .redo: Text(zh: "重做什么", en: "What is done again")
        case .replace: Text(zh: "换成什么", en: "Replaced by what")
        case .takeBack: Text(zh: "怎样退货", en: "How the goods go back")
        case .makeUpQuantity: Text(zh: "补多少", en: "How much is made up")
        case .refund, .compensation, .punitive: Text(zh: "怎样付", en: "How it is paid")
        case .apology: Text(zh: "怎样道歉（当面、书面、公开）", en: "How: in person, in writing, in public")
        }
    }
}
