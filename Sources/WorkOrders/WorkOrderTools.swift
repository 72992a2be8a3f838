package import AccountsRules
package import ImportingRules
package import Kernel
package import Storage
package import WorkOrdersRules

/// What work orders need from the rest of the installation; `App` makes one at start.
package struct WorkOrderTools: Sendable {
    /// Notes in the audit log, in the transaction of what it is about: when, who, what was done, to what, in which way.
    package typealias Audit = @Sendable (Instant, Principal, String, String, String, any Writing) throws -> Void

    package let database: any Database
    package let time: any TimeSource
    package let zone: LegalZone
    package let calendar: @Sendable () -> WorkingCalendar
    package let directory: @Sendable () -> OfficeDirectory
    /// Draws a key that no other row has.
    package let nextKey: @Sendable () -> Int64
    /// The names of members of staff, by key.
    package let names: @Sendable ([Int64]) async throws -> [Int64: String]
    package let filing: OrderFiling
    package let lists: OrderLists
    package let audit: Audit

    package init(
        database: any Database, time: any TimeSource, zone: LegalZone = .shanghai,
        calendar: @escaping @Sendable () -> WorkingCalendar, directory: @escaping @Sendable () -> OfficeDirectory,
        nextKey: @escaping @Sendable () -> Int64,
        names: @escaping @Sendable ([Int64]) async throws -> [Int64: String], filing: OrderFiling, lists: OrderLists,
        audit: @escaping Audit
    ) {
        self.database = database
        self.time = time
        self.zone = zone
        self.calendar = calendar
        self.directory = directory
        self.nextKey = nextKey
        self.names = names
        self.filing = filing
        self.lists = lists
        self.audit = audit
    }

    package var today: Day { zone.day(of: time.now()) }

    /// What a record of a list is judged by now.
    var listDay: ListDay { ListDay(now: time.now(), zone: zone, calendar: calendar()) }

    /// Where an order's office stands, seen from the person's.
    func relation(of office: Int64, to who: Principal) -> OfficeRelation {
        guard let own = who.office else { return .elsewhere }
        return directory().relation(of: office, seenFrom: own, on: today)
    }

    /// The office a person works for; for the operator's commands, the office at the head.
    package func ownOffice(of who: Principal) -> Int64? {
        guard case .system = who.kind else { return who.office }
        let heads = directory().heads(on: today)
        return (heads.first { $0.kind == .bureau } ?? heads.first)?.id
    }

    /// The operator takes lists in and gives them back, and does nothing else with orders.
    func allows(_ act: OrderPermission.Act, _ office: Int64, _ who: Principal) -> Bool {
        if case .system = who.kind { return act == .takeList || act == .giveList }
        return OrderPermission.allows(who.roles, act, relation(of: office, to: who))
    }
}

/// How lists are read: `App` lends what the importing capability can do.
package struct OrderLists: Sendable {
    /// What a reader found at one place of a list.
    package enum Found: Sendable {
        case record(RawRecord)
        case broken(RejectedRecord)
    }

    /// A mapping by its name, as YAML.
    package struct Mapping: Sendable {
        package let name: String
        package let yaml: String

        package init(name: String, yaml: String) {
            self.name = name
            self.yaml = yaml
        }
    }

    /// Why a file cannot be read as a whole, in words.
    package struct Unreadable: Error, Equatable {
        package let words: LocalText

        package init(_ words: LocalText) { self.words = words }
    }

    /// The mappings to choose among: those that come with the program and those of the installation.
    package let mappings: @Sendable () throws -> [Mapping]
    /// What a YAML text spells; throws `MappingUnusable`.
    package let setting: @Sendable (String) throws -> Setting
    /// Opens a file and gives what reads its next record; throws `MappingUnusable` for missing columns and
    /// ``Unreadable``.
    package let open: @Sendable (_ path: String, OrderMapping) throws -> () throws -> Found?
    /// A folder for files that live as long as one request.
    package let scratch: String

    package init(
        mappings: @escaping @Sendable () throws -> [Mapping], setting: @escaping @Sendable (String) throws -> Setting,
        open: @escaping @Sendable (String, OrderMapping) throws -> () throws -> Found?, scratch: String
    ) {
        self.mappings = mappings
        self.setting = setting
        self.open = open
        self.scratch = scratch
    }

    /// A mapping of that name; nil when there is none. Throws `MappingUnusable` with all that is wrong with it.
    package func mapping(_ name: String) throws -> OrderMapping? {
        guard let found = try mappings().first(where: { $0.name == name }) else { return nil }
        return try OrderMapping.reading(try setting(found.yaml)).get()
    }

    /// The mappings that can be used, by name; one that is broken is left out.
    package func usable() throws -> [(name: String, mapping: OrderMapping)] {
        try mappings().compactMap { found in
            guard let mapping = try? OrderMapping.reading(try setting(found.yaml)).get() else { return nil }
            return (found.name, mapping)
        }
    }
}
