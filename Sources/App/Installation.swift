internal import Access
internal import Accounts
internal import Advice
internal import CallBacks
internal import Casework
internal import CaseworkRules
internal import Desks
internal import Documents
internal import Finding
internal import Foundation
internal import Funds
internal import Importing
internal import Kernel
internal import Law
internal import LawRules
internal import Livestream
internal import Logging
internal import Mediation
internal import Messages
internal import Performance
internal import Publication
internal import PublicationRules
internal import Reporting
internal import Settlement
internal import Stations
internal import Statistics
internal import StatisticsRules
internal import Storage
internal import Traders
internal import WorkOrders

/// An opened installation: the database with its schema in place, and what all commands share.
struct Installation: Sendable {
    /// What form tokens are signed and personal values are sealed with; outside the database.
    let secret: [UInt8]
    let folder: String
    /// Whether webhooks may go to loopback and private networks.
    let webhooksInside: Bool
    let database: any Database
    let log: Logger
    let time = SystemTime()
    let random = SystemRandomness()
    let law: Held<LawBook>
    let directory: CurrentDirectory
    let categories: Held<CategoryBook>
    let node: NodeNumber
    let tools: CaseworkTools
    /// Where people reach it, for links in messages.
    let address: String
    /// The rooms in which consumers and traders settle.
    let rooms: RoomStore
    /// What a filing may choose from, at hand for every filing of the API.
    let choices: Held<FilingChoices>
    /// The rules under which complaints are published.
    let publishing: [PublicationRuleSet]
    /// The index of words, beside the files.
    let index: FindIndex

    /// Every migration, in the order in which capabilities build on one another.
    static let migrations: [Migration] =
        [.storage, .settings, .law, .lawForEveryOffice] + Accounts.migrations + Statistics.migrations
        + Casework.migrations + Importing.migrations + Finding.migrations + Documents.migrations + Access.migrations
        + Messages.migrations + Desks.migrations + WorkOrders.migrations + Livestream.migrations + CallBacks.migrations
        + Settlement.migrations + Advice.migrations + Funds.migrations + Traders.migrations
        + Performance.migrations + Mediation.migrations + Publication.migrations + Reporting.migrations
        + Stations.migrations

    /// How long a process keeps its node number without renewing it, in seconds.
    static let nodeTerm: Int64 = 600

    /// Opens the database, brings its schema up to date and fills in what comes with the program.
    static func open(_ settings: Settings, log: Logger) async throws -> Installation {
        try await open(
            folder: settings.folder, at: settings.location, evidence: settings.evidence,
            connections: settings.connections, secret: settings.secret,
            webhooksInside: settings.allowsWebhooksInside, address: settings.address, log: log)
    }

    static func open(
        folder: String, at location: DatabaseLocation, evidence: String? = nil, connections: Int = 8,
        secret: [UInt8]? = nil, webhooksInside: Bool = false, address: String = "http://127.0.0.1:8080", log: Logger
    ) async throws -> Installation {
        try makeFolder(folder)
        var options = DatabaseOptions()
        options.connections = connections
        let database = try await openDatabase(location, options: options, log: log)
        do {
            try await Migrator(migrations).run(on: database)
            try await MoveMark.refuse(database)
            try await Filling(database: database, files: ReferenceFiles.bundled(), time: SystemTime()).fill()
            return try await Installation(
                folder: folder, evidence: evidence ?? folder + "/evidence", database: database,
                secret: try InstallationSecret.read(in: folder, set: secret), webhooksInside: webhooksInside,
                address: address,
                log: log)
        } catch {
            try? await database.close()
            throw error
        }
    }

