package import CaseworkRules
package import Web

/// What the forms of moves say.
package enum MoveFormText {
    package static let cancel = Text(zh: "不办了，回到案件", en: "Leave it, back to the file")
    package static let refusedTitle = Text(zh: "现在不能“{0}”", en: "“{0}” is not possible now")
    package static let ground = Text(zh: "适用情形", en: "Ground")
    package static let groundMissing = Text(zh: "选一项适用的情形。", en: "Choose the ground that applies.")
    package static let factors = Text(zh: "可以考虑：{0}", en: "May be weighed: {0}")
    package static let explanation = Text(zh: "说明", en: "Explanation")
    package static let explanationHint = Text(
        zh: "双方都会看到，写清楚事实和理由。", en: "Both parties read it: say what the facts and reasons are.")
    package static let reason = Text(zh: "理由", en: "Reason")
    package static let reasonMissing = Text(zh: "写上理由。", en: "Write the reason.")
    package static let whatIsMissing = Text(zh: "还缺什么", en: "What is missing")
    package static let whatIsMissingHint = Text(
        zh: "消费者会看到原文，写清楚要哪些材料、怎样交。", en: "The consumer reads this: say which materials, and how to hand them in.")
    package static let content = Text(zh: "内容", en: "Content")
    package static let contentMissing = Text(zh: "写上内容。", en: "Write what it is about.")
    package static let note = Text(zh: "备注", en: "Note")
    package static let officer = Text(zh: "经办人", en: "Officer")
    package static let officerMissing = Text(zh: "选一位经办人。", en: "Choose who carries the file.")
    package static let office = Text(zh: "移送到", en: "Hand over to")
    package static let officeMissing = Text(zh: "选一个单位。", en: "Choose an office.")
    package static let findOffice = Text(zh: "按地名或单位名找", en: "Find by place or name")
    package static let find = Text(zh: "找", en: "Find")
    package static let officeHint = Text(
        zh: "先列出上级、下级和同级单位；别的单位用上面的“找”。", en: "Nearby offices come first; find others above.")
    package static let noOffice = Text(zh: "没有名字里有“{0}”的单位。", en: "No office has “{0}” in its name or place.")
    package static let heldOn = Text(zh: "哪天", en: "Day")
    package static let place = Text(zh: "地点或方式", en: "Place or means")
    package static let placeHint = Text(zh: "例如 二楼调解室、电话、视频", en: "For example a room, telephone, video")
    package static let attended = Text(zh: "到场的人", en: "Who was present")
    package static let minutes = Text(zh: "记录", en: "Minutes")
    package static let minutesMissing = Text(zh: "写上调解的经过。", en: "Write what was said and proposed.")
    package static let terms = Text(zh: "协议内容", en: "Terms")
    package static let termsMissing = Text(zh: "写上双方同意的内容。", en: "Write what the parties agreed.")
    package static let agreedAmount = Text(zh: "协议金额（元）", en: "Agreed sum (yuan)")
    package static let agreedHint = Text(zh: "不涉及金额的写0", en: "Write 0 where no money is involved")
    package static let performBy = Text(zh: "最晚哪天履行", en: "To be performed by")
    package static let performHint = Text(
        zh: "例如 2026-10-31；没有约定的不写", en: "For example 2026-10-31; leave empty if not agreed")
    package static let outcome = Text(zh: "结果", en: "Outcome")
    package static let outcomeMissing = Text(zh: "选一个结果。", en: "Choose the outcome.")
    package static let punitiveAmount = Text(zh: "其中加倍赔偿（元）", en: "Of it, damages for fraud (yuan)")
    package static let punitiveHint = Text(
        zh: "经营者有欺诈行为，按消费者权益保护法第五十五条增加的部分",
        en: "What art. 55 of the Consumer Protection Law adds where the trader deceived")
    package static let performedAmount = Text(zh: "已履行金额（元）", en: "Performed (yuan)")
    package static let staleWho = Text(
        zh: "{0}{1}改了这件：{2}。您写的还在，看一下再保存。",
        en: "{0} changed this case at {1}: {2}. What you wrote is kept; look and save again.")
    package static let stale = Text(
        zh: "这件刚才有变动。您写的还在，看一下再保存。", en: "This case has just changed. What you wrote is kept; look and save again.")
    package static let decideBy = Text(
        zh: "受理以后调解期限开始，最晚{0}。", en: "Mediation then runs until {0} at the latest.")
    package static let supplementBy = Text(
        zh: "消费者最晚{0}交来；这段时间决定受理的期限照常走。", en: "The consumer hands it in by {0}; the decision period goes on meanwhile.")
    package static let takeOverBy = Text(
        zh: "接收以后由您单位负责，最晚{0}决定是否受理。", en: "Your office is then answerable and decides on acceptance by {0}.")
    package static let stillYours = Text(
        zh: "对方接收以前，仍由本单位负责，期限照常走。",
        en: "Until the other office takes it over, yours stays answerable and the periods run.")
    package static let refusalTells = Text(
        zh: "决定会告知消费者，并列出其他解决途径。", en: "The consumer is told, together with the other ways that stay open.")
    package static let noticeBy = Text(
        zh: "终止以后最晚{0}告知双方。", en: "Both parties are to be told by {0}.")
    package static let pauseTells = Text(
        zh: "从今天起停算调解期限，恢复的那天起接着算。", en: "Mediation stops being counted today and goes on when you end the pause.")
    package static let withdrawRisk = Text(
        zh: "撤回后不能恢复，消费者可以重新投诉。", en: "A withdrawal cannot be undone; the consumer can complain again.")
    package static let article = Text(zh: "第{0}条第{1}项", en: "art. {0}({1})")

    /// What the list or the file says when a move has been made.
    package static func done(_ name: CaseMove.Name) -> Text {
        switch name {
        case .accept: Text(zh: "已经受理，会告知消费者。", en: "Accepted; the consumer will be told.")
        case .refuse: Text(zh: "已经决定不予受理，会告知消费者。", en: "Refused; the consumer will be told.")
        case .requestSupplement: Text(zh: "已经请消费者补充材料。", en: "The consumer has been asked for materials.")
        case .supplement: Text(zh: "补充材料已经登记。", en: "The materials are recorded.")
        case .assign: Text(zh: "已经分派。", en: "Assigned.")
        case .handOver: Text(zh: "已经移送，等对方单位答复。", en: "Offered; the other office has to answer.")
        case .takeOver: Text(zh: "已经接收，现在由本单位负责。", en: "Taken over; your office is answerable now.")
        case .returnHandover: Text(zh: "已经退回原单位。", en: "Returned to the first office.")
        case .startMediation: Text(zh: "调解开始了。", en: "Mediation has started.")
        case .recordSession: Text(zh: "调解记录已经保存。", en: "The session is recorded.")
        case .pause: Text(zh: "期限已经停算。", en: "The clock stands still.")
        case .resume: Text(zh: "期限接着算了。", en: "The clock runs again.")
        case .extend: Text(zh: "期限已经延长。", en: "The period is extended.")
        case .agree: Text(zh: "协议已经记下。", en: "The agreement is recorded.")
        case .end: Text(zh: "调解已经终止，请告知双方。", en: "Mediation has ended; tell both parties.")
        case .close: Text(zh: "已经办结。", en: "Closed.")
        case .reopen: Text(zh: "已经重新办理。", en: "Reopened.")
        case .withdraw: Text(zh: "撤回已经登记。", en: "The withdrawal is recorded.")
        case .rate: Text(zh: "评价已经保存。", en: "The rating is saved.")
        case .addFacts: Text(zh: "补充的情况已经保存。", en: "The facts are saved.")
        case .addNote: Text(zh: "备注已经保存。", en: "The note is saved.")
        case .startVerification: Text(zh: "开始核查了。", en: "Verification has started.")
        case .askExtension: Text(zh: "已经申请延长，等负责人决定。", en: "Asked for; the person in charge decides.")
        case .approveExtension: Text(zh: "延长已经批准，到期日已经改好。", en: "Approved; the due day has moved.")
        case .declineExtension: Text(zh: "延长没有批准，到期日不变。", en: "Declined; the due day stays.")
        case .conclude: Text(zh: "核查结论已经记下。", en: "The conclusion is recorded.")
        case .notifyReporter: Text(zh: "已经办结。", en: "Closed.")
        case .renew: Text(zh: "新线索已经记下，核查期限重新算。", en: "Recorded; the period begins again.")
        case .joinTo: Text(zh: "已经并入较早的举报。", en: "Joined to the earlier tip.")
        case .takeIn: Text(zh: "重复举报已经并进来。", en: "The repeat is taken in.")
        case .mergeInto: Text(zh: "已经并入，会按两个编号告知对方。", en: "Merged; the person is told under both numbers.")
        case .absorb: Text(zh: "重复件已经并进来。", en: "The file is taken in.")
        case .separate: Text(zh: "已经撤销并入，期限照原来的算。", en: "Undone; the period runs as it did.")
        case .letGo: Text(zh: "重复件已经放出。", en: "The file is let go.")
        case .acknowledge: Text(zh: "已经确认收到。", en: "Acknowledged.")
        case .answer: Text(zh: "已经答复。", en: "Answered.")
        case .write: Text(zh: "信已经放进对方的信箱。", en: "It is in the person's mailbox.")
        case .writeBack: Text(zh: "回信已经记下。", en: "The reply is recorded.")
        case .becomeComplaint: Text(zh: "已经转为投诉，新案件在“相关案件”里。", en: "Made a complaint; see the linked files.")
        case .supervise, .askAgain:
            Text(zh: "已经督办，期限到了会标出来。", en: "Under supervision; it is marked when the day is over.")
        case .answerSupervision: Text(zh: "已经答复上级。", en: "Answered to the superior office.")
        case .acceptAnswer: Text(zh: "督办结束。", en: "The supervision is over.")
        case .splitTip: Text(zh: "已经分出举报，新案件在“相关案件”里。", en: "Split off; see the linked files.")
        }
    }
}

