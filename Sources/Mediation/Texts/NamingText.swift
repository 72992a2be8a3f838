internal import Kernel
internal import MediationRules
internal import Web

/// Proposing and naming the mediators of a file, and why.
enum NamingText {
    static let title = Text(zh: "定调解员", en: "Name the mediators")
    static let panel = Text(zh: "调解员", en: "Mediators")
    static let nobody = Text(zh: "还没有定调解员。", en: "Nobody is named yet.")
    static let proposed = Text(zh: "推荐{0}", en: "Proposed: {0}")
    static let because = Text(zh: "{0}：{1}", en: "{0}: {1}")
    static let noneFits = Text(
        zh: "没有合适的人：都不在、有利害关系、证到期，或者不会要的语言。可以从名册里选，或者请别的单位支持。",
        en:
            "Nobody fits: absent, biased, certificate ended, or without the language. Choose from the register, or ask another office."
    )
    static let language = Text(zh: "双方要用的语言", en: "Language the parties want")
    static let rank = Text(zh: "按这个语言重新推荐", en: "Propose again for this language")
    static let choose = Text(zh: "由谁调解（可以选几位）", en: "Who mediates (several if you like)")
    static let chooseMissing = Text(zh: "至少选一位。", en: "Choose at least one.")
    static let reason = Text(zh: "没有选推荐的人，为什么", en: "Why not the one proposed")
    static let reasonHint = Text(zh: "选了推荐的人就不用写", en: "Not needed where the proposal is taken")
    static let save = Text(zh: "定下来", en: "Name them")
    static let saved = Text(zh: "调解员定好了。", en: "The mediators are named.")
    static let cannot = Text(zh: "不能选", en: "cannot be chosen")
    static let named = Text(zh: "{0}（{1}）", en: "{0} ({1})")
    static let why = Text(zh: "没有选推荐的人：{0}", en: "Others than proposed: {0}")

    static func words(_ merit: MediatorMerit, fields: [MediationField], _ say: Words) -> String {
        switch merit {
        case .field(let code): say(field, fields.first { $0.code == code }.map { say($0.name) } ?? code)
        case .language(let language): say(speaks, say(MediatorText.text(language)))
        case .load(let files): say(carries, String(files))
        }
    }

    static func words(_ objection: MediatorObjection, _ say: Words) -> String {
        switch objection {
        case .interest: say(interest)
        case .recused: say(recused)
        case .away: say(away)
        case .certificateExpired(let day): say(MediatorText.expired, say.fullDate(day))
        case .otherField: say(otherField)
        case .noLanguage(let language): say(noLanguage, say(MediatorText.text(language)))
        case .full(let most): say(full, String(most))
        case .notActive: say(MediatorText.left)
        case .notRegistered: say(MediatorText.notRegistered)
        }
    }

    /// Everything that is said of one person, in one line.
    static func words(_ ranked: RankedMediator, fields: [MediationField], _ say: Words) -> String {
        let ends = ranked.certificateEnds.map { say(MediatorText.endsSoon, say.fullDate($0)) }
        return say.clauses(
            ranked.merits.map { words($0, fields: fields, say) } + [ends].compactMap { $0 }
                + ranked.objections.map { words($0, say) })
    }

    private static let field = Text(zh: "专长是{0}", en: "field {0}")
    private static let speaks = Text(zh: "会{0}", en: "speaks {0}")
    private static let carries = Text(zh: "在办{0}件", en: "carries {0} {0:file:files}")
    private static let interest = Text(zh: "申报过利害关系，要回避", en: "has declared an interest and must step back")
    private static let recused = Text(zh: "在这件里已经回避", en: "has stepped back in this file")
    private static let away = Text(zh: "今天不在", en: "is absent today")
    private static let otherField = Text(zh: "专长不在这一类", en: "works in other fields")
    private static let noLanguage = Text(zh: "没有登记会{0}", en: "is not recorded as speaking {0}")
    private static let full = Text(zh: "手上已经到{0}件", en: "carries the {0} files set as limit")

    static func words(_ reason: NamingRefused.Reason, _ say: Words) -> String {
        switch reason {
        case .notPermitted: say(Text(zh: "调解员由经办人和负责人来定。", en: "Officers and supervisors name the mediators."))
        case .notMediated: say(Text(zh: "这件现在不在调解。", en: "The file is not in mediation."))
        case .nobody: say(chooseMissing)
        case .tooMany: say(Text(zh: "最多选5位。", en: "Choose at most five."))
        case .unknown: say(Text(zh: "有一位不在本单位的名单里，重新选。", en: "One of them is not of this office; choose again."))
        case .barred(let name):
            say(
                Text(
                    zh: "{0}有利害关系或者已经回避，不能调解这件。", en: "{0} has an interest or has stepped back, and cannot mediate it."),
                name)
        case .reasonMissing: say(Text(zh: "没有选推荐的人，写明为什么。", en: "Others than proposed are chosen: say why."))
        }
    }
}
