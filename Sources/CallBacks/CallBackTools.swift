package import AccountsRules
package import Kernel
package import Storage

/// What call-backs need from the rest of the installation; `App` makes one at start.
package struct CallBackTools: Sendable {
    /// A closed complaint of which a sample is drawn.
    package struct ClosedFile: Equatable, Sendable {
        package let id: Int64
        package let number: CaseNumber
        package let office: Int64

        package init(id: Int64, number: CaseNumber, office: Int64) {
            self.id = id
            self.number = number
            self.office = office
        }
    }

    /// Complaints of offices closed from a day to a day, in a fixed order, up to a number.
    package typealias Closed = @Sendable ([Int64], Day, Day, Int) async throws -> [ClosedFile]

    /// Notes in the audit log, in the transaction at hand: when, who, what was done, to what, in which way.
    package typealias Audit = @Sendable (Instant, Principal, String, String, String, any Writing) throws -> Void

    package let database: any Database
    package let time: any TimeSource
    package let random: any Randomness
    package let zone: LegalZone
    package let directory: @Sendable () -> OfficeDirectory
    package let nextKey: @Sendable () -> Int64
    package let closed: Closed
    package let audit: Audit

    package init(
        database: any Database, time: any TimeSource, random: any Randomness, zone: LegalZone,
        directory: @escaping @Sendable () -> OfficeDirectory, nextKey: @escaping @Sendable () -> Int64,
        closed: @escaping Closed, audit: @escaping Audit
    ) {
        self.database = database
        self.time = time
        self.random = random
        self.zone = zone
        self.directory = directory
        self.nextKey = nextKey
        self.closed = closed
        self.audit = audit
    }

    package var today: Day { zone.day(of: time.now()) }
}
