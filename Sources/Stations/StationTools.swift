package import AccountsRules
package import Kernel
internal import StationsRules
package import Storage

/// What stations need from the rest of the installation; `App` makes one at start.
package struct StationTools: Sendable {
    /// Notes in the audit log, in the transaction at hand: when, who, what was done, to what, in which way.
    package typealias Audit = @Sendable (Instant, Principal, String, String, String, any Writing) throws -> Void

    package let database: any Database
    package let time: any TimeSource
    package let zone: LegalZone
    package let directory: @Sendable () -> OfficeDirectory
    package let audit: Audit
    /// The names of those who work at an office today.
    package let staff: @Sendable (_ office: Int64) async throws -> [String]

    package init(
        database: any Database, time: any TimeSource, zone: LegalZone,
        directory: @escaping @Sendable () -> OfficeDirectory, audit: @escaping Audit,
        staff: @escaping @Sendable (_ office: Int64) async throws -> [String]
    ) {
        self.database = database
        self.time = time
        self.zone = zone
        self.directory = directory
        self.audit = audit
        self.staff = staff
    }

    package var today: Day { zone.day(of: time.now()) }

    /// The offices that are stations today, within sight of somebody of the staff or, for nobody in particular, all.
    func stations(seenBy who: Principal? = nil, for act: StationAct = .see) -> [Office] {
        let (directory, today) = (directory(), today)
        let all = directory.offices.filter { $0.kind == .station && $0.exists(on: today) }
        guard let who else { return all }
        return all.filter { allows(act, $0.id, who) }
    }

    func allows(_ act: StationAct, _ office: Int64, _ who: Principal) -> Bool {
        guard let own = who.office else { return false }
        let relation = directory().relation(of: office, seenFrom: own, on: today)
        return StationPermission.allows(act, who.roles, relation)
    }
}
