package import AccountsRules
package import CaseworkRules
package import Hummingbird
package import Kernel
package import LawRules
package import SettlementRules
package import Storage
package import Web

/// What settlement needs from the rest of the installation; `App` makes one at start.
package struct SettlementTools: Sendable {
    package let database: any Database
    package let time: any TimeSource
    package let random: any Randomness
    package let law: @Sendable () -> LawBook
    package let directory: @Sendable () -> OfficeDirectory
    package let nextKey: @Sendable () -> Int64
    /// The installation's secret, from which links and codes are made; the database has neither.
    package let secret: [UInt8]
    /// Where the installation is reached from outside, without a slash at its end: links begin with it.
    package let address: String
    package let cases: RoomCases
    package let files: HandedFiles
    /// Traders that have joined; none where nobody tells.
    package var traders = RoomTraders()
    /// Notes a step in a room for programs outside, in the transaction of the step; nil where nobody listens.
    package var announce: (@Sendable (RoomStep) -> SQL?)?
    /// The file whose consumer's program asks, with number and query code; throws what is to be answered otherwise.
    package var consumerProgram: @Sendable (APIRequest) async throws -> CaseNumber = { _ in throw KeyNeeded() }
    /// Keeps what a signed settlement promises, in the transaction of the last signature; nil where nobody follows it.
    package var settled: (@Sendable (SettledRoom, any Writing) throws -> Void)?
    /// What the room shows of how its agreement is kept; nil where nobody follows it.
    package var kept: (@Sendable (CaseNumber, Side) async throws -> (@Sendable (Words) -> HTML)?)?

    package init(
        database: any Database, time: any TimeSource, random: any Randomness, law: @escaping @Sendable () -> LawBook,
        directory: @escaping @Sendable () -> OfficeDirectory, nextKey: @escaping @Sendable () -> Int64,
        secret: [UInt8], address: String, cases: RoomCases, files: HandedFiles
    ) {
        self.database = database
        self.time = time
        self.random = random
        self.law = law
        self.directory = directory
        self.nextKey = nextKey
        self.secret = secret
        self.address = address
        self.cases = cases
        self.files = files
    }

    package var zone: LegalZone { law().zone }
    package var today: Day { zone.day(of: time.now()) }
}

/// What casework tells of a file, and does with it when a room ends.
package struct RoomCases: Sendable {
    /// What both sides of a room know; nil when there is no such file.
    package let facts: @Sendable (CaseNumber) async throws -> RoomFacts?
    /// Carries out what becomes of the file, in the transaction of the move that ended the room.
    package let end: @Sendable (CaseNumber, FileEnding, Instant, any Writing) throws -> Void
    /// Whether a request comes from the consumer of this file, who has shown number and query code; nil when it does
    /// not.
    package let consumer: @Sendable (Request, CaseNumber) -> ConsumerPass?

    package init(
        facts: @escaping @Sendable (CaseNumber) async throws -> RoomFacts?,
        end: @escaping @Sendable (CaseNumber, FileEnding, Instant, any Writing) throws -> Void,
        consumer: @escaping @Sendable (Request, CaseNumber) -> ConsumerPass?
    ) {
        self.facts = facts
        self.end = end
        self.consumer = consumer
    }
}

/// Something that happened in a room, as programs of its trader are told.
package struct RoomStep: Sendable {
    /// A key that no other step has.
    package let id: Int64
    package let number: CaseNumber
    package let trader: CreditCode
    /// Nil for the opening of the room.
    package let move: RoomMove.Name?
    /// Nil where time did it.
    package let by: Side?
    /// How the room stands now.
    package let state: RoomState
    /// The number of the offer that it is about.
    package let offer: Int?
    package let dueOn: Day
    package let at: Instant
}

/// A room in which both sides have signed.
package struct SettledRoom: Sendable {
    package let caseID: Int64
    package let number: CaseNumber
    package let offer: Offer
    package let signedOn: Day
    package let at: Instant
}

/// That a browser has shown number and query code of a file.
package struct ConsumerPass: Sendable {
    /// What keeps it alive, when it is time for that.
    package let renewed: Cookie?

    package init(renewed: Cookie?) { self.renewed = renewed }
}

/// What becomes of a file when its room ends, in words that casework understands.
package enum FileEnding: Equatable, Sendable {
    case settled(CaseworkRules.Agreement)
    /// The office in charge receives it; `how` is `failed` or `silent`.
    case toOffice(how: String)
}

/// What both sides of a room know of the file: what the consumer agreed to pass on, and nothing else.
package struct RoomFacts: Sendable {
    package let number: CaseNumber
    package let title: String
    package let story: String
    package let product: String
    package let boughtOn: Day?
    package let paid: Money?
    package let claims: [Claim]
    package let trader: String
    package let consumer: String
    package let consumerPhone: String
    package let consumerEmail: String
    /// The language in which the consumer is written to.
    package let language: Language
    /// Whether the consent to pass the complaint on still holds.
    package let isPassedOn: Bool

    package init(
        number: CaseNumber, title: String, story: String, product: String, boughtOn: Day?, paid: Money?,
        claims: [Claim], trader: String, consumer: String, consumerPhone: String, consumerEmail: String,
        language: Language, isPassedOn: Bool
    ) {
        self.number = number
        self.title = title
        self.story = story
        self.product = product
        self.boughtOn = boughtOn
        self.paid = paid
        self.claims = claims
        self.trader = trader
        self.consumer = consumer
        self.consumerPhone = consumerPhone
        self.consumerEmail = consumerEmail
        self.language = language
        self.isPassedOn = isPassedOn
    }
}
