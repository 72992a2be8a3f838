internal import PerformanceRules
internal import SettlementRules
internal import Web

// What stands on the pages of single steps.
extension PromiseText {
    static let proofText = Text(zh: "说明", en: "What was done")
    static let proofMissing = Text(zh: "写几句话，或者上传凭证。", en: "Write something, or hand in proof.")
    static let remark = Text(zh: "还想说的", en: "Anything else")
    static let disputeText = Text(zh: "哪里没有做到", en: "What is not done")
    static let disputeMissing = Text(
        zh: "写一下哪里没有做到，对方和有关机构都看得到。", en: "Say what is not done; the other side and the office see it.")
    static let releaseText = Text(zh: "理由", en: "Reason")
    static let releaseMissing = Text(zh: "写上理由，双方都看得到。", en: "Give the reason; both sides see it.")

    static func step(_ step: PromiseStep) -> Text {
        switch step {
        case .proof: Text(zh: "报告已经做到", en: "Report as done")
        case .confirmation: Text(zh: "确认做到了", en: "Confirm it is done")
        case .dispute: Text(zh: "没有做到", en: "It is not done")
        case .release: Text(zh: "不用履行了", en: "Let it go")
        }
    }

    /// What a side has done, behind its name.
    static func did(_ what: PromiseMove.Name) -> Text {
        switch what {
        case .handIn: Text(zh: "报告已经做到", en: "reported it as done")
        case .confirm: Text(zh: "确认做到了", en: "confirmed it")
        case .dispute: Text(zh: "说没有做到", en: "disputed it")
        case .release: Text(zh: "：不用履行了", en: "released it")
        case .remind, .ask, .lapse: Text(zh: "", en: "")
        }
    }

    static func send(_ step: PromiseStep) -> Text {
        switch step {
        case .proof: Text(zh: "报告做到", en: "Report it")
        case .confirmation: Text(zh: "确认", en: "Confirm")
        case .dispute: Text(zh: "告诉对方和有关机构", en: "Tell the other side")
        case .release: Text(zh: "免除这一项", en: "Release it")
        }
    }

    static func done(_ step: PromiseStep) -> Text {
        switch step {
        case .proof: Text(zh: "已经报告，等对方确认。", en: "Reported; the other side has to confirm.")
        case .confirmation: Text(zh: "已经确认做到。", en: "Confirmed as done.")
        case .dispute: Text(zh: "已经告诉对方。", en: "The other side was told.")
        case .release: Text(zh: "这一项不用履行了，双方会收到通知。", en: "It is released; both sides are told.")
        }
    }

    /// What a step means; an officer takes it for a side.
    static func meaning(_ step: PromiseStep, _ side: Side?) -> Text {
        switch (step, side) {
        case (.proof, nil):
            Text(zh: "照履行一方说的登记，凭证可以一起上传；由对方确认。", en: "Note what the side that performs says; the other side confirms.")
        case (.proof, _):
            Text(
                zh: "写清怎么做的、哪天做的，上传转账凭证、签收单这样的文件。对方会收到通知，请对方确认。",
                en:
                    "Say how and when it was done, with proof such as a transfer slip. The other side is asked to confirm."
            )
        case (.confirmation, nil):
            Text(
                zh: "只登记对方自己说的确认；没有回答的，不能算确认。",
                en: "Only for what the other side itself has confirmed; silence is no confirmation.")
        case (.confirmation, _):
            Text(
                zh: "确认以后这一项就办完了，不能收回。日期以真正做到的那天为准。",
                en: "That ends this item and cannot be taken back. The day that counts is that on which it was done.")
        case (.dispute, _):
            Text(
                zh: "对方可以再补凭证。过了约定的日子，有关机构会知道。",
                en: "The other side may hand in more. Once the agreed day has passed, the office in charge is told.")
        case (.release, _):
            Text(zh: "登记错了，或者双方已经另外约定的，才能免除。", en: "Only where it was entered by mistake or agreed otherwise.")
        }
    }
}

/// Why something is not possible about a promise now, with a way out.
enum PromiseReasonText {
    static let noAgreement = Text(zh: "这件没有达成协议，不能登记履行事项。", en: "There is no agreement whose items could be entered.")
    static let tooManyPromises = Text(zh: "一件最多登记60项。", en: "A case has at most 60 items.")

    static func words(_ reason: PromiseRefused.Reason, _ say: Words) -> String {
        switch reason {
        case .notIn(let state): say(notIn(state))
        case .notYours: say(Text(zh: "这一步由另一方来做。", en: "This is for the other side to do."))
        case .notYet: say(Text(zh: "还没有到时候。", en: "It is too early."))
        case .textMissing: say(Text(zh: "请写一下。", en: "Please write something."))
        case .textTooLong(let max): say(Text(zh: "最多{0}个字，请写短些。", en: "At most {0} characters."), say.count(max))
        case .proofMissing: say(PromiseText.proofMissing)
        case .tooManyFiles(let max): say(Text(zh: "一次最多{0}个文件。", en: "At most {0} files at once."), String(max))
        case .tooMany:
            say(Text(zh: "这一项来回次数太多了，请找有关机构。", en: "This went to and fro too often; please ask the office."))
        case .dayInFuture(let day):
            say(Text(zh: "做到的那天不能晚于{0}。", en: "The day cannot be after {0}."), say.date(day))
        case .dayBeforeAgreement(let day):
            say(Text(zh: "协议是{0}达成的，做到的那天不能更早。", en: "It was agreed on {0}; the day cannot be earlier."), say.date(day))
        }
    }

    private static func notIn(_ state: PromiseState) -> Text {
        switch state {
        case .open: Text(zh: "还没有人报告做到。", en: "Nobody has reported it as done.")
        case .claimed: Text(zh: "已经报告做到，等确认。", en: "It is reported as done and waits to be confirmed.")
        case .disputed: Text(zh: "对方说没有做到，可以再补凭证。", en: "The other side disputes it; more proof can be handed in.")
        case .performed: Text(zh: "这一项已经确认做到了。", en: "This item is confirmed already.")
        case .released: Text(zh: "这一项已经不用履行了。", en: "This item was released.")
        }
    }
}
