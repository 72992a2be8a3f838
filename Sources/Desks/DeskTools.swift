package import AccountsRules
package import CaseworkRules
package import Kernel
package import Storage
package import Web

/// What the desks need from the rest of the installation; `App` makes one at start.
package struct DeskTools: Sendable {
    package let database: any Database
    package let time: any TimeSource
    package let random: any Randomness
    /// The installation's secret, under which query codes are kept until they have been read out.
    package let secret: [UInt8]
    package let zone: LegalZone
    package let directory: @Sendable () -> OfficeDirectory
    /// Draws a key that no other row has, ordered by time.
    package let nextKey: @Sendable () -> Int64
    package let words: DeskWords
    package let lookups: DeskLookups
    package let filing: DeskFiling

    package init(
        database: any Database, time: any TimeSource, random: any Randomness, secret: [UInt8],
        zone: LegalZone = .shanghai, directory: @escaping @Sendable () -> OfficeDirectory,
        nextKey: @escaping @Sendable () -> Int64, words: DeskWords, lookups: DeskLookups, filing: DeskFiling
    ) {
        self.database = database
        self.time = time
        self.random = random
        self.secret = secret
        self.zone = zone
        self.directory = directory
        self.nextKey = nextKey
        self.words = words
        self.lookups = lookups
        self.filing = filing
    }

    package var today: Day { zone.day(of: time.now()) }
}

/// How the capabilities that know them call kinds, claims and ages, and where a file is looked at.
package struct DeskWords: Sendable {
    package let kind: @Sendable (CaseKind) -> Text
    package let claim: @Sendable (ClaimKind) -> Text
    package let age: @Sendable (AgeBand) -> Text
    /// The law a template stands on, in one line.
    package let citation: @Sendable (AnswerTemplate, Words) -> String
    package let file: @Sendable (CaseNumber) -> String
    /// Where facts are added to a file that is there already.
    package let adding: @Sendable (CaseNumber) -> String
    /// Where a file is followed, for a camera: the whole address on the host that was asked.
    package let follow: @Sendable (CaseNumber, _ host: String) -> String

    package init(
        kind: @escaping @Sendable (CaseKind) -> Text, claim: @escaping @Sendable (ClaimKind) -> Text,
        age: @escaping @Sendable (AgeBand) -> Text,
        citation: @escaping @Sendable (AnswerTemplate, Words) -> String,
        file: @escaping @Sendable (CaseNumber) -> String, adding: @escaping @Sendable (CaseNumber) -> String,
        follow: @escaping @Sendable (CaseNumber, _ host: String) -> String
    ) {
        self.kind = kind
        self.claim = claim
        self.age = age
        self.citation = citation
        self.file = file
        self.adding = adding
        self.follow = follow
    }
}

/// What is looked up while somebody talks; each answers within a blink, at any number of files.
package struct DeskLookups: Sendable {
    /// Files of a phone number that the person may see, the newest first; never who reported a tip.
    package let files: @Sendable (PhoneNumber, Principal) async throws -> [KnownFile]
    /// Traders whose name begins as typed, or that have this credit code or phone.
    package let traders: @Sendable (String) async throws -> [KnownTrader]
    /// Categories that fit the words, best first.
    package let categories: @Sendable (String) -> [DeskChoice]
    /// What may be chosen in a menu, as it stands today.
    package let menus: @Sendable () -> DeskMenus
    /// Prepared answers that may be used today.
    package let answers: @Sendable () async throws -> [AnswerTemplate]

    package init(
        files: @escaping @Sendable (PhoneNumber, Principal) async throws -> [KnownFile],
        traders: @escaping @Sendable (String) async throws -> [KnownTrader],
        categories: @escaping @Sendable (String) -> [DeskChoice], menus: @escaping @Sendable () -> DeskMenus,
        answers: @escaping @Sendable () async throws -> [AnswerTemplate]
    ) {
        self.files = files
        self.traders = traders
        self.categories = categories
        self.menus = menus
        self.answers = answers
    }
}

/// Turns what was told into a case file.
package struct DeskFiling: Sendable {
    /// Stores statements of the caller in the change that stores the filing.
    package typealias Alongside = @Sendable (FiledCase) throws -> Change

    package let choices: @Sendable () -> FilingChoices
    /// Receives a filing taken in by an office.
    package let receive: @Sendable (Filing, Principal, Int64, @escaping Alongside) async throws -> FiledCase
    /// Answers a consultation that was just received.
    package let answer: @Sendable (CaseNumber, Answer, Principal) async throws -> Void
    /// Hands the photo or scan of a signed record in to a file, with statements of the caller; what is wrong with it.
    package let handIn: @Sendable (UploadedFile, CaseNumber, Principal, Change) async throws -> Problem?

    package init(
        choices: @escaping @Sendable () -> FilingChoices,
        receive: @escaping @Sendable (Filing, Principal, Int64, @escaping Alongside) async throws -> FiledCase,
        answer: @escaping @Sendable (CaseNumber, Answer, Principal) async throws -> Void,
        handIn: @escaping @Sendable (UploadedFile, CaseNumber, Principal, Change) async throws -> Problem?
    ) {
        self.choices = choices
        self.receive = receive
        self.answer = answer
        self.handIn = handIn
    }
}
