package import Hummingbird
internal import Kernel
internal import MediationRules
package import Storage
package import Web

/// Mediation by an office (调解): sessions with their calendar and invitations.
///
/// What this capability brings: ``migrations``, the pages of staff, what the consumer sees of a session, the letters
/// to those who are asked, and an entry for the rail. Its rules are in `MediationRules`.
package struct Mediation: Sendable {
    package let tools: MediationTools

    package init(_ tools: MediationTools) {
        self.tools = tools
    }

    package func addRoutes(to router: some RouterMethods<AppContext>) {
        let store = MediationSessionStore(tools)
        let door = FileDoor(tools: tools)
        MediationPages(store: store, door: door).add(to: router)
        PlanPages(store: store, door: door).add(to: router)
        SessionPages(store: store, door: door).add(to: router)
        SessionCalendarPages(store: store).add(to: router)
        InvitationPages(store: store).add(to: router)
        RegisterPages(store: RegisterStore(tools)).add(to: router)
        NamingPages(store: NamingStore(tools), door: door).add(to: router)
        RecusalPages(store: RecusalStore(tools), door: door).add(to: router)
        AppraisalPages(store: AppraisalStore(tools), door: door).add(to: router)
        EntrustmentPages(store: EntrustmentStore(tools), door: door).add(to: router)
        ConsumerRecusalPages(store: RecusalStore(tools)).add(to: router)
    }

    /// The entry of the staff desk's rail.
    package static let rail = [
        RailEntry(CalendarText.title, path: MediationAddress.calendar, icon: .clock) {
            MediationPermission.allows($0.roles, .calendar, .own)
        },
        RailEntry(MediatorText.title, path: RegisterPages.root, icon: .scale) {
            MediationPermission.allows($0.roles, .seeRegister, .own)
        },
        RailEntry(EntrustmentText.title, path: EntrustmentPages.list, icon: .people) {
            MediationPermission.allows($0.roles, .answerEntrusted, .own)
        },
    ]

    /// What the reasons of this capability's refusals say, by their codes.
    package static let reasons: [String: Text] = [
        "mediation-not-permitted": SessionReasonText.notPermitted
    ]

    /// What the entries of this capability in the audit log are called, by their codes.
    package static let auditNames: [String: Text] = [
        "mediator-kept": Text(zh: "登记调解员", en: "Mediator registered"),
        "mediator-trained": Text(zh: "登记调解员培训", en: "Training of a mediator recorded"),
    ]

    /// Lets the form of a result carry the report; to be called on the settings that the whole stack gets.
    package static func setLimits(_ table: inout FormLimitTable, files: HandedFiles) {
        table.set(files.limit, for: AppraisalPages.filesRoute)
    }

    /// Links of invitations may be guessed at.
    package static func rates() -> [RateRule] {
        let links = TokenBuckets(capacity: 30, perMinute: 10)
        return [
            RateRule("/m/{session}/{seat}/{key}", buckets: links),
            RateRule("/m/{session}/{seat}/{key}/invitation", buckets: links),
            RateRule("/follow/{number}/recusal", method: .post, buckets: TokenBuckets(capacity: 10, perMinute: 2)),
        ]
    }
}
