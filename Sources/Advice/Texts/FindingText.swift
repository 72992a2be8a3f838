internal import AdviceRules
internal import Web

/// What the check says of a topic; the place stands before it.
enum FindingText {
    static func of(_ kind: GuideFinding.Kind) -> Text {
        switch kind {
        case .noStart: Text(zh: "找不到第一个问题", en: "the first question is missing")
        case .nowhere: Text(zh: "这个回答没有下一步", en: "this answer leads nowhere")
        case .deadEnd: Text(zh: "这个问题没有回答可选", en: "this question has no answers")
        case .unreachable: Text(zh: "怎么回答都到不了这里", en: "no answers lead here")
        case .circle: Text(zh: "问题绕回来了", en: "the questions go round in a circle")
        case .twice: Text(zh: "代号重复", en: "the id stands twice")
        case .badKey: Text(zh: "代号只能用小写字母、数字、下划线", en: "ids have small letters, digits and underscores only")
        case .endWithoutRights: Text(zh: "没有列出权利", en: "names no right")
        case .endWithoutClaims: Text(zh: "没有列出可以要求什么", en: "names nothing to ask for")
        case .unknownRight: Text(zh: "列出的权利不存在", en: "names a right that is not there")
        case .unknownAuthority: Text(zh: "要找的机构不存在", en: "names somebody to ask who is not known")
        case .unknownClaim: Text(zh: "列出的要求不存在", en: "names a claim that is not known")
        case .unknownLaw: Text(zh: "没有选依据的法律", en: "cites no known law")
        case .noArticle: Text(zh: "没有写条文", en: "cites no article")
        case .missingLanguage: Text(zh: "缺中文或者英文", en: "lacks Chinese or English")
        case .placesDiffer: Text(zh: "两种语言里要填的地方不一样", en: "the places to fill in differ between the languages")
        case .unknownPlace: Text(zh: "不认识这个要填的地方", en: "is no known place to fill in")
        case .nobodyToAsk: Text(zh: "没有写找谁", en: "names nobody to ask")
        case .noReviewDate: Text(zh: "没有复核日期", en: "has no review date")
        case .unconfirmed: Text(zh: "依据还没有和正文核对", en: "is not checked against the text of the law")
        case .unusedRight: Text(zh: "没有结论用到", en: "no end uses it")
        case .reviewOver: Text(zh: "过了复核日期", en: "its review is overdue")
        }
    }
}
