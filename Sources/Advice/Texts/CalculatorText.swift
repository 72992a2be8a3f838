package import AdviceRules
package import Web

/// What the pages, the command and the API say of the calculators.
package enum CalculatorText {
    package static let title = Text(zh: "算一算", en: "Calculators")
    static let lead = Text(
        zh: "按法律条文算，每一步、每一条都写出来。写的内容不保存。",
        en: "Reckoned from the text of the law, with every step and article shown. What you enter is not kept.")
    static let promise = Text(
        zh: "这是按条文算出来的数，不是法院会怎么判。证据、约定和具体情况都可能让结果不同。",
        en:
            "These figures follow from the text of the law; they do not say what a court will decide. Evidence, agreements and the facts may change them."
    )
    static let reckon = Text(zh: "算出来", en: "Work it out")
    static let result = Text(zh: "算出来的数", en: "The result")
    static let steps = Text(zh: "每一步怎么算", en: "Every step")
    static let doubts = Text(zh: "要留意的地方", en: "What is open or taken for granted")
    static let others = Text(zh: "其他计算", en: "Other calculators")
    static let again = Text(zh: "下面可以改了再算。", en: "Change the answers below and work it out again.")
    static let unit = Text(zh: "{0}天", en: "{0} {0:day:days}")
    static let citation = Text(zh: "《{0}》第{1}条（{2}起施行）", en: "{0}, art. {1} (in force since {2})")
    static let withdrawn = Text(zh: "无", en: "none")

    package static func name(_ name: CalculationName) -> Text {
        switch name {
        case .prepaidRefund: Text(zh: "预付卡退多少", en: "Refund of a prepaid card")
        case .punitiveDamages: Text(zh: "惩罚性赔偿", en: "Punitive damages")
        case .sevenDayReturn: Text(zh: "七日无理由退货", en: "Seven-day return")
        case .deposit: Text(zh: "定金和订金", en: "Deposit and earnest money")
        }
    }

    package static func about(_ name: CalculationName) -> Text {
        switch name {
        case .prepaidRefund:
            Text(
                zh: "关门、搬走、不想办了，能退多少，利息怎么算", en: "Closed, moved or no longer wanted: what comes back, and the interest")
        case .punitiveDamages:
            Text(
                zh: "欺诈三倍、食品十倍，什么时候有、什么时候没有",
                en: "Three times for fraud, ten times for food: when it is due and when not")
        case .sevenDayReturn:
            Text(zh: "最后是哪天，退多少，运费谁出", en: "The last day, the sum that comes back, and who bears the freight")
        case .deposit: Text(zh: "对方不履行退多少，自己不要了退多少", en: "What comes back when they fail, and when you do")
        }
    }

    /// How sure the citation is; nothing where it was read in a named source.
    static func mark(_ certainty: Certainty) -> Text? {
        switch certainty {
        case .confirmed: nil
        case .copied: Text(zh: "只见到转载", en: "read in a copy only")
        case .recalled: Text(zh: "还没有核对", en: "not checked yet")
        case .notFound: Text(zh: "没有找到原文", en: "text not found")
        }
    }
}
