package import AccountsRules
package import DocumentsRules
package import FundsRules
package import Hummingbird
package import ImportingRules
package import Kernel
package import Storage
package import Web

/// What funds need from the rest of the installation; `App` makes one at start.
package struct FundTools: Sendable {
    /// Notes in the audit log, in the transaction at hand: when, who, what was done, to what, in which way.
    package typealias Audit = @Sendable (Instant, Principal, String, String, String, any Writing) throws -> Void

    package let database: any Database
    package let time: any TimeSource
    package let zone: LegalZone
    package let directory: @Sendable () -> OfficeDirectory
    /// Draws a key that no other row has.
    package let nextKey: @Sendable () -> Int64
    /// The names of members of staff, by key.
    package let names: @Sendable ([Int64]) async throws -> [Int64: String]
    package let cases: FundCases
    package let files: HandedFiles
    package let statements: StatementFiles
    /// The PDF of a paper.
    package let pdf: @Sendable (Paper) async throws -> [UInt8]
    package let audit: Audit

    package init(
        database: any Database, time: any TimeSource, zone: LegalZone = .shanghai,
        directory: @escaping @Sendable () -> OfficeDirectory, nextKey: @escaping @Sendable () -> Int64,
        names: @escaping @Sendable ([Int64]) async throws -> [Int64: String], cases: FundCases, files: HandedFiles,
        statements: StatementFiles, pdf: @escaping @Sendable (Paper) async throws -> [UInt8], audit: @escaping Audit
    ) {
        self.database = database
        self.time = time
        self.zone = zone
        self.directory = directory
        self.nextKey = nextKey
        self.names = names
        self.cases = cases
        self.files = files
        self.statements = statements
        self.pdf = pdf
        self.audit = audit
    }

    package var today: Day { zone.day(of: time.now()) }

    /// Where a fund's office stands, seen from the person's.
    func relation(of office: Int64, to who: Principal) -> OfficeRelation {
        guard let own = who.office else { return .elsewhere }
        return directory().relation(of: office, seenFrom: own, on: today)
    }

    func allows(_ action: FundAction, _ office: Int64, _ who: Principal) -> Bool {
        FundPermission.allows(action, who.roles, relation(of: office, to: who))
    }
}

/// What casework tells of a file, and notes in its history.
package struct FundCases: Sendable {
    /// A file on which a fund may be claimed.
    package struct File: Sendable {
        package let facts: ClaimedFile
        package let title: String
        /// The state in words.
        package let state: Text
        package let mark: StateKind
        /// The page of the file.
        package let path: String
        /// Whether the person who asks may see the file itself.
        package let isVisible: Bool
        package let evidence: [Evidence]

        package init(
            facts: ClaimedFile, title: String, state: Text, mark: StateKind, path: String, isVisible: Bool,
            evidence: [Evidence]
        ) {
            self.facts = facts
            self.title = title
            self.state = state
            self.mark = mark
            self.path = path
            self.isVisible = isVisible
            self.evidence = evidence
        }
    }

    /// A piece of evidence of a file, which may prove a claim too.
    package struct Evidence: Equatable, Sendable {
        package let id: Int64
        package let name: String
        package let path: String

        package init(id: Int64, name: String, path: String) {
            self.id = id
            self.name = name
            self.path = path
        }
    }

    /// A file by its number as typed; nil when there is none.
    package let file: @Sendable (String, Principal) async throws -> File?
    /// Adds an entry to the history of a file, in the transaction at hand: number, kind, facts, who, when. Throws
    /// `ChangeRefused.missed` when somebody else wrote at this moment.
    package let note: @Sendable (String, String, [String: String], Principal, Instant, any Writing) throws -> Void

    package init(
        file: @escaping @Sendable (String, Principal) async throws -> File?,
        note: @escaping @Sendable (String, String, [String: String], Principal, Instant, any Writing) throws -> Void
    ) {
        self.file = file
        self.note = note
    }
}

/// How bank statements are read: `App` lends what the importing capability can do.
package struct StatementFiles: Sendable {
    /// What a reader found at one place of a file.
    package enum Found: Sendable {
        case record(RawRecord)
        case broken(line: Int)
    }

    /// Why a file cannot be read as a whole, in words.
    package struct Unreadable: Error, Equatable {
        package let words: LocalText

        package init(_ words: LocalText) { self.words = words }
    }

    /// Opens a file: the names of its columns, and what reads its next record. Throws ``Unreadable``.
    package let open: @Sendable (_ path: String) throws -> (columns: [String], next: () throws -> Found?)

    package init(open: @escaping @Sendable (String) throws -> (columns: [String], next: () throws -> Found?)) {
        self.open = open
    }
}
