internal import Kernel
internal import MediationRules
internal import Web

/// What the pages say of appraisals and tests.
enum AppraisalText {
    static let panel = Text(zh: "鉴定和检测", en: "Appraisal and testing")
    static let none = Text(zh: "没有鉴定或者检测。", en: "No appraisal or test.")
    static let begin = Text(zh: "送鉴定或检测", en: "Begin an appraisal or test")
    static let lead = Text(
        zh: "从今天起调解期限暂停计算（第121号令第二十二条），有了结果接着算。",
        en: "From today on the time for mediation stands still (Order 121 art. 22) until the result is there.")
    static let also = Text(
        zh: "已经有一项在进行，期限已经暂停；最后一项结束才接着算。", en: "One goes on already; the clock goes on when the last one ends.")
    static let kind = Text(zh: "做什么", en: "What is done")
    static let body = Text(zh: "机构", en: "Body")
    static let bodyMissing = Text(zh: "写哪个机构做。", en: "Say which body does it.")
    static let chosenBy = Text(zh: "机构怎么定的", en: "How it was chosen")
    static let chosenMissing = Text(
        zh: "选是双方商定的，还是本单位指定的。", en: "Say whether the parties agreed on it or the office chose.")
    static let question = Text(zh: "请它回答什么", en: "What it is asked")
    static let questionMissing = Text(zh: "写请机构回答的问题。", en: "Enter what the body is asked.")
    static let cost = Text(zh: "费用（元）", en: "Cost (yuan)")
    static let costHint = Text(zh: "还不知道就空着", en: "Empty while it is not known")
    static let payer = Text(zh: "谁先垫付", en: "Who advances it")
    static let payerMissing = Text(
        zh: "选谁先垫付费用。双方谈不拢费用的，可以终止调解。", en: "Say who advances it. Without agreement on the cost mediation may end.")
    static let sample = Text(zh: "样品", en: "Sample")
    static let sampleHint = Text(zh: "是什么、几件、型号；没有样品就空着", en: "What, how many, which model; empty for none")
    static let sealedBy = Text(zh: "谁封的样", en: "Sealed by")
    static let sealedMissing = Text(zh: "有样品的，写谁封的样。", en: "With a sample, say who sealed it.")
    static let handedOn = Text(zh: "哪天交的样", en: "Handed over on")
    static let handedMissing = Text(zh: "有样品的，写哪天交的。", en: "With a sample, say when it was handed over.")
    static let send = Text(zh: "开始，期限暂停", en: "Begin; the clock stands still")
    static let ending = Text(zh: "登记结果", en: "Enter the result")
    static let endingOf = Text(zh: "第{0}项的结果", en: "Result of no. {0}")
    static let outcome = Text(zh: "怎么结束的", en: "How it ended")
    static let outcomeMissing = Text(zh: "选有没有结果。", en: "Say whether there is a result.")
    static let result = Text(zh: "结论，或者没做成的原因", en: "Finding, or why it came to nothing")
    static let resultMissing = Text(zh: "写结论；没做成的，写原因。", en: "Enter the finding, or why there is none.")
    static let report = Text(zh: "报告", en: "Report")
    static let save = Text(zh: "保存，期限接着算", en: "Save; the clock goes on")
    static let began = Text(zh: "开始了，调解期限暂停计算。", en: "Begun; the time for mediation stands still.")
    static let ended = Text(zh: "结果登记了。", en: "The result is entered.")
    static let since = Text(zh: "{0}起", en: "since {0}")
    static let span = Text(zh: "{0}到{1}", en: "{0} to {1}")
    static let advanced = Text(zh: "{0}，{1}垫付", en: "{0}, advanced by {1}")
    static let sampleOf = Text(zh: "样品：{0}，{1}封样，{2}交", en: "Sample: {0}, sealed by {1}, handed over on {2}")

    static func text(_ kind: Appraisal.Kind) -> Text {
        switch kind {
        case .appraisal: Text(zh: "鉴定", en: "Appraisal")
        case .testing: Text(zh: "检测", en: "Test")
        }
    }

    static func text(_ choice: Appraisal.Choice) -> Text {
        switch choice {
        case .agreement: Text(zh: "双方商定", en: "Both parties agreed on it")
        case .office: Text(zh: "双方谈不拢，本单位指定", en: "The parties disagreed; the office chose")
        }
    }

    static func text(_ payer: Appraisal.Payer) -> Text {
        switch payer {
        case .consumer: Text(zh: "消费者", en: "the consumer")
        case .trader: Text(zh: "经营者", en: "the trader")
        case .both: Text(zh: "双方各半", en: "both, half each")
        case .body: Text(zh: "不收费", en: "nobody: it is free")
        }
    }

    static func text(_ state: Appraisal.State) -> Text {
        switch state {
        case .running: Text(zh: "进行中，期限暂停", en: "Goes on; the clock stands still")
        case .done: Text(zh: "有结果", en: "Result is there")
        case .abandoned: Text(zh: "没做成", en: "Came to nothing")
        }
    }

    static func mark(_ state: Appraisal.State) -> StateKind {
        switch state {
        case .running: .hold
        case .done: .done
        case .abandoned: .wait
        }
    }

    /// The reason of the pause, which stands in the due date's explanation; in the language of the files.
    static func pause(_ draft: AppraisalDraft) -> String { "\(text(draft.kind).zh)（\(draft.body)）：\(draft.question)" }

    static func text(_ reason: AppraisalRefused.Reason) -> Text {
        switch reason {
        case .notPermitted: SessionReasonText.notPermitted
        case .notMediated:
            Text(zh: "这件现在不在调解，或者期限已经为别的原因暂停。", en: "The file is not in mediation, or its clock stands still already.")
        case .bodyMissing: bodyMissing
        case .questionMissing: questionMissing
        case .costNotPositive:
            Text(zh: "费用要大于0，不收费的选“不收费”。", en: "The cost is more than nothing; if it is free, say so below.")
        case .costTooLarge: Text(zh: "费用太大了，看看是不是多写了零。", en: "The cost is too large; look for a zero too many.")
        case .sealMissing: sealedMissing
        case .handedMissing: handedMissing
        case .handedInFuture: Text(zh: "交样的日子还没有到。", en: "The day of handing over is in the future.")
        case .handedBeforeReceipt:
            Text(zh: "交样的日子早于收到投诉的日子。", en: "The sample was handed over before the complaint came.")
        case .endedAlready: Text(zh: "这一项已经结束了。", en: "It has ended already.")
        case .resultMissing: resultMissing
        case .tooMany: Text(zh: "一件最多20项。", en: "A file has at most 20.")
        }
    }
}
