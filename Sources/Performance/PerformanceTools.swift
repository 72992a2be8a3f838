package import AccountsRules
package import CaseworkRules
package import Hummingbird
package import Kernel
internal import LawRules
package import PerformanceRules
package import SettlementRules
package import Storage
package import Web

/// What following promises needs from the rest of the installation; `App` makes one at start.
package struct PerformanceTools: Sendable {
    package let database: any Database
    package let time: any TimeSource
    package let random: any Randomness
    package let zone: @Sendable () -> LegalZone
    package let directory: @Sendable () -> OfficeDirectory
    package let nextKey: @Sendable () -> Int64
    package let cases: PromiseCases
    package let files: HandedFiles
    /// What casework and settlement tell of a file for its trader's public figures.
    package var records = RecordSources()
    /// Notes a step about a promise for programs outside, in the transaction of the step; nil where nobody listens.
    package var announce: (@Sendable (PromiseNote) -> SQL?)?
    /// Programs of both sides; none where nobody tells.
    package var programs = FilePrograms()

    package init(
        database: any Database, time: any TimeSource, random: any Randomness, zone: @escaping @Sendable () -> LegalZone,
        directory: @escaping @Sendable () -> OfficeDirectory, nextKey: @escaping @Sendable () -> Int64,
        cases: PromiseCases, files: HandedFiles
    ) {
        self.database = database
        self.time = time
        self.random = random
        self.zone = zone
        self.directory = directory
        self.nextKey = nextKey
        self.cases = cases
        self.files = files
    }

    package var today: Day { zone().day(of: time.now()) }
}

/// What others tell for the public figures of traders; nothing where nobody tells.
package struct RecordSources: Sendable {
    /// A complaint without what is kept here, as it stands now; nil when its trader's code is not known, or it is none.
    package var file: @Sendable (CaseNumber) async throws -> CountedFile? = { _ in nil }
    /// Complaints beyond a place, in the order of their keys, some at a time.
    package var complaints: @Sendable (Int64) async throws -> [(id: Int64, number: CaseNumber)] = { _ in [] }
    /// The name of a trader whose account was checked; nil of all others.
    package var joined: @Sendable (CreditCode) async throws -> String? = { _ in nil }

    package init() {}
}

/// What casework and settlement tell of a file, and do with it when a promise is kept or broken.
package struct PromiseCases: Sendable {
    /// What a broken promise came to: the office that is told, and whether it has taken the file up.
    package struct Broken: Equatable, Sendable {
        package let office: Int64
        package let isReopened: Bool

        package init(office: Int64, isReopened: Bool) {
            self.office = office
            self.isReopened = isReopened
        }
    }

    package typealias Keep =
        @Sendable (
            CaseNumber, KeptPromise, Entry, HistoryEvent.Author, Instant, any Writing
        ) throws -> Void

    /// Nil when there is no such file.
    package let facts: @Sendable (CaseNumber) async throws -> PromiseFacts?
    /// Counts what was performed, in the transaction of the confirmation, and writes its entry into the history.
    package let keep: Keep
    /// Takes the file up again where the rules allow it, in the transaction that found the promise broken.
    package let breach: @Sendable (CaseNumber, Instant, any Writing) throws -> Broken
    /// Whether a request comes from the consumer of this file, who has shown number and query code; nil when not.
    package let consumer: @Sendable (Request, CaseNumber) -> PromisePass?
    /// Whether a request comes from the trader of this file, by the room's door.
    package let trader: @Sendable (Request, CaseNumber) async throws -> Bool

    package init(
        facts: @escaping @Sendable (CaseNumber) async throws -> PromiseFacts?, keep: @escaping Keep,
        breach: @escaping @Sendable (CaseNumber, Instant, any Writing) throws -> Broken,
        consumer: @escaping @Sendable (Request, CaseNumber) -> PromisePass?,
        trader: @escaping @Sendable (Request, CaseNumber) async throws -> Bool
    ) {
        self.facts = facts
        self.keep = keep
        self.breach = breach
        self.consumer = consumer
        self.trader = trader
    }
}

/// Something that happened to a promise, as programs of the trader are told.
package struct PromiseNote: Sendable {
    /// A key that no other note has.
    package let id: Int64
    package let caseID: Int64
    package let number: CaseNumber
    package let position: Int
    package let move: PromiseMove.Name
    /// Nil where time did it.
    package let by: Side?
    package let dueOn: Day
    package let at: Instant
}

/// That a browser has shown number and query code of a file.
package struct PromisePass: Sendable {
    /// What keeps it alive, when it is time for that.
    package let renewed: Cookie?

    package init(renewed: Cookie?) { self.renewed = renewed }
}

/// What is known of a file whose agreement is followed.
package struct PromiseFacts: Sendable {
    package let caseID: Int64
    package let number: CaseNumber
    package let title: String
    package let trader: String
    package let consumer: String
    package let consumerPhone: String
    package let consumerEmail: String
    package let language: Language
    /// Where the trader is reached, and whether through a room; both empty where nobody knows.
    package let traderPhone: String
    package let traderEmail: String
    package let hasRoom: Bool
    /// Until when the trader's link opens the room; nil where there is none.
    package let traderUntil: Day?
    /// Whether the consent to pass the complaint on still holds.
    package let isPassedOn: Bool
    /// The office that has the file; `Handling.noOffice` where none has.
    package let office: Int64
    /// The agreement as it was noted last, and its day; nil where there is none.
    package let agreement: CaseworkRules.Agreement?
    package let agreedOn: Day?
    /// Whether mediation by an office brought it about, so that a court can confirm it.
    package let isMediated: Bool
    /// Whether promises may be entered for it: it ended in an agreement, or is about to.
    package let isAgreed: Bool

    package init(
        caseID: Int64, number: CaseNumber, title: String, trader: String, consumer: String, consumerPhone: String,
        consumerEmail: String, language: Language, traderPhone: String, traderEmail: String, hasRoom: Bool,
        traderUntil: Day?, isPassedOn: Bool, office: Int64, agreement: CaseworkRules.Agreement?, agreedOn: Day?,
        isMediated: Bool,
        isAgreed: Bool
    ) {
        self.caseID = caseID
        self.number = number
        self.title = title
        self.trader = trader
        self.consumer = consumer
        self.consumerPhone = consumerPhone
        self.consumerEmail = consumerEmail
        self.language = language
        self.traderPhone = traderPhone
        self.traderEmail = traderEmail
        self.hasRoom = hasRoom
        self.traderUntil = traderUntil
        self.isPassedOn = isPassedOn
        self.office = office
        self.agreement = agreement
        self.agreedOn = agreedOn
        self.isMediated = isMediated
        self.isAgreed = isAgreed
    }
}

/// Where files that prove performance are kept.
package enum PromiseFiles {
    /// The table that names them, and their folder below that of evidence.
    package static let table: StaticString = "promise_file"
    package static let folder = "promises"
}
