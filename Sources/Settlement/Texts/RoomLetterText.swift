internal import Kernel
internal import SettlementRules
internal import Web

/// What messages to the two sides of a room say: nothing of what the complaint is about.
///
/// `{0}` is the file's number, `{1}` the trader's name, `{2}` the last day. `{link}` and `{code}` are put in when the
/// message is sent.
enum RoomLetterText {
    static func letter(_ letter: RoomLetter) -> (subject: Text, text: Text) {
        switch letter {
        case .code(let code): (codeSubject, code.purpose == .sign ? signing : entering)
        case .news(let news):
            news.to == .trader
                ? (traderSubject, trader(news.what)) : (consumerSubject, consumer(news.what))
        }
    }

    static func fill(_ text: Text, _ language: Language, _ values: [String]) -> String {
        var filled = language == .zh ? text.zh : text.en
        for (index, value) in values.enumerated() { filled = filled.replacing("{\(index)}", with: value) }
        return filled
    }

    static func day(_ day: Day, _ language: Language) -> String {
        language == .zh ? "\(day.month)月\(day.dayOfMonth)日" : day.description
    }

    private static let codeSubject = Text(zh: "验证码（和解{0}）", en: "One-time code (settlement {0})")
    private static let signing = Text(
        zh: "【消保】{code}是签和解协议{0}的验证码，10分钟内有效。签了就生效，不要告诉别人。",
        en: "[Xiaobao] {code} is the code to sign the settlement of {0}, for ten minutes. Tell it to nobody.")
    private static let entering = Text(
        zh: "【消保】{code}是进入和解室{0}的验证码，10分钟内有效。不要告诉别人。",
        en: "[Xiaobao] {code} is the code to enter the settlement room of {0}, for ten minutes. Tell it to nobody.")

    private static let traderSubject = Text(zh: "消费者投诉{0}：请在线和解", en: "Complaint {0}: please settle online")
    private static let consumerSubject = Text(zh: "您的投诉{0}：和解有进展", en: "Your complaint {0}: the settlement has moved")

    private static func trader(_ what: RoomNews.What) -> Text {
        switch what {
        case .invited:
            Text(
                zh: "【消保】{1}：有消费者投诉（{0}），愿意先和您在线和解，最晚{2}。打开看看、答复：{link} 不用注册。不回应的，自动转监管部门办理。",
                en:
                    "[Xiaobao] {1}: a consumer complains ({0}) and offers to settle online until {2}: {link} No account is "
                    + "needed. Without an answer it goes to the authority.")
        case .reminded:
            Text(
                zh: "【消保】投诉{0}的和解{2}到期，还没有谈成：{link} 到期自动转监管部门办理。",
                en: "[Xiaobao] The settlement of complaint {0} ends on {2}: {link} After that it goes to the authority."
            )
        case .offered, .withdrawn, .declined, .said, .entered, .claimed:
            Text(zh: "【消保】投诉{0}：消费者有新答复，请看：{link}", en: "[Xiaobao] Complaint {0}: the consumer answered: {link}")
        case .accepted, .signed:
            Text(
                zh: "【消保】投诉{0}：方案已经接受，请在{2}以前签和解协议：{link}",
                en: "[Xiaobao] Complaint {0}: an offer is accepted; please sign by {2}: {link}")
        case .settled:
            Text(zh: "【消保】投诉{0}：双方已经签字，和解协议生效：{link}", en: "[Xiaobao] Complaint {0}: both have signed: {link}")
        case .failed, .silent:
            Text(
                zh: "【消保】投诉{0}：和解没有谈成，已经转监管部门办理。", en: "[Xiaobao] Complaint {0}: not settled; it went to the authority."
            )
        case .helpAsked:
            Text(
                zh: "【消保】投诉{0}：有一方请办案人员帮忙，他们从现在起可以看和解室。{link}",
                en: "[Xiaobao] Complaint {0}: a side asked for help; officers may now read the room. {link}")
        }
    }

    private static func consumer(_ what: RoomNews.What) -> Text {
        let tail = Text(zh: "用编号和查询码查进度，进和解室看。", en: "Follow the case with number and query code to see it.")
        let news =
            switch what {
            case .invited: Text(zh: "已经邀请商家", en: "the trader is invited")
            case .entered: Text(zh: "商家来了", en: "the trader has come")
            case .said: Text(zh: "商家写了话", en: "the trader wrote")
            case .offered: Text(zh: "商家提了方案", en: "the trader made an offer")
            case .withdrawn: Text(zh: "商家撤回了方案", en: "the trader withdrew an offer")
            case .declined: Text(zh: "商家没有接受您的方案", en: "the trader declined your offer")
            case .accepted: Text(zh: "方案已经接受，请在{2}以前签字", en: "an offer is accepted; please sign by {2}")
            case .signed: Text(zh: "商家已经签字，等您签", en: "the trader has signed and waits for you")
            case .settled: Text(zh: "双方已经签字，和解协议生效", en: "both have signed; it is settled")
            case .failed: Text(zh: "没有谈成，已经转有关机构办理", en: "it was not settled, and went to the office in charge")
            case .silent: Text(zh: "商家没有回应，已经转有关机构办理", en: "the trader was silent; it went to the office in charge")
            case .reminded: Text(zh: "{2}到期，还没有谈成", en: "it ends on {2}")
            case .claimed:
                Text(
                    zh: "有人拿着您打印的通知，说店里用别的号码联系，请您看看是不是那家店",
                    en:
                        "somebody with your printed notice named another contact of the shop; please say whether it is right"
                )
            case .helpAsked: Text(zh: "有一方请了办案人员，他们可以看和解室", en: "a side asked for help; officers may read the room")
            }
        return Text(
            zh: "【消保】您的投诉{0}：\(news.zh)。\(tail.zh)", en: "[Xiaobao] Your complaint {0}: \(news.en). \(tail.en)")
    }
}
