package import AccountsRules
package import CaseworkRules
package import FindingRules
package import Kernel
package import Storage
package import Web

/// What search needs from the rest of the installation; `App` makes one at start.
package struct FindTools: Sendable {
    /// The database of the files.
    package let files: any Database
    package let index: FindIndex
    package let time: any TimeSource
    package let zone: LegalZone
    package let directory: @Sendable () -> OfficeDirectory
    package let words: FindWords
    /// The names of members of staff, by key.
    package let names: @Sendable ([Int64]) async throws -> [Int64: String]
    /// Draws keys for kept searches.
    package let nextKey: @Sendable () -> Int64
    /// Writes to the audit log, in the transaction of what it is about.
    package let note: @Sendable (FindNote, any Writing) throws -> Void

    package init(
        files: any Database, index: FindIndex, time: any TimeSource, zone: LegalZone = .shanghai,
        directory: @escaping @Sendable () -> OfficeDirectory, words: FindWords,
        names: @escaping @Sendable ([Int64]) async throws -> [Int64: String],
        nextKey: @escaping @Sendable () -> Int64,
        note: @escaping @Sendable (FindNote, any Writing) throws -> Void
    ) {
        self.files = files
        self.index = index
        self.time = time
        self.zone = zone
        self.directory = directory
        self.words = words
        self.names = names
        self.nextKey = nextKey
        self.note = note
    }

    /// The legal day it is now.
    package var today: Day { zone.day(of: time.now()) }

    /// Whose files somebody may find today; nil for those who may look at none.
    package func reach(of who: Principal) -> FindReach? {
        guard FindPermission.allows(who.roles, .search) else { return nil }
        return FindReach(who, directory(), on: today)
    }
}

/// How casework calls what a result shows, and where a file's page is.
package struct FindWords: Sendable {
    package let kind: @Sendable (CaseKind) -> Text
    package let channel: @Sendable (Channel) -> Text
    package let state: @Sendable (CaseState) -> (text: Text, mark: StateKind)
    package let outcome: @Sendable (Outcome) -> Text
    /// The categories of the main system that a filter offers.
    package let categories: @Sendable () -> [FindCategory]
    /// The address of a file's page, by its number.
    package let address: @Sendable (String) -> String

    package init(
        kind: @escaping @Sendable (CaseKind) -> Text, channel: @escaping @Sendable (Channel) -> Text,
        state: @escaping @Sendable (CaseState) -> (text: Text, mark: StateKind),
        outcome: @escaping @Sendable (Outcome) -> Text, categories: @escaping @Sendable () -> [FindCategory],
        address: @escaping @Sendable (String) -> String
    ) {
        self.kind = kind
        self.channel = channel
        self.state = state
        self.outcome = outcome
        self.categories = categories
        self.address = address
    }
}

/// A category that a search can be narrowed down to.
package struct FindCategory: Sendable, Equatable {
    package let code: String
    package let name: LocalText
    /// Its own code and those below it.
    package let codes: [String]

    package init(code: String, name: LocalText, codes: [String]) {
        self.code = code
        self.name = name
        self.codes = codes
    }
}

/// What is noted in the audit log: who did what with which kept search or how large a result.
package struct FindNote: Sendable, Equatable {
    package let act: String
    package let who: Principal
    package let at: Instant
    package let subject: String
    package let detail: String

    package init(_ act: String, by who: Principal, at: Instant, subject: String, detail: String = "") {
        self.act = act
        self.who = who
        self.at = at
        self.subject = subject
        self.detail = detail
    }
}
