internal import CaseworkRules
internal import Foundation
internal import Kernel
package import Storage
internal import Web

/// Tells consumers where their file stands, by a text in a folder: what an installation without a gateway does.
///
/// One file a message, named by the effect's key, so that writing it again after a crash changes nothing. The first
/// line is the phone number it is for.
package struct MessageFolder: EffectHandler {
    package let kind = Effect.tellingConsumer
    package let afterCrash = AfterCrash.again
    private let tools: CaseworkTools
    private let folder: String

    package init(_ tools: CaseworkTools, folder: String) {
        self.tools = tools
        self.folder = folder
    }

    package func carryOut(_ item: OutboxItem) async throws -> EffectEnd {
        guard let caseID = item.effect.caseID, let move = CaseMove.Name(rawValue: item.effect.payload) else {
            return .failed("the effect names no file or no move")
        }
        guard let told = try await told(caseID) else { return .failed("no such file") }
        guard !told.phone.isEmpty else { return .done }
        let text = Words(.zh)(
            MessageText.moved, told.number, Words(.zh)(MessageText.what(move)), Words(.zh)(told.kind.text))
        try write("\(told.phone)\n\(text)\n", as: "\(item.effect.id).txt")
        return .done
    }

    private func told(_ caseID: Int64) async throws -> (number: String, phone: String, kind: CaseKind)? {
        try await tools.database.row(
            """
            SELECT f.number, f.kind, coalesce(p.phone, '') AS phone FROM case_file AS f
            LEFT JOIN party AS p ON p.case_id = f.id AND p.role = 'consumer' WHERE f.id = \(caseID)
            """
        ).map { (try $0.text("number"), try $0.text("phone"), try $0.choice("kind")) }
    }

    private func write(_ text: String, as name: String) throws {
        let files = FileManager.default
        try files.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let aside = "\(folder)/.\(name)"
        let data = Data(text.utf8)
        guard files.createFile(atPath: aside, contents: data, attributes: [.posixPermissions: 0o600]) else {
            throw CocoaError(.fileWriteUnknown)
        }
        try? files.removeItem(atPath: "\(folder)/\(name)")
        try files.moveItem(atPath: aside, toPath: "\(folder)/\(name)")
    }
}

/// What the messages say; none of them says what the complaint is about.
enum MessageText {
    static let moved = Text(
        zh: "【消保】您的{2}{0}有进展：{1}。用编号和查询码可以查看详情，也可以打12315。",
        en: "[Xiaobao] Your {2} {0} has moved: {1}. Look it up with its number and query code, or call 12315.")

    static func what(_ move: CaseMove.Name) -> Text {
        switch move {
        case .accept: Text(zh: "已经受理", en: "it was accepted")
        case .refuse: Text(zh: "不予受理，理由和其他办法可以查看", en: "it was refused; reasons and other ways are shown")
        case .requestSupplement: Text(zh: "请您补充材料", en: "you are asked for materials")
        case .takeOver: Text(zh: "已经转到另一个单位办理", en: "another office has taken it over")
        case .startMediation: Text(zh: "开始调解", en: "mediation has begun")
        case .pause: Text(zh: "因鉴定、检测暂停计时", en: "the clock is paused for an appraisal")
        case .resume: Text(zh: "恢复计时", en: "the clock runs again")
        case .extend: Text(zh: "办理期限已经延长", en: "the period was extended")
        case .agree: Text(zh: "双方达成协议", en: "an agreement was reached")
        case .end: Text(zh: "调解已经终止，理由和其他办法可以查看", en: "mediation has ended; reasons and other ways are shown")
        case .close: Text(zh: "已经办结，请您评价", en: "it is closed; please rate it")
        case .reopen: Text(zh: "已经重新办理", en: "it was reopened")
        case .startVerification: Text(zh: "开始核查", en: "verification has begun")
        case .acknowledge: Text(zh: "已经确认收到", en: "it was acknowledged")
        case .answer: Text(zh: "已经答复", en: "it was answered")
        case .supplement, .assign, .handOver, .returnHandover, .recordSession, .withdraw, .rate, .addFacts, .addNote,
            .askExtension, .approveExtension, .declineExtension, .conclude, .notifyReporter, .renew, .joinTo, .takeIn,
            .write, .writeBack, .becomeComplaint, .splitTip:
            Text(zh: "办理情况有更新", en: "there is news")
        }
    }
}
