internal import Kernel
internal import Web
internal import WorkOrdersRules

/// What the forms of moves, the history and the refusals of work orders say.
enum OrderMoveText {
    static let cancel = Text(zh: "不办了，回到工单", en: "Leave it, back to the order")
    static let refused = Text(zh: "现在不能“{0}”", en: "“{0}” is not possible now")
    static let stale = Text(
        zh: "这件工单刚才有人办过，您写的还在下面。看一下经过，再决定。",
        en: "Somebody changed this order meanwhile. What you wrote is kept below; look at what happened, then decide.")
    static let staleWho = Text(zh: "{0} {1}：{2}", en: "{0}, {1}: {2}")
    static let reason = Text(zh: "退回的理由", en: "Reason")
    static let reasonMissing = Text(zh: "选一项理由。", en: "Choose a reason.")
    static let explanation = Text(zh: "说明", en: "Explanation")
    static let explanationHint = Text(
        zh: "转办方会看到，例如应当转到哪个单位。", en: "The sender reads this: for example which body is in charge.")
    static let explanationMissing = Text(zh: "写上说明。", en: "Write the explanation.")
    static let file = Text(zh: "案件编号", en: "Number of the file")
    static let fileHint = Text(
        zh: "例如 150105-26-000001-3，在案件页左上角", en: "For example 150105-26-000001-3, at the top of its page")
    static let fileMissing = Text(zh: "写上要并入的案件编号。", en: "Enter the number of the file to join.")
    static let fileUnknown = Text(
        zh: "没有这个编号的案件，或者不在您能看的单位。", en: "No such file, or it is with an office that you may not look into.")
    static let isRepeat = Text(zh: "是重复反映，把内容记到那件案件里", en: "It is a repeat: note what it says on the file")
    static let answer = Text(zh: "答复内容", en: "Answer")
    static let answerHint = Text(
        zh: "转办方会原样转告来电人。写清楚办了什么、结果是什么、不服怎么办。",
        en: "The sender passes it on: say what was done, with what result, and what the caller may do about it.")
    static let answerMissing = Text(zh: "写上答复。", en: "Write the answer.")
    static let answerAgain = Text(zh: "改正答复", en: "Correct the answer")
    static let reached = Text(zh: "联系上了吗？", en: "Was the caller reached?")
    static let reachedMissing = Text(zh: "选一项。", en: "Choose one.")
    static let satisfied = Text(zh: "满意吗？", en: "Is the caller satisfied?")
    static let satisfiedMissing = Text(zh: "联系上了，就选一项来电人的回答。", en: "Reached: choose what the caller said.")
    static let note = Text(zh: "备注", en: "Note")
    static let redo = Text(zh: "转办方的要求", en: "What the sender wants")
    static let redoMissing = Text(zh: "写上转办方要求什么。", en: "Write what the sender wants.")
    static let newDue = Text(zh: "新的答复时限", en: "New deadline")
    static let newDueHint = Text(
        zh: "转办方没有改就不填。到当天24点。", en: "Leave empty where the sender set none. Until the end of that day.")
    static let kindQuestion = Text(zh: "立成哪一种？", en: "What kind of file?")
    static let kindProposed = Text(zh: "转来时写的是“{0}”", en: "Sent as “{0}”")
    static let chooseKind = Text(zh: "继续", en: "Continue")
    static let openAs = Text(zh: "立为{0}", en: "Open as {0}")
    static let opensTells = Text(
        zh: "工单里有的已经填好，核对后再立。内容、编号和时限各归各的：案件按法定期限办，工单按转办方的时限答复。",
        en:
            "What the order says is filled in; check it first. The file runs by the law's periods, the order by the sender's."
    )
    static let tipTells = Text(
        zh: "立为举报以后，来电人的身份只在举报件里封存，工单上的会删去。",
        en: "Once it is a tip, who called is sealed with the tip, and erased from the order.")
    static let closing = Text(zh: "办结说明", en: "Closing note")
    static let done = Text(zh: "已办：{0}", en: "Done: {0}")

