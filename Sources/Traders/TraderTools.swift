package import AccountsRules
package import Hummingbird
package import Kernel
package import SettlementRules
package import Storage
package import Web

/// What the capability needs from the rest of the installation; `App` makes one at start.
package struct TraderTools: Sendable {
    /// Notes in the audit log, in the transaction at hand: when, who, what was done, to what, in which way.
    package typealias Audit = @Sendable (Instant, Principal, String, String, String, any Writing) throws -> Void

    package let database: any Database
    package let time: any TimeSource
    package let random: any Randomness
    package let zone: LegalZone
    package let directory: @Sendable () -> OfficeDirectory
    /// Whose office is in charge where a code names a place that nobody here knows.
    package let home: DivisionCode?
    package let nextKey: @Sendable () -> Int64
    package let web: WebSettings
    package let audit: Audit
    package let passwords: ShopPasswords
    package let second: ShopSecondFactor
    package let licences: HandedFiles
    package let rooms: ShopRooms
    /// Traders as filings name them, by credit code or by how the name begins: an index look-up within bounds.
    package let filed: @Sendable (String) async throws -> [FiledTrader]
    /// Where a trader's public figures are; nil of one of whom there are none.
    package var record: @Sendable (CreditCode) async throws -> String? = { _ in nil }

    package init(
        database: any Database, time: any TimeSource, random: any Randomness, zone: LegalZone,
        directory: @escaping @Sendable () -> OfficeDirectory, home: DivisionCode?,
        nextKey: @escaping @Sendable () -> Int64, web: WebSettings, audit: @escaping Audit,
        passwords: ShopPasswords, second: ShopSecondFactor, licences: HandedFiles, rooms: ShopRooms,
        filed: @escaping @Sendable (String) async throws -> [FiledTrader]
    ) {
        self.database = database
        self.time = time
        self.random = random
        self.zone = zone
        self.directory = directory
        self.home = home
        self.nextKey = nextKey
        self.web = web
        self.audit = audit
        self.passwords = passwords
        self.second = second
        self.licences = licences
        self.rooms = rooms
        self.filed = filed
    }

    package var today: Day { zone.day(of: time.now()) }

    /// The office in charge of a trader: that of the place in which it is registered, the third to the eighth
    /// character of its code (GB 32100-2015).
    package func office(for code: CreditCode) -> Int64? {
        let place = DivisionCode(rawValue: String(code.text.dropFirst(2).prefix(6)))
        let directory = directory()
        let found = place.flatMap { directory.competentOffice(for: $0, on: today) }
        return (found ?? home.flatMap { directory.competentOffice(for: $0, on: today) })?.id
    }
}

/// How passwords of a trader's people are kept and checked; the same machinery as that of staff, other people.
package struct ShopPasswords: Sendable {
    package let stored: @Sendable (_ password: String, _ salt: [UInt8]) async throws -> String
    /// Takes as long where nothing is stored.
    package let matches: @Sendable (_ password: String, _ stored: String?) async throws -> Bool

    package init(
        stored: @escaping @Sendable (String, [UInt8]) async throws -> String,
        matches: @escaping @Sendable (String, String?) async throws -> Bool
    ) {
        self.stored = stored
        self.matches = matches
    }
}

/// What second factors of a trader's people are made of; the same machinery as that of staff, under keys of its own.
package struct ShopSecondFactor: Sendable {
    /// Seals a secret for a person; a pending one goes through the browser and is kept nowhere.
    package let sealed: @Sendable (_ secret: [UInt8], _ person: Int64, _ isPending: Bool) throws -> [UInt8]
    package let opened: @Sendable (_ sealed: [UInt8], _ person: Int64, _ isPending: Bool) -> [UInt8]?
    /// The step whose code was typed; nil if it is wrong or was used.
    package let step: @Sendable (_ typed: String, _ secret: [UInt8], Instant, _ used: Int64?) -> Int64?
    /// Fresh recovery codes.
    package let codes: @Sendable () -> [String]
    /// What is kept of a recovery code as it was typed; nil unless it could be one.
    package let hash: @Sendable (_ typed: String, _ person: Int64) -> [UInt8]?
    /// What the app scans, and the same in letters.
    package let picture: @Sendable (_ secret: [UInt8], _ name: String, Words) -> HTML

    package init(
        sealed: @escaping @Sendable ([UInt8], Int64, Bool) throws -> [UInt8],
        opened: @escaping @Sendable ([UInt8], Int64, Bool) -> [UInt8]?,
        step: @escaping @Sendable (String, [UInt8], Instant, Int64?) -> Int64?,
        codes: @escaping @Sendable () -> [String], hash: @escaping @Sendable (String, Int64) -> [UInt8]?,
        picture: @escaping @Sendable ([UInt8], String, Words) -> HTML
    ) {
        self.sealed = sealed
        self.opened = opened
        self.step = step
        self.codes = codes
        self.hash = hash
        self.picture = picture
    }
}

/// A trader as filings name it.
package struct FiledTrader: Equatable, Sendable {
    package let name: String
    package let code: CreditCode?
    /// Among the newest that are counted.
    package let files: Int
    package let isMore: Bool

    package init(name: String, code: CreditCode?, files: Int, isMore: Bool) {
        self.name = name
        self.code = code
        self.files = files
        self.isMore = isMore
    }
}

/// What settlement tells of the rooms of one trader, by its credit code.
package struct ShopRooms: Sendable {
    /// A page of rooms, and where the next one begins.
    package let page: @Sendable (CreditCode, _ ended: Bool, _ after: String?) async throws -> ShopRoomPage
    package let tally: @Sendable (CreditCode) async throws -> ShopTally

    package init(
        page: @escaping @Sendable (CreditCode, Bool, String?) async throws -> ShopRoomPage,
        tally: @escaping @Sendable (CreditCode) async throws -> ShopTally
    ) {
        self.page = page
        self.tally = tally
    }
}

/// Some rooms, in the order in which they are due or, when ended, the newest first.
package struct ShopRoomPage: Equatable, Sendable {
    package let rooms: [ShopRoom]
    /// Nil on the last page.
    package let next: String?

    package init(rooms: [ShopRoom], next: String?) {
        self.rooms = rooms
        self.next = next
    }
}

/// A room as the queue shows it: nothing of the consumer.
package struct ShopRoom: Equatable, Sendable {
    package let number: CaseNumber
    package let title: String
    package let state: RoomState
    package let invitedOn: Day
    package let due: Day
    /// The number of the consumer's offer that waits for an answer.
    package let toAnswer: Int?

    package init(number: CaseNumber, title: String, state: RoomState, invitedOn: Day, due: Day, toAnswer: Int?) {
        self.number = number
        self.title = title
        self.state = state
        self.invitedOn = invitedOn
        self.due = due
        self.toAnswer = toAnswer
    }
}

/// How the newest rooms of a trader stand.
package struct ShopTally: Equatable, Sendable {
    /// Rooms by state, of the newest that are counted.
    package let states: [RoomState: Int]
    /// How many are counted at most.
    package let most: Int

    package init(states: [RoomState: Int], most: Int) {
        self.states = states
        self.most = most
    }

    package var all: Int { states.values.reduce(0, +) }
    /// Those that have ended: only of these it is known whether the trader answered.
    package var ended: Int { all - count(.invited) - count(.open) - count(.signing) }
    package var settled: Int { count(.settled) }
    /// Ended, and the trader had come.
    package var answered: Int { settled + count(.failed) }

    package func count(_ state: RoomState) -> Int { states[state] ?? 0 }
}
