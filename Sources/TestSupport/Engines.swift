internal import Foundation
internal import Logging
package import Storage
internal import Synchronization

extension Engine {
    /// The connection URL or conninfo of a PostgreSQL made for tests, from the environment.
    private static let postgresURL = ProcessInfo.processInfo.environment["XIAOBAO_TEST_POSTGRES"]

    /// The engines that store tests run on: SQLite always, PostgreSQL if `XIAOBAO_TEST_POSTGRES` tells where.
    package static let underTest: [Engine] = {
        if postgresURL != nil { return [.sqlite, .postgres] }
        print("XIAOBAO_TEST_POSTGRES is not set: tests on PostgreSQL are SKIPPED")
        return [.sqlite]
    }()

    /// Runs `body` on a database of its own, which is removed afterwards.
    package func withDatabase<Answer>(
        migrations: [Migration] = [.storage], options: DatabaseOptions = .forTests,
        _ body: (any Database) async throws -> Answer
    ) async throws -> Answer {
        try await withLocation { location in
            let database = try await openDatabase(location, options: options, log: Scratch.log)
            do {
                try await Migrator(migrations).run(on: database)
                let answer = try await body(database)
                try await database.close()
                return answer
            } catch {
                try? await database.close()
                throw error
            }
        }
    }

    /// Runs `body` with the place of an empty database, which is removed afterwards.
    package func withLocation<Answer>(
        _ body: (DatabaseLocation) async throws -> Answer
    ) async throws -> Answer {
        let scratch = Scratch()
        switch self {
        case .sqlite:
            let folder = try scratch.makeFolder()
            defer { try? FileManager.default.removeItem(at: folder) }
            return try await body(.sqlite(path: folder.appending(path: "test.sqlite").path))
        case .postgres:
            await Scratch.gate.enter()
            do {
                let url = try await scratch.makeSchema(at: Self.postgresURL ?? "")
                let answer = try await body(.postgres(url: url))
                try await scratch.dropSchema(at: Self.postgresURL ?? "")
                await Scratch.gate.leave()
                return answer
            } catch {
                try? await scratch.dropSchema(at: Self.postgresURL ?? "")
                await Scratch.gate.leave()
                throw error
            }
        }
    }
}

extension DatabaseOptions {
    /// Few connections, since many tests run at once.
    package static var forTests: DatabaseOptions {
        var options = DatabaseOptions()
        options.connections = 4
        return options
    }
}

/// A place for one test, named by process and number.
private struct Scratch {
    static let log = Logger(label: "test")

    /// Lets eight tests at a time have schemas, so that the server's connections suffice.
    static let gate = Gate(places: 8)

    private static let count = Mutex(0)
    private let name: String

    init() {
        let number = Self.count.withLock { count in
            count += 1
            return count
        }
        name = "xiaobao_test_\(ProcessInfo.processInfo.processIdentifier)_\(number)"
    }

    func makeFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: name)
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    /// Makes the schema and tells the URL whose connections see nothing else.
    func makeSchema(at url: String) async throws -> String {
        try await run("DROP SCHEMA IF EXISTS \(name) CASCADE", at: url)
        try await run("CREATE SCHEMA \(name)", at: url)
        guard url.contains("://") else { return "\(url) options='-c search_path=\(name)'" }
        return url + (url.contains("?") ? "&" : "?") + "options=-c%20search_path%3D\(name)"
    }

    func dropSchema(at url: String) async throws {
        try await run("DROP SCHEMA IF EXISTS \(name) CASCADE", at: url)
    }

    private func run(_ text: String, at url: String) async throws {
        var options = DatabaseOptions()
        options.connections = 1
        let database = try await openDatabase(.postgres(url: url), options: options, log: Self.log)
        let statement = SQL(stringLiteral: text)
        try await database.transaction { try $0.execute(statement) }
        try await database.close()
    }
}

/// Lets in so many at a time; the others wait in order.
private actor Gate {
    private var places: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) { self.places = places }

    func enter() async {
        if places > 0 {
            places -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    func leave() {
        if waiting.isEmpty { places += 1 } else { waiting.removeFirst().resume() }
    }
}
