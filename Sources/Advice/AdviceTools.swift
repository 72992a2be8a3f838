package import AccountsRules
package import AdviceRules
package import CaseworkRules
package import Hummingbird
package import Kernel
package import Storage
package import Web

/// What the guide and the calculators need from the rest of the installation; `App` makes one at start.
package struct AdviceTools: Sendable {
    /// Begins a complaint with what was found out, and leads the person there.
    package typealias Lodging = @Sendable (FilingDraft, Request, AppContext) async throws -> Response

    /// Notes in the audit log, in the transaction at hand: when, who, what was done, to what, in which way.
    package typealias Audit = @Sendable (Instant, Principal, String, String, String, any Writing) throws -> Void

    package let database: any Database
    package let time: any TimeSource
    package let zone: LegalZone
    package let calendar: @Sendable () -> WorkingCalendar
    package let directory: @Sendable () -> OfficeDirectory
    /// The laws and the authorities that the texts name.
    package let book: GuideBook
    package let lodging: Lodging
    package let audit: Audit

    package init(
        database: any Database, time: any TimeSource, zone: LegalZone,
        calendar: @escaping @Sendable () -> WorkingCalendar, directory: @escaping @Sendable () -> OfficeDirectory,
        book: GuideBook, lodging: @escaping Lodging, audit: @escaping Audit
    ) {
        self.database = database
        self.time = time
        self.zone = zone
        self.calendar = calendar
        self.directory = directory
        self.book = book
        self.lodging = lodging
        self.audit = audit
    }

    package var today: Day { zone.day(of: time.now()) }
}
