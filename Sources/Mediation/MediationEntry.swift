internal import Kernel
internal import MediationRules
package import Web

/// The lines that mediation adds to a file's history.
package enum MediationEntry {
    /// The kind of the entry for a move on a session.
    static func kind(_ move: SessionMove.Name) -> String { "session-\(move.rawValue)" }

    /// What an entry says, for staff; nil for one of another capability.
    package static func words(_ kind: String, _ facts: [String: String]) -> Text? {
        switch kind {
        case named: return Text(zh: "确定调解员", en: "Mediators named")
        case recusalAsked: return asked(facts)
        case recusalGranted: return Text(zh: "同意调解员回避", en: "A mediator’s recusal was granted")
        case recusalDenied: return Text(zh: "没有同意调解员回避", en: "A mediator’s recusal was denied")
        case entrustment: return entrusting(facts)
        case appraisalBegan, appraisalEnded: return appraisal(facts)
        default: return session(kind, facts)
        }
    }

    static let named = "mediators-named"
    static let entrustment = "mediation-entrusted"
    static let appraisalBegan = "appraisal-began"
    static let appraisalEnded = "appraisal-ended"
    static let recusalAsked = "recusal-asked"
    static let recusalGranted = "recusal-granted"
    static let recusalDenied = "recusal-denied"

    private static func entrusting(_ facts: [String: String]) -> Text {
        switch facts["state"].flatMap(Entrustment.State.init) {
        case .taken: Text(zh: "协会接受了委托调解", en: "The association took the entrusted mediation")
        case .declined: Text(zh: "协会没有接受委托调解", en: "The association declined the mediation")
        case .returned: Text(zh: "协会交回了委托调解", en: "The association gave the mediation back")
        case .recalled: Text(zh: "收回了委托调解", en: "The entrusted mediation was recalled")
        case .offered, nil: Text(zh: "委托协会调解", en: "Mediation entrusted to an association")
        }
    }

    private static func appraisal(_ facts: [String: String]) -> Text {
        let number = facts["appraisal"] ?? ""
        let name = facts["kind"].flatMap(Appraisal.Kind.init).map(AppraisalText.text) ?? AppraisalText.panel
        switch facts["state"].flatMap(Appraisal.State.init) {
        case .done: return Text(zh: "第\(number)项\(name.zh)有了结果", en: "\(name.en) no. \(number): the result is there")
        case .abandoned: return Text(zh: "第\(number)项\(name.zh)没做成", en: "\(name.en) no. \(number) came to nothing")
        case .running, nil: return Text(zh: "第\(number)项\(name.zh)开始", en: "\(name.en) no. \(number) began")
        }
    }

    private static func asked(_ facts: [String: String]) -> Text {
        switch facts["asker"] {
        case "consumer": Text(zh: "消费者申请调解员回避", en: "The consumer asked for a mediator’s recusal")
        case "trader": Text(zh: "经营者申请调解员回避", en: "The trader asked for a mediator’s recusal")
        default: Text(zh: "调解员申请回避", en: "A mediator asked to step back")
        }
    }

    private static func session(_ kind: String, _ facts: [String: String]) -> Text? {
        guard let move = SessionMove.Name.allCases.first(where: { Self.kind($0) == kind }) else { return nil }
        let number = facts["session"] ?? ""
        let time = [facts["on"], facts["from"]].compactMap { $0 }.joined(separator: " ")
        switch move {
        case .plan: return Text(zh: "排第\(number)次调解会：\(time)", en: "Session \(number) planned for \(time)")
        case .postpone: return Text(zh: "第\(number)次调解会改到\(time)", en: "Session \(number) moved to \(time)")
        case .cancel: return Text(zh: "取消第\(number)次调解会", en: "Session \(number) cancelled")
        case .record where facts["state"] == MediationSession.State.held.rawValue:
            return Text(zh: "第\(number)次调解会由受托协会开过了", en: "Session \(number) was held by the association")
        case .record: return Text(zh: "第\(number)次调解会有一方没有到，没有开成", en: "Session \(number): a party stayed away")
        case .suspend: return Text(zh: "有人申请回避，第\(number)次调解会暂停", en: "Session \(number) suspended for a recusal")
        case .takeUp: return Text(zh: "第\(number)次调解会恢复", en: "Session \(number) goes on as planned")
        }
    }
}
