internal import Kernel
internal import SettlementRules
internal import Web

/// Why something is not possible in a room now, with a way out.
enum RoomReasonText {
    static let codes = Text(zh: "一小时里发了太多验证码，请过一会儿再试。", en: "Too many codes were sent within an hour; try again later.")

    static func words(_ reason: RoomRefused.Reason, _ say: Words) -> String {
        switch reason {
        case .notIn(let state): say(notIn(state))
        case .over(let day), .expired(let day), .expiryAfter(let day): say(dated(reason), say.date(day))
        case .notLive(let standing): say(notLive(standing))
        case .item(let kind, let problem): say(OfferText.name(kind)) + say.colon + item(problem, say)
        case .textTooLong(let max): say(Text(zh: "最多{0}个字，请写短些。", en: "At most {0} characters."), say.count(max))
        default: say(plain(reason))
        }
    }

    private static func notIn(_ state: RoomState) -> Text {
        switch state {
        case .invited: Text(zh: "商家还没有来。", en: "The trader has not come yet.")
        case .open: Text(zh: "还没有接受的方案。", en: "No offer has been accepted yet.")
        case .signing: Text(zh: "已经接受了一个方案，现在只等双方签字。", en: "An offer was accepted; now both have to sign.")
        case .settled: Text(zh: "双方已经签字，和解协议生效了。", en: "Both have signed; it is settled.")
        case .failed, .silent:
            Text(zh: "和解已经结束，投诉在办理机构。", en: "The settlement has ended; the office has the complaint.")
        }
    }

    private static func dated(_ reason: RoomRefused.Reason) -> Text {
        switch reason {
        case .expired: Text(zh: "这个方案{0}已经过期，可以自己提一个一样的。", en: "This offer expired on {0}; you can offer the same.")
        case .expiryAfter: Text(zh: "和解{0}到期，方案不能比它晚。", en: "The settlement ends on {0}; an offer cannot hold longer.")
        default: Text(zh: "和解{0}已经到期。", en: "The settlement ended on {0}.")
        }
    }

    private static func notLive(_ standing: Offer.Standing) -> Text {
        switch standing {
        case .accepted: Text(zh: "这个方案已经接受了。", en: "This offer is accepted already.")
        case .withdrawn: Text(zh: "对方刚刚撤回了这个方案。", en: "The other side has just withdrawn this offer.")
        case .declined: Text(zh: "这个方案已经答复过了。", en: "This offer was declined already.")
        case .live, .countered, .replaced: Text(zh: "这个方案已经换成了新的，请看新的。", en: "There is a newer offer; look at that.")
        }
    }

    private static func plain(_ reason: RoomRefused.Reason) -> Text {
        switch reason {
        case .notYours: Text(zh: "这件事要对方来做。", en: "This is for the other side to do.")
        case .unknownOffer: Text(zh: "没有这个方案。", en: "There is no such offer.")
        case .ownOffer: Text(zh: "这是您自己的方案，等对方答复。", en: "This is your own offer; the other side answers it.")
        case .othersOffer: Text(zh: "这是对方的方案。", en: "This is the other side’s offer.")
        case .nothingOffered: Text(zh: "至少选一样。", en: "Choose at least one thing.")
        case .kindTwice: Text(zh: "同一样写了两次。", en: "The same thing stands twice.")
        case .expiryPast: Text(zh: "方案的有效日期已经过去了。", en: "The day until which the offer holds is past.")
        case .nameMissing: RoomText.signNameMissing
        case .alreadySigned: Text(zh: "您已经签过了。", en: "You have signed already.")
        case .otherDocument: Text(zh: "协议变了，请再看一遍。", en: "The agreement is another one; please read it again.")
        case .alreadyAsked: Text(zh: "已经请过办案人员了。", en: "An officer was asked for already.")
        case .claimWaits:
            Text(zh: "已经有人报过联系方式，正在等消费者确认。", en: "A contact was named already and waits for the consumer.")
        case .noClaim: Text(zh: "没有等您确认的联系方式。", en: "No contact waits for your word.")
        case .contactMissing: NoticeText.contactMissing
        case .tooMany: Text(zh: "次数太多了，请过一会儿再试，或者打12315。", en: "That is too often; try later or call 12315.")
        default: Text(zh: "现在不能这样做。", en: "This is not possible now.")
        }
    }

    private static func item(_ problem: ItemProblem, _ say: Words) -> String {
        switch problem {
        case .instalmentSum(let sum):
            say(Text(zh: "各期加起来是{0}，要等于总金额。", en: "The parts make {0}; they have to make the sum."), say.money(sum))
        case .amountMissing, .amountNotPositive: say(OfferFormText.amountMissing)
        case .amountTooLarge: say.problem(.amountTooLarge)
        case .daysMissing: say(OfferFormText.daysMissing)
        case .daysOutOfRange, .instalmentDays:
            say(Text(zh: "天数从0到730，分期的一期比一期晚。", en: "Days go from 0 to 730, and each part comes later."))
        case .detailMissing: say(OfferFormText.detailMissing)
        case .tooManyInstalments: say(Text(zh: "最多分24期。", en: "At most 24 parts."))
        case .instalmentNotPositive: say(Text(zh: "每一期的金额都要大于0。", en: "Each part has to be more than nothing."))
        case .amountForeign, .detailTooLong, .instalmentsForeign:
            say(Text(zh: "这里不用写这些。", en: "This does not belong here."))
        }
    }
}