    static func name(_ name: OrderMove.Name) -> Text {
        switch name {
        case .sign: Text(zh: "签收", en: "Sign for it")
        case .sendBack: Text(zh: "退回", en: "Send back")
        case .open: Text(zh: "立案件办理", en: "Open a file")
        case .join: Text(zh: "并入已有案件", en: "Join to a file")
        case .answer: Text(zh: "答复", en: "Answer")
        case .callBack: Text(zh: "记回访", en: "Record the call-back")
        case .close: Text(zh: "办结", en: "Close")
        case .redo: Text(zh: "转办方要求重办", en: "Wanted again by the sender")
        }
    }

    static func name(_ reason: SendBackReason) -> Text {
        switch reason {
        case .notOurs: Text(zh: "不属于本部门职责", en: "Another body is in charge")
        case .otherPlace: Text(zh: "不属于本辖区", en: "Another place is in charge")
        case .tooLittle: Text(zh: "信息不全，无法办理", en: "Says too little to act on")
        case .sentTwice: Text(zh: "同一工单重复派发", en: "Sent twice")
        case .other: Text(zh: "其他", en: "Other")
        }
    }

    static func name(_ reached: CallBack.Reached) -> Text {
        switch reached {
        case .yes: Text(zh: "联系上了", en: "Reached")
        case .no: Text(zh: "没联系上", en: "Not reached")
        case .bySender: Text(zh: "由转办方回访", en: "The sender calls back")
        }
    }

    static func name(_ satisfied: CallBack.Satisfied) -> Text {
        switch satisfied {
        case .yes: Text(zh: "满意", en: "Satisfied")
        case .partly: Text(zh: "基本满意", en: "Partly")
        case .no: Text(zh: "不满意", en: "Not satisfied")
        case .unsaid: Text(zh: "不愿评价", en: "Would not say")
        }
    }

    static func name(_ part: OrderPart) -> Text {
        switch part {
        case .deadline: Text(zh: "时限", en: "deadline")
        case .kind: Text(zh: "种类", en: "kind")
        case .title: Text(zh: "标题", en: "title")
        case .text: Text(zh: "内容", en: "text")
        case .caller: Text(zh: "来电人", en: "caller")
        case .trader: Text(zh: "商家", en: "trader")
        case .division: Text(zh: "地区", en: "place")
        case .earlier: Text(zh: "提到的工单", en: "order named")
        case .received: Text(zh: "转来时间", en: "time sent")
        }
    }

    static let takenIn = Text(zh: "收到转来的工单", en: "The order came in")
    static let changed = Text(zh: "转办方改了：{0}", en: "The sender changed: {0}")
    static let revealed = Text(zh: "看了来电人的电话和地址：{0}", en: "Saw the caller's phone and address: {0}")
    static let withDetail = Text(zh: "{0}：{1}", en: "{0}: {1}")
    static let asRepeat = Text(zh: "（重复反映）", en: " (a repeat)")

    static func words(_ reason: OrderRefused.Reason, _ say: Words) -> String {
        switch reason {
        case .notFrom(let state): say(notFrom, say(state.text))
        default: OrderRefused([reason]).reasons.first.flatMap { reasons[$0.code] }.map { say($0) } ?? ""
        }
    }

    private static let notFrom = Text(zh: "工单现在“{0}”，这一步不在这时办。", en: "The order is “{0}”; this is not the time for it.")

    /// By the codes of the refusals.
    static let reasons: [String: Text] = [
        "order-not-from-state": Text(zh: "工单现在的状态不能办这一步。", en: "The order's state does not allow this."),
        "order-not-permitted": Text(zh: "这一步由别的岗位或别的单位来办。", en: "Another role or office does this."),
        "order-text-missing": Text(zh: "写上内容。", en: "Write the text."),
        "order-unknown-file": fileUnknown,
        "order-satisfaction-unfitting": Text(
            zh: "联系上了才填满意不满意，没联系上不填。", en: "Say whether the caller is satisfied if, and only if, reached."),
        "order-no-office": Text(
            zh: "选的地方没有能办的单位，换一个地方。", en: "No office is in charge of that place; choose another."),
        "order-due-in-past": Text(zh: "新的时限已经过了。", en: "The new deadline has passed already."),
    ]
}
