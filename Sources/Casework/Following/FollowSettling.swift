internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Web

/// What the page of a file says while consumer and trader settle it between themselves, and afterwards.
struct FollowSettling {
    let followed: FollowCase
    let say: Words

    private var file: CaseFile { followed.file }
    private var path: String { FollowAddress.settlement(followed.number).path }

    /// Whether the file was settled first, however that ended.
    private var hasRoom: Bool { followed.details.handlings.contains { $0.handling.office == Handling.noOffice } }

    var duty: [HTML] {
        [
            .p(say(FollowSettlingText.duty)),
            .p(class: "no-print", [.buttonLink(say(FollowSettlingText.enter), href: path)]),
        ]
    }

    /// The way back into the room, which stays readable.
    var link: HTML {
        guard hasRoom, !file.isSettling else { return .empty }
        return .section(
            class: "panel flow tight no-print",
            [.h2(say(FollowSettlingText.room)), .p([.a(say(FollowSettlingText.look), href: path)])])
    }

    func stages(after filed: Stage, closed: Stage) -> [Stage] {
        guard file.isSettling else { return [filed, Stage(say(FollowSettlingText.done), .did), closed] }
        let until = file.openClock(.settlement).map { say(FollowText.until, say.dayAndMonth($0.due.due)) } ?? ""
        return [
            filed, Stage(say(FollowSettlingText.state), note: until, .now),
            Stage(say(FollowText.stageAcceptance), .later),
            Stage(say(FollowText.stageClosing), .later),
        ]
    }
}

/// What is said of settling first.
enum FollowSettlingText {
    static let state = Text(zh: "在线和解", en: "Being settled")
    static let done = Text(zh: "已和解", en: "Settled")
    /// `{0}` is not used: no office has it yet.
    static let verdict = Text(
        zh: "正在和商家|协商和解，|最晚{1}|（{2}）", en: "You and the trader are settling it, until {2} {1}")
    static let duty = Text(
        zh: "看看商家说了什么、提了什么方案，可以接受、还价，也可以不谈了，直接转给有关机构。",
        en: "See what the trader says and offers. You can accept, offer something else, or end it and have it handled.")
    static let enter = Text(zh: "进入和解室", en: "Go to the settlement room")
    static let room = Text(zh: "和解室", en: "Settlement room")
    static let look = Text(zh: "看和解的经过", en: "Look at what was said and offered")
    static let nobody = Text(
        zh: "您和商家自己协商。有关机构还没有收到，也看不到。", en: "You and the trader yourselves. No office has it or sees it yet.")
    static let settled = Text(zh: "您和商家签了和解协议，办结。", en: "You and the trader signed a settlement; the file is closed.")

    /// `{0}` is the office.
    static func unsettled(_ how: String) -> Text {
        how == "silent"
            ? Text(zh: "商家没有回应和解，自动转给{0}，从这天起算期限。", en: "The trader did not answer; {0} received it on this day.")
            : Text(zh: "和解没有谈成，自动转给{0}，从这天起算期限。", en: "No settlement was reached; {0} received it on this day.")
    }

    static let next: [FollowNextText.Pair] = [
        (
            Text(zh: "谈成了", en: "You settle"),
            Text(
                zh: "双方签和解协议，办结；商家没有做到的，可以申请重新办理。",
                en: "Both sign the agreement and the file is closed; if it is not kept, you can have it taken up.")
        ),
        (
            Text(zh: "没谈成，或者商家不回应", en: "You do not, or the trader is silent"),
            Text(
                zh: "自动转给有关机构，从那天起算决定受理的期限，不用您再提交。",
                en: "It goes to the office in charge by itself, and its period begins on that day.")
        ),
    ]
}
