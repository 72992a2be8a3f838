package import CaseworkRules
package import Kernel
package import Web

extension CaseMove.Name {
    /// The name of the move as staff read it on a button.
    package var text: Text {
        switch self {
        case .accept: Text(zh: "受理", en: "Accept")
        case .refuse: Text(zh: "不予受理", en: "Refuse")
        case .requestSupplement: Text(zh: "要求补充材料", en: "Ask for materials")
        case .supplement: Text(zh: "登记补充材料", en: "Record materials")
        case .assign: Text(zh: "分派", en: "Assign")
        case .handOver: Text(zh: "移送", en: "Hand over")
        case .takeOver: Text(zh: "接收移送", en: "Take over")
        case .returnHandover: Text(zh: "退回移送", en: "Return")
        case .startMediation: Text(zh: "开始调解", en: "Start mediation")
        case .recordSession: Text(zh: "记录调解", en: "Record a session")
        case .pause: Text(zh: "鉴定，暂停计时", en: "Pause for appraisal")
        case .resume: Text(zh: "鉴定结束，恢复计时", en: "End the pause")
        case .extend: Text(zh: "延长期限", en: "Extend")
        case .agree: Text(zh: "达成协议", en: "Agreement reached")
        case .end: Text(zh: "终止调解", en: "End mediation")
        case .close: Text(zh: "办结", en: "Close")
        case .reopen: Text(zh: "重新办理", en: "Reopen")
        case .withdraw: Text(zh: "登记撤回", en: "Record withdrawal")
        case .rate: Text(zh: "评价", en: "Rate")
        case .addFacts: Text(zh: "补充情况", en: "Add facts")
        case .addNote: Text(zh: "写备注", en: "Add a note")
        case .startVerification: Text(zh: "开始核查", en: "Start verification")
        case .askExtension: Text(zh: "申请延长核查", en: "Ask for an extension")
        case .approveExtension: Text(zh: "批准延长", en: "Approve the extension")
        case .declineExtension: Text(zh: "不批准延长", en: "Decline the extension")
        case .conclude: Text(zh: "核查结论", en: "Conclude")
        case .notifyReporter: Text(zh: "告知并办结", en: "Tell the reporter and close")
        case .renew: Text(zh: "登记新线索", en: "Record new facts")
        case .joinTo: Text(zh: "并入较早的举报", en: "Join to an earlier tip")
        case .takeIn: Text(zh: "并进重复举报", en: "Take in a repeat")
        case .mergeInto: Text(zh: "并入重复的一件", en: "Merge into another file")
        case .absorb: Text(zh: "并进重复件", en: "Take in a merged file")
        case .separate: Text(zh: "撤销并入", en: "Undo the merge")
        case .letGo: Text(zh: "放出重复件", en: "Let a merged file go")
        case .acknowledge: Text(zh: "确认收到", en: "Acknowledge")
        case .answer: Text(zh: "答复", en: "Answer")
        case .write: Text(zh: "给对方写信", en: "Write to the person")
        case .writeBack: Text(zh: "登记对方回信", en: "Record a reply")
        case .becomeComplaint: Text(zh: "转为投诉", en: "Make it a complaint")
        case .supervise: Text(zh: "督办", en: "Place under supervision")
        case .answerSupervision: Text(zh: "答复督办", en: "Answer the supervision")
        case .acceptAnswer: Text(zh: "认可答复，结束督办", en: "Accept the answer")
        case .askAgain: Text(zh: "再次督办", en: "Ask again")
        case .splitTip: Text(zh: "分出举报", en: "Split off a tip")
        }
    }
}