    /// Makes a folder that is its owner's alone, if it is not there.
    static func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    private init(
        folder: String, evidence: String, database: any Database, secret: [UInt8], webhooksInside: Bool,
        address: String, log: Logger
    ) async throws {
        self.folder = folder
        self.webhooksInside = webhooksInside
        self.address = address
        self.secret = secret
        self.database = database
        self.log = log
        let law = Held(try await LawStore(database: database).book(zone: Self.zone(on: database)))
        let time = time
        let directory = try await CurrentDirectory(
            DirectoryStore(database: database), today: { law.now.zone.day(of: time.now()) })
        let categories = Held(try await CategoryStore(database: database).book(on: law.now.zone.day(of: time.now())))
        // A part by chance: in containers host and process may be called the same as those before.
        let chance = Hexadecimal.text(random.bytes(4))
        let holder = "\(ProcessInfo.processInfo.hostName):\(ProcessInfo.processInfo.processIdentifier):\(chance)"
        let node = try await NodeNumber.take(as: holder, for: Self.nodeTerm, at: time.now(), on: database)
        let last = try await database.row("SELECT max(id) AS last FROM case_file")?.optionalInt64("last") ?? 0
        self.law = law
        self.directory = directory
        self.categories = categories
        self.node = node
        var tools = CaseworkTools(
            database: database, time: time, random: random, law: { law.now }, directory: { directory.now },
            categories: { categories.now }, keys: Keys(node: node.number, time: time, after: last),
            numbers: NumberBlocks(on: database),
            evidence: EvidenceFiles(folder: evidence, pictures: PictureMaker()),
            reporters: ReporterSeal(secret: secret), announce: Self.announcing)
        tools.alongside = [
            PromiseStore.alongside, AskingStore.alongside, CourtReminders.alongside, TraderRecordStore.alongside,
            PublicationStore.alongside, Stations.alongside,
        ]
        var settling = Self.rooms(tools, secret: secret, address: address)
        Self.follow(PromiseStore(Self.performance(tools, rooms: RoomStore(settling))), in: &settling)
        settling.announce = Self.announcingRooms
        rooms = RoomStore(settling)
        tools.settling = Self.opening(rooms)
        publishing = try Self.publicationRules()
        let recalling = Self.recalling(tools, secret: secret, address: address)
        let unpublishing = Self.unpublishing(tools, rules: publishing, address: address)
        tools.consentWithdrawn = Self.ending(rooms) { number, purpose in
            try await unpublishing(number, purpose)
            try await recalling(number, purpose)
        }
        self.tools = tools
        choices = Held(tools.filingChoices)
        index = try await FindIndex.open(beside: database, at: folder + "/search.sqlite", log: log)
    }

    /// Gives back what this process holds.
    func close() async {
        try? await node.release(on: database)
        try? await index.close()
        try? await database.close()
    }

    /// Reads law, offices and categories again, for changes that other processes made.
    func reload() async throws {
        law.replace(try await LawStore(database: database).book(zone: Self.zone(on: database)))
        try await directory.reload()
        categories.replace(try await CategoryStore(database: database).book(on: tools.today))
        choices.replace(tools.filingChoices)
    }

    /// The figures, with what they need from the others.
    func statistics(
        foldBatch: Int = 500, links: @escaping @Sendable (FigureFilter, Principal) -> String? = { _, _ in nil }
    ) -> Statistics {
        let (directory, categories, database, tools) = (directory, categories, database, tools)
        return Statistics(
            database: database,
            sources: Statistics.Sources(
                events: CaseEvents(tools), directory: { directory.now }, categories: { categories.now.tree },
                natures: {
                    Dictionary(
                        categories.now.natures.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
                },
                links: links,
                refresh: { [directory, categories] in
                    try await directory.reload()
                    categories.replace(try await CategoryStore(database: database).book(on: tools.today))
                }),
            time: time, holder: node.holder, home: Home.division, foldBatch: foldBatch, log: log)
    }

    /// Takes records of other systems in.
    var records: RecordStore {
        let (database, directory, categories, tools) = (database, directory, categories, tools)
        return RecordStore(
            tools,
            divisions: { list in
                try await DirectoryStore(database: database).keep(DivisionList(recorded: list))
                try await directory.reload()
            },
            categoriesChanged: {
                categories.replace(try await CategoryStore(database: database).book(on: tools.today))
            })
    }
}

/// The place this installation is for.
enum Home {
    /// Inner Mongolia.
    static let division = "150000"
}

extension Installation {
    /// Where uploads wait until they are taken: on the same disk as the evidence, so that taking one is a rename.
    func uploads() throws -> String {
        let path = folder + "/uploads"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return path
    }
}
