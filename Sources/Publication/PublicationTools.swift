package import AccountsRules
package import Kernel
package import PublicationRules
package import Storage
package import Web

/// What publishing needs from the rest of the installation; `App` makes one at start.
package struct PublicationTools: Sendable {
    /// Notes in the audit log, in the transaction at hand: when, who, what was done, to what, in which way.
    package typealias Audit = @Sendable (Instant, Principal, String, String, String, any Writing) throws -> Void

    package let database: any Database
    package let time: any TimeSource
    package let zone: @Sendable () -> LegalZone
    package let directory: @Sendable () -> OfficeDirectory
    /// Draws a key that no other row has.
    package let nextKey: @Sendable () -> Int64
    package let rules: [PublicationRuleSet]
    /// A file by its number; nil when there is none.
    package let file: @Sendable (String) async throws -> PublishableFile?
    package let places: PublishedPlaces
    /// Adds an entry to the history of a file, in the transaction at hand: number, kind, facts, who, when.
    package let note: @Sendable (String, String, [String: String], Principal, Instant, any Writing) throws -> Void
    package let audit: Audit
    /// The cells that a release of figures freezes, for a year.
    package let figures: @Sendable (Int) async throws -> FiguresToFreeze
    /// Where people reach the installation, for links in feeds.
    package let address: String

    package init(
        database: any Database, time: any TimeSource, zone: @escaping @Sendable () -> LegalZone,
        directory: @escaping @Sendable () -> OfficeDirectory, nextKey: @escaping @Sendable () -> Int64,
        rules: [PublicationRuleSet], file: @escaping @Sendable (String) async throws -> PublishableFile?,
        places: PublishedPlaces,
        note: @escaping @Sendable (String, String, [String: String], Principal, Instant, any Writing) throws -> Void,
        audit: @escaping Audit, figures: @escaping @Sendable (Int) async throws -> FiguresToFreeze, address: String
    ) {
        self.database = database
        self.time = time
        self.zone = zone
        self.directory = directory
        self.nextKey = nextKey
        self.rules = rules
        self.file = file
        self.places = places
        self.note = note
        self.audit = audit
        self.figures = figures
        self.address = address
    }

    package var today: Day { zone().day(of: time.now()) }

    /// The rules that hold today; throws where no set has begun.
    package func ruleSet() throws -> PublicationRuleSet {
        guard let rules = PublicationRuleSet.inForce(rules, on: today) else { throw Answered(.unavailable) }
        return rules
    }

    /// Where an office stands, seen from the person's.
    func relation(of office: Int64, to who: Principal) -> OfficeRelation {
        guard let own = who.office else { return .elsewhere }
        return directory().relation(of: office, seenFrom: own, on: today)
    }

    func allows(_ act: PublicationAct, _ office: Int64, _ who: Principal) -> Bool {
        PublicationPermission.allows(act, who.roles, relation(of: office, to: who))
    }

    /// The offices about whose files a person may do something.
    func offices(for act: PublicationAct, _ who: Principal) -> [Int64] {
        guard let own = who.office else { return [] }
        func has(_ relation: OfficeRelation) -> Bool { PublicationPermission.allows(act, who.roles, relation) }
        return has(.own) || has(.below) ? directory().reach(of: own, below: has(.below), on: today) : []
    }
}

/// Divisions and categories as they are published.
package struct PublishedPlaces: Sendable {
    /// A code with its name, and the codes above it, nearest first.
    package struct Place: Hashable, Sendable {
        package let code: String
        package let name: LocalText
        package let above: [String]

        package init(code: String, name: LocalText, above: [String]) {
            self.code = code
            self.name = name
            self.above = above
        }
    }

    /// A division at a level, or above where there is none.
    package let division: @Sendable (String, Granularity.Place) -> Place
    /// A category by system and code, at a depth.
    package let category: @Sendable (String, String, Granularity.Matter) -> Place
    /// The name of a division or category that was published; nil where it is not known any more.
    package let divisionName: @Sendable (String) -> LocalText?
    package let categoryName: @Sendable (String) -> LocalText?
    /// The codes above a published division or category.
    package let divisionsAbove: @Sendable (String) -> [String]
    package let categoriesAbove: @Sendable (String) -> [String]

    package init(
        division: @escaping @Sendable (String, Granularity.Place) -> Place,
        category: @escaping @Sendable (String, String, Granularity.Matter) -> Place,
        divisionName: @escaping @Sendable (String) -> LocalText?,
        categoryName: @escaping @Sendable (String) -> LocalText?,
        divisionsAbove: @escaping @Sendable (String) -> [String],
        categoriesAbove: @escaping @Sendable (String) -> [String]
    ) {
        self.division = division
        self.category = category
        self.divisionName = divisionName
        self.categoryName = categoryName
        self.divisionsAbove = divisionsAbove
        self.categoriesAbove = categoriesAbove
    }
}

/// Tables of figures as the cubes hold them now.
package struct FiguresToFreeze: Hashable, Sendable {
    /// One table: rows by columns, without sums.
    package struct Table: Hashable, Sendable {
        package let name: String
        package let rows: [(key: String, name: String)]
        package let columns: [String]
        package let values: [[Int]]

        package init(name: String, rows: [(key: String, name: String)], columns: [String], values: [[Int]]) {
            self.name = name
            self.rows = rows
            self.columns = columns
            self.values = values
        }

        package static func == (left: Table, right: Table) -> Bool {
            left.name == right.name && left.rows.map(\.key) == right.rows.map(\.key) && left.columns == right.columns
                && left.values == right.values
        }

        package func hash(into hasher: inout Hasher) {
            hasher.combine(name)
            hasher.combine(values)
        }
    }

    package let tables: [Table]
    package let foldedAt: Instant?

    package init(tables: [Table], foldedAt: Instant?) {
        self.tables = tables
        self.foldedAt = foldedAt
    }
}
