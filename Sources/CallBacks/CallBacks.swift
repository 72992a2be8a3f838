internal import CallBacksRules
package import Hummingbird
internal import Kernel
package import Storage
package import Web

/// Call-backs about closed complaints: a reproducible random sample, what each call came to, and the rates.
///
/// What this capability brings: ``migrations``, the pages of staff, and an entry for the rail. Its rules are in
/// `CallBacksRules`.
package struct CallBacks: Sendable {
    package let tools: CallBackTools

    package init(_ tools: CallBackTools) {
        self.tools = tools
    }

    package func addRoutes(to router: some RouterMethods<AppContext>) {
        CallBackPages(tools: tools).add(to: router)
    }

    package var endpoints: [Endpoint] { CallBackEndpoints(tools: tools).all }

    /// The entry of the staff desk's rail.
    package static let rail = [
        RailEntry(CallBackText.title, path: CallBackAddress.root, icon: .check) {
            CallBackPermission.allows(.see, $0.roles, .own)
        }
    ]

    /// What the entries of this capability in the audit log are called, by their codes.
    package static let auditNames: [String: Text] = [
        "call-backs-drawn": Text(zh: "抽取回访样本", en: "Sample for call-backs drawn"),
        "call-back-recorded": Text(zh: "登记回访", en: "Call-back recorded"),
    ]

    /// What the reasons of this capability's refusals say, by their codes.
    package static let reasons: [String: Text] = [
        "call-back-not-permitted": Text(
            zh: "抽查由本单位负责人来抽，由负责人和登记人员回访。",
            en: "Samples are drawn by the office's supervisor; supervisors and clerks make the calls."),
        "nothing-to-draw": Text(
            zh: "这段时间没有办结的投诉，换一段时间再抽。",
            en: "No complaint was closed in this period; choose another one."),
    ]

    package static let migrations: [Migration] = [
        Migration(
            id: "2026-11-22-call-backs-1",
            statements: [
                """
                CREATE TABLE call_back_draw (
                    id BIGINT PRIMARY KEY, office_id BIGINT NOT NULL, drawn_by TEXT NOT NULL, drawn_at BIGINT NOT NULL,
                    seed BIGINT NOT NULL, first_on BIGINT NOT NULL, last_on BIGINT NOT NULL,
                    population BIGINT NOT NULL, size BIGINT NOT NULL CHECK (size > 0))
                """,
                "CREATE INDEX call_back_draw_office ON call_back_draw (office_id, id)",
                """
                CREATE TABLE call_back (
                    draw_id BIGINT NOT NULL, position BIGINT NOT NULL, case_id BIGINT NOT NULL, number TEXT NOT NULL,
                    office_id BIGINT NOT NULL, reached TEXT CHECK (reached IN ('yes', 'no', 'declined')),
                    satisfied TEXT CHECK (satisfied IN ('yes', 'partly', 'no')),
                    facts_agree BIGINT CHECK (facts_agree IN (0, 1)), note TEXT NOT NULL, recorded_at BIGINT,
                    recorded_by TEXT, PRIMARY KEY (draw_id, position))
                """,
            ])
    ]
}

/// The addresses of the pages about call-backs.
enum CallBackAddress {
    static let root = "/staff/call-backs"

    static func draw(_ id: Int64) -> String { "\(root)/\(id)" }
    static func call(_ draw: Int64, _ position: Int) -> String { "\(root)/\(draw)/\(position)" }
    static func file(_ number: CaseNumber) -> String { "/staff/cases/\(number.text)" }
}
