internal import CaseworkRules
package import Kernel
package import Storage
package import Web

/// A consumer who is to be told that a file has moved.
package struct ConsumerToTell: Sendable {
    package let caseID: Int64
    package let number: String
    /// The office that handles the file now.
    package let office: Int64
    /// Empty where there is none.
    package let phone: String
    /// Empty where none was given.
    package let email: String
    /// The language in which the complaint was lodged.
    package let language: Language
    /// What has happened, in a few words that do not say what the complaint is about.
    package let what: Text
}

/// Finds out whom an effect of telling is about; sending is another capability's matter.
package struct Telling: Sendable {
    /// The kind of the effects.
    package static let kind = Effect.tellingConsumer
    private let database: any Database

    package init(_ database: any Database) {
        self.database = database
    }

    /// Nil when the effect names no file or no move.
    package func consumer(of item: OutboxItem) async throws -> ConsumerToTell? {
        guard let caseID = item.effect.caseID, let move = CaseMove.Name(rawValue: item.effect.payload) else {
            return nil
        }
        let row = try await database.row(
            """
            SELECT f.number AS number, f.office_id AS office_id, coalesce(p.phone, '') AS phone,
                coalesce(c.language, 'zh') AS language, coalesce(c.email, '') AS email
            FROM case_file AS f LEFT JOIN party AS p ON p.case_id = f.id AND p.role = 'consumer'
            LEFT JOIN case_contact AS c ON c.case_id = f.id WHERE f.id = \(caseID)
            """)
        guard let row else { return nil }
        return ConsumerToTell(
            caseID: caseID, number: try row.text("number"), office: try row.int64("office_id"),
            phone: try row.text("phone"), email: try row.text("email"), language: try row.choice("language"),
            what: TellingText.what(move))
    }
}

extension CaseStore {
    /// The language in which a consumer is written to, and the mail address, empty where none was given.
    package func contact(of caseID: Int64) async throws -> (language: Language, email: String) {
        let row = try await database.row("SELECT language, email FROM case_contact WHERE case_id = \(caseID)")
        guard let row else { return (.zh, "") }
        return (try row.choice("language"), try row.text("email"))
    }
}

/// How a consumer wants to be spoken to, where it is not the usual way.
struct CaseContact: Sendable {
    let language: Language
    /// Empty for none.
    let email: String

    /// The statements that keep it; none for Chinese without a mail address.
    func keeping(for caseID: Int64) -> Change {
        var change = Change()
        guard language != .zh || !email.isEmpty else { return change }
        change.insert(
            "INSERT INTO case_contact (case_id, language, email) VALUES (\(caseID), \(language), \(email))")
        return change
    }
}

/// What has happened, as messages say it; none of it says what the complaint is about.
enum TellingText {
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
        case .mergeInto: Text(zh: "和您较早的一件是同一件事，并到那件一起办理", en: "it goes on together with your earlier one")
        case .absorb: Text(zh: "您后来的一件并到这件一起办理", en: "your later one goes on together with it")
        case .separate: Text(zh: "重新单独办理", en: "it is worked on by itself again")
        case .letGo: Text(zh: "您后来的一件分出去单独办理", en: "your later one is worked on by itself again")
        case .supplement, .assign, .handOver, .returnHandover, .recordSession, .withdraw, .rate, .addFacts, .addNote,
            .askExtension, .approveExtension, .declineExtension, .conclude, .notifyReporter, .renew, .joinTo, .takeIn,
            .write, .writeBack, .becomeComplaint, .splitTip, .supervise, .answerSupervision, .acceptAnswer, .askAgain,
            .correct:
            Text(zh: "办理情况有更新", en: "there is news")
        }
    }
}
