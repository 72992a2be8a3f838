internal import Kernel
internal import ReportingRules
internal import Web

/// What the desk of reports says.
enum DeskReportText {
    static let title = Text(zh: "分析报告", en: "Reports")
    static let lead = Text(
        zh: "分析员起草和修改文字，数字由统计填入；没有写过的负责人批准后冻结公布。公布的不再改，更正是新的一版。",
        en:
            "Analysts draft and improve the words, figures fill the numbers; a supervisor who wrote none of it approves. "
            + "What is published stays; a correction is a new version.")
    static let none = Text(zh: "还没有报告。选一个时期，起草第一份。", en: "There is no report yet. Choose a period and draft the first.")
    static let begin = Text(zh: "起草", en: "Draft")
    static let version = Text(zh: "第几版", en: "Version")
    static let state = Text(zh: "状态", en: "State")
    static let draft = Text(zh: "草稿", en: "Draft")
    static let published = Text(zh: "{0}公布，已冻结", en: "Published {0}, frozen")
    static let edit = Text(zh: "修改文字", en: "Improve the words")
    static let refresh = Text(zh: "按现在的统计重取数字", en: "Take the figures anew")
    static let discard = Text(zh: "放弃这份草稿", en: "Give the draft up")
    static let approve = Text(zh: "批准、冻结并公布", en: "Approve, freeze and publish")
    static let open = Text(zh: "打开公开的那一页", en: "Open the public page")
    static let secondPerson = Text(
        zh: "批准由负责人来做，起草和改过的人不能批准。",
        en: "A supervisor approves; whoever drafted or changed it cannot.")
    static let save = Text(zh: "保存文字", en: "Save the words")
    static let cancel = Text(zh: "不改了", en: "Leave it")
    static let places = Text(
        zh: "花括号里的是数字的位置，一个都不能少，也不要自己写数字：换了时期，数字跟着换。",
        en: "What stands in braces is the place of a number. All of them have to stay, and no number "
            + "is typed: with another period the numbers change by themselves.")
    static let note = Text(zh: "更正说明", en: "What this version corrects")
    static let noteHint = Text(
        zh: "第二版起必须写：上一版哪里错了，为什么", en: "From the second version on: what was wrong in the last, and why")
    static let noteLine = Text(zh: "更正说明：{0}", en: "Correction: {0}")
    static let changed = Text(
        zh: "与上一版相比，{0}个数和{1}段文字不同", en: "Against the last version {0} values and {1} paragraphs differ")
    static let changedValues = Text(zh: "改了的数", en: "Values that differ")
    static let before = Text(zh: "原来", en: "Before")
    static let after = Text(zh: "现在", en: "Now")

    static let publicTitle = Text(zh: "公布的分析报告", en: "Published reports")
    static let publicLead = Text(
        zh: "公布的报告不再改动；有错就出新的一版，写明改了什么。每一份都可以用它的校验码核对。",
        en:
            "A published report never changes. An error is put right by a new version that says what changed. Every one "
            + "can be checked by its hash.")
    static let publicNone = Text(
        zh: "还没有公布的报告。现算的数在下面。", en: "No report is published yet; figures can be computed now.")
    static let computeNow = Text(zh: "现在算一个时期", en: "Compute a period now")
    static let frozen = Text(
        zh: "投诉情况分析　第{0}版，{1}公布，已冻结", en: "Report on complaints · version {0}, published {1}, frozen")
    static let newer = Text(zh: "这一版已经更正，看第{0}版。", en: "This version was corrected; see version {0}.")
    static let versions = Text(zh: "各版", en: "Versions")
    static let versionLine = Text(zh: "第{0}版，{1}公布", en: "Version {0}, published {1}")
    static let hash = Text(zh: "校验码：{0}", en: "Hash: {0}")

    /// How a version stands, as a mark.
    static func mark(_ stored: StoredReport, _ say: Words, _ zone: LegalZone) -> HTML {
        switch stored.state {
        case .draft: .state(.wait, say(draft))
        case .published:
            .state(.done, say(published, stored.publishedAt.map { zone.day(of: $0).description } ?? ""))
        }
    }

    static func done(_ code: String) -> Text? {
        switch code {
        case "saved": Text(zh: "文字已经保存。", en: "The words are saved.")
        case "refreshed": Text(zh: "数字已经按现在的统计重取。", en: "The figures are as of now.")
        case "published": Text(zh: "已经公布并冻结。", en: "Published and frozen.")
        default: nil
        }
    }

    static func reason(_ reason: ReportReason) -> Text {
        switch reason {
        case .notAllowed:
            Text(zh: "起草要分析员，批准要负责人。", en: "Analysts draft; supervisors approve.")
        case .samePerson:
            Text(zh: "您写过这份草稿，请另一位负责人批准。", en: "You have written on this draft; another supervisor approves it.")
        case .noteMissing:
            Text(zh: "先写更正说明：上一版哪里错了，为什么。", en: "Say first what was wrong in the last version, and why.")
        case .notADraft:
            Text(zh: "已经公布的不能改，起草新的一版。", en: "What is published stays; draft a new version.")
        case .nothingChanged:
            Text(zh: "与上一版没有不同，不用再公布。", en: "Nothing differs from the last version; there is nothing to publish.")
        }
    }

    static let reasons: [String: Text] = Dictionary(
        uniqueKeysWithValues: ReportReason.allCases.map { ($0.rawValue, reason($0)) })

    static func said(_ problem: EditProblem?) -> Text {
        switch problem {
        case .placeMissing: Text(zh: "{0} 不见了，请放回去。", en: "{0} is gone; put it back.")
        case .placeUnknown: Text(zh: "{0} 不是这段里的位置，请删掉。", en: "{0} is no place of this paragraph; take it out.")
        case .figureTyped:
            Text(zh: "“{0}”是手写的数字，请换成文字。", en: "“{0}” is a typed number; write it in words.")
        case nil: Text(zh: "这段太长了，最多{0}个字。", en: "This paragraph is too long; at most {0} characters.")
        }
    }

    /// What the sentence is about.
    static func subject(_ problem: EditProblem?, most: Int) -> String {
        switch problem {
        case .placeMissing(let key), .placeUnknown(let key): "{\(key)}"
        case .figureTyped(let figure): figure
        case nil: String(most)
        }
    }

    static let auditNames: [String: Text] = [
        "report-begun": Text(zh: "起草报告", en: "Report begun"),
        "report-edited": Text(zh: "修改报告文字", en: "Words of a report improved"),
        "report-refreshed": Text(zh: "重取报告数字", en: "Figures of a report taken anew"),
        "report-discarded": Text(zh: "放弃报告草稿", en: "Draft of a report given up"),
        "report-published": Text(zh: "批准并公布报告", en: "Report approved and published"),
    ]
}
