internal import Accounts
internal import Casework
internal import CaseworkRules
internal import Foundation
internal import Importing
internal import Kernel
internal import Law
internal import LawRules
internal import Logging
internal import Statistics
internal import StatisticsRules
internal import Storage

/// An opened installation: the database with its schema in place, and what all commands share.
struct Installation: Sendable {
    let folder: String
    let database: any Database
    let log: Logger
    let time = SystemTime()
    let random = SystemRandomness()
    let law: Held<LawBook>
    let directory: CurrentDirectory
    let categories: Held<CategoryBook>
    let node: NodeNumber
    let tools: CaseworkTools
    /// What a filing may choose from, at hand for every filing of the API.
    let choices: Held<FilingChoices>

    /// Every migration, in the order in which capabilities build on one another.
    static let migrations: [Migration] =
        [.storage, .settings, .law, .lawForEveryOffice] + Accounts.migrations + Statistics.migrations
        + Casework.migrations + Importing.migrations

    /// How long a process keeps its node number without renewing it, in seconds.
    static let nodeTerm: Int64 = 600

    /// Opens the database, brings its schema up to date and fills in what comes with the program.
    static func open(_ options: InstallationOptions, log: Logger) async throws -> Installation {
        try await open(folder: options.folder, at: options.location, log: log)
    }

    static func open(folder: String, at location: DatabaseLocation, log: Logger) async throws -> Installation {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let database = try await openDatabase(location, log: log)
        try await Migrator(migrations).run(on: database)
        try await Filling(database: database, files: ReferenceFiles.bundled(), time: SystemTime()).fill()
        return try await Installation(folder: folder, database: database, log: log)
    }

    private init(folder: String, database: any Database, log: Logger) async throws {
        self.folder = folder
        self.database = database
        self.log = log
        let law = Held(try await LawStore(database: database).book())
        let directory = try await CurrentDirectory(DirectoryStore(database: database))
        let categories = Held(try await CategoryStore(database: database).book(on: law.now.zone.day(of: time.now())))
        let holder = "\(ProcessInfo.processInfo.hostName):\(ProcessInfo.processInfo.processIdentifier)"
        let node = try await NodeNumber.take(as: holder, for: Self.nodeTerm, at: time.now(), on: database)
        self.law = law
        self.directory = directory
        self.categories = categories
        self.node = node
        tools = CaseworkTools(
            database: database, time: time, random: random, law: { law.now }, directory: { directory.now },
            categories: { categories.now }, keys: Keys(node: node.number, time: time),
            numbers: NumberBlocks(on: database), evidence: EvidenceFiles(folder: folder + "/evidence"),
            reporters: ReporterSeal(secret: try InstallationSecret.read(in: folder)))
        choices = Held(tools.filingChoices)
    }

    /// Gives back what this process holds.
    func close() async {
        try? await node.release(on: database)
        try? await database.close()
    }

    /// Reads law, offices and categories again, for changes that other processes made.
    func reload() async throws {
        law.replace(try await LawStore(database: database).book())
        try await directory.reload()
        categories.replace(try await CategoryStore(database: database).book(on: tools.today))
        choices.replace(tools.filingChoices)
    }

    /// The figures, with what they need from the others.
    func statistics(
        foldBatch: Int = 500, links: @escaping @Sendable (FigureFilter) -> String? = { _ in nil }
    ) -> Statistics {
        let (directory, categories) = (directory, categories)
        return Statistics(
            database: database,
            sources: Statistics.Sources(
                events: CaseEvents(tools), directory: { directory.now }, categories: { categories.now.tree },
                links: links),
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