/// What happened to a file, in plain words.
package enum HistoryText {
    static let program = Text(zh: "程序（密钥{0}）", en: "A program (key {0})")
    /// The person outside who acted, by the kind of the filing.
    package static func consumer(_ kind: CaseKind) -> Text {
        switch kind {
        case .complaint, .other: Text(zh: "消费者", en: "Consumer")
        case .tip: Text(zh: "举报人", en: "Reporter")
        case .consultation, .suggestion: Text(zh: "提交人", en: "Who filed it")
        }
    }
    package static let system = Text(zh: "系统", en: "System")
    package static let staff = Text(zh: "工作人员{0}", en: "Staff {0}")
    package static let trader = Text(zh: "商家", en: "Trader")
    package static let lodgedToSettle = Text(
        zh: "{0}提交，消费者选择先和商家和解", en: "Lodged ({0}); the consumer chose to settle with the trader first")
    package static let settled = Text(zh: "双方签了和解协议，办结", en: "Both signed a settlement; closed")
    /// `{0}` is the office.
    package static let unsettled = Text(zh: "先行和解未成，{0}收到，从这天起算", en: "Not settled; received by {0} on this day")
    package static let unanswered = Text(
        zh: "商家没有回应和解，{0}收到，从这天起算", en: "The trader did not answer; received by {0} on this day")
    package static let lodged = Text(zh: "{0}提交，分到{1}", en: "Lodged ({0}); assigned to {1}")
    package static let imported = Text(zh: "从别的记录导入", en: "Taken over from other records")
    package static let originalRevealed = Text(
        zh: "下载原件“{0}”，理由已记录", en: "Took the original of “{0}”; the reason is recorded")
    package static let revealed = Text(zh: "查看{0}，理由已记录", en: "Looked at: {0}; the reason is recorded")
    package static let accept = Text(zh: "决定受理", en: "Accepted")
    package static let refuse = Text(zh: "不予受理：{0}", en: "Refused: {0}")
    package static let requestSupplement = Text(zh: "请消费者补充材料", en: "Asked the consumer for materials")
    package static let supplement = Text(zh: "交来补充材料", en: "Materials handed in")
    package static let assign = Text(zh: "分派给{0}", en: "Assigned to {0}")
    package static let handOver = Text(zh: "移送{0}，等答复", en: "Offered to {0}")
    package static let takeOver = Text(zh: "{0}接收移送", en: "{0} took it over")
    package static let returnHandover = Text(zh: "退回移送", en: "Returned the handover")
    package static let startMediation = Text(zh: "开始调解", en: "Mediation started")
    package static let recordSession = Text(zh: "{0}调解，记录已保存", en: "Session of {0} recorded")
    package static let pause = Text(zh: "送鉴定，期限停算", en: "Sent for appraisal; the clock stands still")
    package static let resume = Text(zh: "鉴定结束，期限接着算", en: "Appraisal over; the clock runs again")
    package static let extend = Text(zh: "期限延长{0}日", en: "Extended by {0} {0:day:days}")
    package static let agree = Text(zh: "达成协议，{0}", en: "Agreement: {0}")
    package static let end = Text(zh: "终止调解：{0}", en: "Mediation ended: {0}")
    package static let close = Text(zh: "办结：{0}", en: "Closed: {0}")
    package static let reopen = Text(zh: "重新办理", en: "Reopened")
    package static let withdraw = Text(zh: "撤回投诉", en: "Withdrawn")
    package static let rate = Text(zh: "评价：{0}，{1}分", en: "Rated: {0}, {1} of 5")
    package static let addFacts = Text(zh: "补充情况", en: "Facts added")
    package static let addNote = Text(zh: "写内部备注", en: "Internal note")
    package static let startVerification = Text(zh: "开始核查", en: "Verification started")
    package static let askExtension = Text(zh: "申请延长核查", en: "Asked for an extension")
    package static let approveExtension = Text(zh: "批准延长{0}个工作日", en: "Extension of {0} working {0:day:days} approved")
    package static let declineExtension = Text(zh: "不批准延长", en: "Extension declined")
    package static let conclude = Text(zh: "核查结论：{0}", en: "Concluded: {0}")
    package static let notified = Text(zh: "告知举报人，办结", en: "Reporter told; closed")
    package static let closedUntold = Text(zh: "办结，没有需要告知的", en: "Closed; no notice was owed")
    package static let renew = Text(zh: "有新线索，核查期限重新算", en: "New facts; the period begins again")
    package static let joinTo = Text(zh: "并入{0}", en: "Joined to {0}")
    package static let takeInSame = Text(zh: "{0}举报同一事实，并进来", en: "{0} reports the same facts; taken in")
    package static let takeInNew = Text(
        zh: "{0}有新线索，并进来，核查期限重新算", en: "{0} brought new facts; taken in, the period begins again")
    package static let mergeInto = Text(zh: "重复{0}，并入", en: "Repeats {0}; merged into it")
    package static let absorb = Text(zh: "{0}重复本件，并进来", en: "{0} repeats this file; taken in")
    package static let separate = Text(zh: "撤销并入{0}，单独办理", en: "Taken out of {0} again")
    package static let letGo = Text(zh: "{0}撤销并入，单独办理", en: "{0} was taken out again")
    package static let acknowledge = Text(zh: "确认收到", en: "Acknowledged")
    package static let answer = Text(zh: "答复", en: "Answered")
    package static let write = Text(zh: "给对方写信", en: "Wrote to the person")
    package static let writeBack = Text(zh: "对方回信", en: "The person wrote back")
    package static let becomeComplaint = Text(zh: "转为投诉{0}", en: "Became complaint {0}")
    package static let splitTip = Text(zh: "分出举报{0}", en: "Tip {0} was split off")
    package static let supervise = Text(
        zh: "{0}督办，{1}前答复", en: "Placed under supervision by {0}, to be answered by {1}")
    package static let askAgain = Text(zh: "{0}再次督办，{1}前答复", en: "{0} asked again, to be answered by {1}")
    package static let answerSupervision = Text(zh: "答复督办", en: "Supervision answered")
    package static let answerLate = Text(zh: "答复督办，超期", en: "Supervision answered late")
    package static let acceptAnswer = Text(zh: "上级认可答复，督办结束", en: "Answer accepted; supervision over")
    package static let lodgedFrom = Text(zh: "由{0}转来，分到{1}", en: "Opened out of {0}; assigned to {1}")
    package static let reporterRevealed = Text(zh: "查看举报人，理由已记录", en: "Looked at who reported; the reason is recorded")
    package static let reporterForgotten = Text(zh: "举报人身份已经抹去", en: "Who reported was erased")
}
