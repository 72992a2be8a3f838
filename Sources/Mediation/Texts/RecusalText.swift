internal import MediationRules
internal import Web

/// Asking that a mediator steps back, and deciding on it.
enum RecusalText {
    static let title = Text(zh: "调解员回避", en: "Recusal of a mediator")
    static let panel = Text(zh: "回避", en: "Recusal")
    static let none = Text(zh: "没有人申请回避。", en: "Nobody asked for a recusal.")
    static let ask = Text(zh: "登记回避申请", en: "Record a request")
    static let decide = Text(zh: "决定回避", en: "Decide on it")
    static let lead = Text(
        zh: "申请一登记，这件的调解会就暂停，由负责人决定（第121号令第二十一条）。",
        en: "Once recorded, the file’s sessions are suspended until the person in charge decides (Order 121 art. 21).")
    static let who = Text(zh: "请谁回避", en: "Who should step back")
    static let whoMissing = Text(zh: "选请谁回避。", en: "Choose who should step back.")
    static let asker = Text(zh: "谁申请的", en: "Who asks")
    static let askerMissing = Text(zh: "选是谁申请的。", en: "Say who asks.")
    static let reason = Text(zh: "理由", en: "Reason")
    static let reasonMissing = Text(
        zh: "写明理由，比如是亲属、有买卖往来。", en: "Give the reason, such as a relative or business between them.")
    static let send = Text(zh: "登记并暂停调解会", en: "Record and suspend the sessions")
    static let granted = Text(zh: "同意回避", en: "Grant it")
    static let denied = Text(zh: "不同意", en: "Deny it")
    static let question = Text(zh: "怎么决定", en: "Decision")
    static let questionMissing = Text(zh: "选同意还是不同意。", en: "Choose whether it is granted.")
    static let why = Text(zh: "决定的理由", en: "Reason of the decision")
    static let whyHint = Text(zh: "当事人可以看到", en: "The parties may read it")
    static let whyMissing = Text(zh: "写明决定的理由。", en: "Give the reason of the decision.")
    static let save = Text(zh: "作出决定", en: "Decide")
    static let asked = Text(zh: "{0}请{1}回避", en: "{0} asks {1} to step back")
    static let open = Text(zh: "等负责人决定", en: "Waits for the decision")
    static let stateGranted = Text(zh: "同意了", en: "Granted")
    static let stateDenied = Text(zh: "没有同意", en: "Denied")
    static let askedDone = Text(
        zh: "登记了，调解会已经暂停，等负责人决定。", en: "Recorded; the sessions are suspended until it is decided.")
    static let decidedDone = Text(
        zh: "决定了。调解会照常，或者等新的调解员。", en: "Decided. Sessions go on, or wait for another mediator.")
    static let waiting = Text(zh: "等我决定的回避", en: "Recusals that wait for a decision")
    static let noMediator = Text(zh: "这件还没有调解员。", en: "The file has no mediator yet.")
    static let nameNext = Text(
        zh: "调解员回避以后没有人了，先定调解员，调解会才能恢复。", en: "Nobody is left: name a mediator, and the sessions go on.")
    static let byConsumer = Text(zh: "申请调解员回避", en: "Ask for another mediator")
    static let consumerLead = Text(
        zh: "您认为调解员和这件事有利害关系、可能影响公正的，可以申请他回避。申请以后调解会先不开，办理单位的负责人决定。",
        en:
            "If a mediator has an interest that could make them unfair, you may ask that another takes over. Sessions wait until the office decides."
    )
    static let consumerSend = Text(zh: "提交申请", en: "Send the request")
    static let consumerDone = Text(
        zh: "申请收到了，调解会先不开，决定了再告诉您。", en: "Received. Sessions wait until it is decided; you will be told.")
    static let backToFollow = Text(zh: "回到进度", en: "Back to your complaint")

    static func text(_ asker: RecusalRequest.Asker) -> Text {
        switch asker {
        case .consumer: Text(zh: "消费者", en: "The consumer")
        case .trader: Text(zh: "经营者", en: "The trader")
        case .mediator: Text(zh: "调解员自己", en: "The mediator")
        }
    }

    static func text(_ state: RecusalRequest.State) -> Text {
        switch state {
        case .open: open
        case .granted: stateGranted
        case .denied: stateDenied
        }
    }

    static func mark(_ state: RecusalRequest.State) -> StateKind {
        switch state {
        case .open: .wait
        case .granted, .denied: .done
        }
    }

    static func text(_ reason: RecusalRefused.Reason) -> Text {
        switch reason {
        case .notPermitted:
            Text(zh: "调解员只能为自己申请；回避由负责人决定。", en: "Mediators ask for themselves only; the person in charge decides.")
        case .notMediated: Text(zh: "这件现在不在调解。", en: "The file is not in mediation.")
        case .unknownMediator: Text(zh: "这个人不是这件的调解员。", en: "That person does not mediate this file.")
        case .reasonMissing: reasonMissing
        case .openAlready: Text(zh: "已经有人申请他回避，正在等决定。", en: "A request about this person already waits.")
        case .decidedAlready: Text(zh: "已经决定过了。", en: "It has been decided already.")
        case .ownCase: Text(zh: "自己的回避要由别人决定。", en: "Nobody decides on the own recusal.")
        }
    }
}
