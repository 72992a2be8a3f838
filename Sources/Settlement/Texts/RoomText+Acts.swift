internal import SettlementRules
internal import Web

extension RoomText {
    static let help = Text(zh: "请办案人员帮忙，或者举报骚扰", en: "Ask an officer to help, or report abuse")
    static let helpMeaning = Text(
        zh: "办理机构的人从那时起可以看这个和解室，对方也会收到通知。和解的期限照样算。",
        en: "From then on officers can read this room, and the other side is told. The time goes on running.")
    static let helpSend = Text(zh: "请他们来看", en: "Let them in")
    static let helpText = Text(zh: "怎么回事", en: "What is the matter")
    static let helpMissing = Text(zh: "写几句是怎么回事。", en: "Say what is the matter.")
    static let helpAsked = Text(zh: "请了办案人员", en: "Asked for an officer")
    static let cause = Text(zh: "为什么", en: "Why")
    static let causeHelp = Text(zh: "想请人帮忙说合", en: "I want somebody to help")
    static let causeAbuse = Text(zh: "对方辱骂、威胁、骚扰", en: "The other side insults, threatens or harasses")
    static let causeMissing = Text(zh: "选一个原因。", en: "Choose a reason.")
    static let end = Text(zh: "结束和解", en: "End the settlement")
    static let endMeaning = Text(
        zh: "结束以后不能恢复，投诉马上转给办理机构，从那天起算办理期限。",
        en: "This cannot be undone. The complaint goes to the office at once, and its period begins on that day.")
    static let endReason = Text(zh: "为什么", en: "Why")
    static let endHint = Text(zh: "不写也可以。", en: "You need not say.")
    static let endSend = Text(zh: "结束和解，转给办理机构", en: "End it and let the office handle it")

    static func name(_ side: Side) -> Text {
        side == .consumer ? Text(zh: "消费者", en: "Consumer") : Text(zh: "商家", en: "Trader")
    }

    static func standing(_ standing: Offer.Standing) -> Text {
        switch standing {
        case .live: Text(zh: "等答复", en: "Waits for an answer")
        case .withdrawn: Text(zh: "已撤回", en: "Withdrawn")
        case .declined: Text(zh: "未接受", en: "Declined")
        case .countered: Text(zh: "对方还了价", en: "Answered by another offer")
        case .replaced: Text(zh: "换成了新方案", en: "Replaced")
        case .accepted: Text(zh: "已接受", en: "Accepted")
        }
    }

    static func done(_ act: RoomAct) -> Text {
        switch act {
        case .messages: Text(zh: "已经发给对方。", en: "Sent.")
        case .offers: Text(zh: "方案已经提出，等对方答复。", en: "Your offer is made and waits for an answer.")
        case .withdrawal: Text(zh: "方案已经撤回。", en: "Your offer is withdrawn.")
        case .declining: Text(zh: "已经告诉对方不接受。", en: "The other side is told that you decline.")
        case .acceptance: Text(zh: "已经接受。请签和解协议。", en: "Accepted. Please sign the agreement.")
        case .code: Text(zh: "验证码已经发出，几秒钟就到，10分钟内有效。", en: "The code is on its way and good for ten minutes.")
        case .signature: Text(zh: "已经签字。", en: "Signed.")
        case .ending: Text(zh: "和解已经结束，投诉转给了办理机构。", en: "It is ended, and the office has the complaint.")
        case .notice: Text(zh: "通知已经备好，可以打印。", en: "The notice is ready to print.")
        case .claim:
            Text(
                zh: "已经记下。是那家店的，新链接已经发过去；不是的，通知已经作废。",
                en: "Noted. If it is the shop, a link went there; if not, the notice is void.")
        case .help: Text(zh: "办案人员现在可以看这个和解室，双方都收到了通知。", en: "Officers can read this room now; both sides are told.")
        }
    }
}

// The verdict.
extension RoomText {
    static let stateAnswer = Text(zh: "等您答复", en: "Waits for you")
    static let stateSign = Text(zh: "等您签字", en: "Waits for your signature")
    static let invited = Text(zh: "已经邀请商家，等商家来，最晚{0}", en: "The trader is invited and may come until {0}")
    static let noOffer = Text(zh: "双方都可以提方案，最晚{0}谈成", en: "Either side may make an offer; there is time until {0}")
    static let sign = Text(zh: "方案已经接受，请在{0}以前签和解协议", en: "An offer is accepted; please sign the agreement by {0}")
    static let settled = Text(zh: "双方已经签字，和解协议生效", en: "Both have signed; the settlement holds")
    static let settledNext = Text(
        zh: "按协议的日期做到就行。没有做到的，消费者可以申请重新办理，也可以拿协议向法院起诉。",
        en:
            "It is to be kept by the days agreed. If not, the consumer can have the complaint taken up, or go to court with it."
    )
    static let otherwise = Text(
        zh: "到{0}没有谈成、没有签完，自动转给办理机构办理。",
        en: "If it is not agreed and signed by {0}, the office receives the complaint by itself.")
    static let failedNext = Text(
        zh: "投诉已经转给办理机构，从那天起算办理期限。这里的内容双方还可以看。",
        en: "The office has received the complaint, and its period began on that day. Both sides can still read this.")

    static func state(_ state: RoomState) -> Text {
        switch state {
        case .invited: Text(zh: "等商家来", en: "Waits for the trader")
        case .open: Text(zh: "在线和解", en: "Being settled")
        case .signing: Text(zh: "等对方签字", en: "Waits for the other signature")
        case .settled: Text(zh: "已和解", en: "Settled")
        case .failed: Text(zh: "没有谈成", en: "Not settled")
        case .silent: Text(zh: "商家没有回应", en: "No answer by the trader")
        }
    }

    /// `{0}` the offer's number, `{1}` the day until which it holds.
    static func answer(_ side: Side) -> Text {
        side == .trader
            ? Text(zh: "消费者提了方案{0}，请在{1}以前答复", en: "The consumer made offer {0}; please answer by {1}")
            : Text(zh: "商家提了方案{0}，请在{1}以前答复", en: "The trader made offer {0}; please answer by {1}")
    }

    /// `{0}` is the last day.
    static func waiting(_ side: Side) -> Text {
        side == .trader
            ? Text(zh: "等消费者答复您的方案，最晚{0}", en: "The consumer has to answer your offer, until {0}")
            : Text(zh: "等商家答复您的方案，最晚{0}", en: "The trader has to answer your offer, until {0}")
    }

    static func otherSigns(_ side: Side) -> Text {
        side == .trader
            ? Text(zh: "您已经签字，等消费者签，最晚{0}", en: "You have signed; the consumer has until {0}")
            : Text(zh: "您已经签字，等商家签，最晚{0}", en: "You have signed; the trader has until {0}")
    }

    static func failed(_ end: RoomEnd) -> Text {
        switch end {
        case .byConsumer: Text(zh: "消费者结束了和解", en: "The consumer ended the settlement")
        case .byTrader: Text(zh: "商家结束了和解", en: "The trader ended the settlement")
        case .timeOver: Text(zh: "期限到了，没有谈成", en: "The time was over without an agreement")
        case .notSigned: Text(zh: "期限到了，协议没有签完", en: "The time was over before both had signed")
        case .noAnswer: Text(zh: "期限到了，商家没有回应", en: "The time was over without an answer by the trader")
        }
    }
}
