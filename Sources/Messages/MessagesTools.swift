package import AccountsRules
package import Kernel
package import Outgoing
package import Storage

/// What messages need from the rest of the installation; `App` makes one at start.
package struct MessagesTools: Sendable {
    /// Notes in the audit log, in the transaction of what it is about: when, who, what was done, to what, in which way.
    package typealias Audit = @Sendable (Instant, Principal, String, String, String, any Writing) throws -> Void

    package let database: any Database
    package let time: any TimeSource
    package let random: any Randomness
    /// The installation's secret, with which passwords of gateways are sealed.
    package let secret: [UInt8]
    /// Where messages go that no gateway is set for.
    package let folder: String
    /// Settings from outside, which go before those of the database.
    package let environment: [String: String]
    package let directory: @Sendable () -> OfficeDirectory
    package let zone: LegalZone
    /// Draws a key that no other row has.
    package let nextKey: @Sendable () -> Int64
    /// Whom an effect of the kind ``ConsumerNews/kind`` is about; nil when there is no such file.
    package let news: @Sendable (OutboxItem) async throws -> ConsumerNews?
    package let audit: Audit
    /// What an effect of the kind ``Letter/kind`` says, written by another capability; nil when there is nothing to say.
    package var letter: @Sendable (OutboxItem) async throws -> Letter? = { _ in nil }
    /// The secrets of a letter by their placeholders, from its ``Letter/secret``; they are put in when it is sent, and
    /// stand nowhere.
    package var secrets: @Sendable (String) -> [String: String] = { _ in [:] }
    package let transport = Transport()

    package init(
        database: any Database, time: any TimeSource, random: any Randomness, secret: [UInt8], folder: String,
        environment: [String: String], zone: LegalZone = .shanghai,
        directory: @escaping @Sendable () -> OfficeDirectory, nextKey: @escaping @Sendable () -> Int64,
        news: @escaping @Sendable (OutboxItem) async throws -> ConsumerNews?, audit: @escaping Audit
    ) {
        self.database = database
        self.time = time
        self.random = random
        self.secret = secret
        self.folder = folder
        self.environment = environment
        self.zone = zone
        self.directory = directory
        self.nextKey = nextKey
        self.news = news
        self.audit = audit
    }

    package var today: Day { zone.day(of: time.now()) }
}

/// What a consumer is to be told, by whatever ways there are to reach that person.
package struct ConsumerNews: Sendable {
    /// The kind of the effect that asks for it.
    package static let kind = "tell-consumer"

    package let caseID: Int64
    package let number: String
    package let office: Int64
    package let officeName: LocalText
    /// Empty where there is none.
    package let phone: String
    /// Empty where there is none.
    package let email: String
    package let language: Language
    /// What has happened, in a few words that do not say what the file is about.
    package let what: LocalText

    package init(
        caseID: Int64, number: String, office: Int64, officeName: LocalText, phone: String, email: String,
        language: Language, what: LocalText
    ) {
        self.caseID = caseID
        self.number = number
        self.office = office
        self.officeName = officeName
        self.phone = phone
        self.email = email
        self.language = language
        self.what = what
    }
}