/// What a refused move's reasons say: each tells what is in the way and what can be done.
package enum ReasonText {
    /// By the codes of `MoveRefused.Reason.refusal`; the state and the day come as arguments.
    package static let all: [String: Text] = [
        "not-from-state": Text(zh: "案件现在的状态不能这样办。", en: "The case does not stand where this can be done."),
        "role-not-allowed": Text(
            zh: "要由本单位有这项权限的人来办。", en: "Somebody of the office in charge with the right role does this."),
        "not-yours": Text(zh: "这一步不由您来办。", en: "This step is not yours."),
        "handover-pending": Text(
            zh: "已经移送，正等对方单位答复；答复以前仍由本单位负责。",
            en: "It is offered to another office and waits for the answer; until then your office answers for it."),
        "no-handover": Text(zh: "没有等待答复的移送。", en: "No handover waits for an answer."),
        "same-office": Text(zh: "选一个别的单位，本单位不用移送。", en: "Choose another office than your own."),
        "unknown-office": Text(
            zh: "选一个现在存在、有办理规则的单位。", en: "Choose an office that exists today and works by a rule set."),
        "unknown-officer": Text(zh: "选一位本单位的人。", en: "Choose somebody of the office."),
        "unknown-ground": Text(
            zh: "从规则列出的情形里选一项。", en: "Choose one of the grounds that the rule set gives."),
        "text-missing": Text(zh: "写上理由或者内容。", en: "Write the reason or what it is about."),
        "amount-negative": Text(zh: "金额不能是负数。", en: "A sum cannot be negative."),
        "performed-beyond-agreed": Text(
            zh: "已履行金额不能多于协议金额。", en: "No more can be performed than was agreed."),
        "punitive-beyond-agreed": Text(
            zh: "加倍赔偿不能多于协议金额。", en: "What is added for fraud cannot be more than was agreed."),
        "outcome-unfitting": Text(
            zh: "结果和案件状态对不上：达成协议的选“达成协议”，终止调解的选“没有达成”或“自行和解”。",
            en: "The outcome does not fit: after an agreement choose an agreed outcome, after an end one without."),
        "not-a-dispute": Text(zh: "只有投诉才能调解。", en: "Only complaints are mediated."),
        "no-extension": Text(
            zh: "规则没有给这项期限延长，或者已经延长过一次。",
            en: "The rule set grants no extension, or it has been used once."),
        "reopening-over": Text(
            zh: "重新办理的期限到{0}为止。可以重新投诉。", en: "Reopening was possible until {0}. A new complaint can be lodged."),
        "already-rated": Text(zh: "已经评价过了。", en: "It has been rated already."),
        "settling": Text(
            zh: "正在和商家和解，请在和解室里办。", en: "It is being settled with the trader; act in the settlement room."),
        "score-out-of-range": Text(zh: "打1到5分。", en: "Give 1 to 5 points."),
        "not-for-kind": Text(zh: "这一类来件没有这一步。", en: "Files of this kind know no such step."),
        "extension-asked": Text(
            zh: "已经申请延长，等负责人决定。", en: "An extension was asked for and waits for the person in charge."),
        "no-extension-asked": Text(zh: "没有等待批准的延长申请。", en: "No extension waits for approval."),
        "own-request": Text(
            zh: "自己申请的延长要由别的负责人批准。", en: "Somebody else in charge approves what you asked for yourself."),
        "period-over": Text(
            zh: "期限{0}已过，不能再申请延长。", en: "The period ended on {0}; an extension cannot be asked for any more."),
        "unknown-file": Text(
            zh: "没有这样的案件，或者不能并入：要同一类、本单位、较早收到、没有并入别处的。",
            en:
                "No such file, or none to join: it must be an earlier one of the same kind and office, not joined itself."
        ),
        "leading-closed": Text(
            zh: "那件已经办结，不能再并入或者分出。", en: "That file is closed; nothing can be merged into it or taken out of it."),
        "another-person": Text(
            zh: "两件不是同一个人提的，每个人都有权得到答复，不能并。",
            en: "The files are of different people; each has a right to an answer, so they cannot be merged."),
        "not-merged": Text(zh: "这件没有并入别的案件。", en: "This file was not merged into another one."),
        "leading-decides": Text(
            zh: "这件已经并入另一件，到那件去办。", en: "This file was merged into another one; do it there."),
        "supervised": Text(
            zh: "上级正在督办，先答复督办。", en: "A superior office waits for an answer; give that first."),
        "not-supervised": Text(zh: "这件没有督办。", en: "This file is not under supervision."),
        "not-answered": Text(zh: "还没有答复。", en: "There is no answer yet."),
        "already-answered": Text(zh: "已经答复，等上级决定。", en: "It is answered; the superior office decides."),
        "day-past": Text(zh: "{0}已经过了，选今天或者以后的日子。", en: "{0} is over; choose today or a later day."),
        "notice-missing": Text(
            zh: "按规则要告知举报人，写上告知的内容。", en: "The rule set asks for a notice to the reporter; write it."),
        "day-in-future": Text(zh: "{0}还没有到，填已经发生的那天。", en: "{0} is still to come; enter the day it happened."),
        "day-before-receipt": Text(
            zh: "不能早于本单位收到的那天（{0}）。", en: "It cannot be before the day your office received it ({0})."),
    ]

    /// In which state the file is, for a move that does not start from it.
    package static let notFrom = Text(zh: "现在是“{0}”。", en: "It is now “{0}”.")
}

extension MoveRefused.Reason {
    /// The reason in words, with the state or the day it speaks of.
    package func words(_ say: Words) -> String {
        switch self {
        case .notFrom(let state): say(ReasonText.notFrom, say(state.text))
        case .reopeningOver(let day), .dayInFuture(let day), .dayBeforeReceipt(let day), .periodOver(let day),
            .dayPast(let day):
            ReasonText.all[refusal.code].map { say($0, say.date(day)) } ?? refusal.code
        default: ReasonText.all[refusal.code].map { say($0) } ?? refusal.code
        }
    }
}
