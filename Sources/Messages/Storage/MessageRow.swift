internal import Kernel
internal import MessagesRules
internal import Storage

/// A message as it is kept, with how far it is.
struct MessageRow: Sendable {
    let id: Int64
    let channel: MessageChannel
    let caseID: Int64?
    let number: String
    let office: Int64
    /// A phone number or a mail address; shown to staff only masked.
    let address: String
    let language: Language
    let templateVersion: Int
    let subject: String
    /// As it was written: where a secret stands, its placeholder.
    let text: String
    let secret: String
    let createdAt: Instant
    let state: OutboxState
    /// Attempts so far, the one under way included.
    let attempts: Int
    /// Why the last attempt did not do it; a word of ours.
    let reason: String?
    /// Who said that it arrived.
    let settledBy: Int64?

    /// The columns, from `message AS m LEFT JOIN outbox AS o`; the outbox forgets what is done after a while.
    static let columns: SQL = """
        m.id AS id, m.channel AS channel, m.case_id AS case_id, m.number AS number, m.office_id AS office_id,
        m.address AS address, m.language AS language, m.template_version AS template_version, m.subject AS subject,
        m.text AS text, m.secret AS secret, m.created_at AS created_at, m.settled_by AS settled_by,
        coalesce(o.state, 'done') AS state, coalesce(o.attempts, 1) AS attempts, o.last_error AS last_error
        """

    init(_ row: Row) throws {
        id = try row.int64("id")
        channel = try row.choice("channel")
        caseID = try row.optionalInt64("case_id")
        number = try row.text("number")
        office = try row.int64("office_id")
        address = try row.text("address")
        language = try row.choice("language")
        templateVersion = try row.int("template_version")
        subject = try row.text("subject")
        text = try row.text("text")
        secret = try row.text("secret")
        createdAt = try row.instant("created_at")
        state = try row.choice("state")
        attempts = try row.int("attempts")
        reason = try row.optionalText("last_error")
        settledBy = try row.optionalInt64("settled_by")
    }

    /// The text as it goes out.
    func sent(_ tools: MessagesTools) -> String {
        secret.isEmpty ? text : Placeholders.filled(text, tools.secrets(secret))
    }
}
