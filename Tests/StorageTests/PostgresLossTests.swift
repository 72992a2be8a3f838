import Kernel
import Logging
import TestSupport
import Testing

@testable import Storage

@Suite struct PostgresLossTests {
    static let servers = Engine.underTest.filter { $0 == .postgres }

    /// Runs `body` with a database of one connection through a proxy and the same database seen directly.
    private func throughProxy(
        _ engine: Engine, _ body: (any Database, any Database, CuttingProxy) async throws -> Void
    ) async throws {
        try await engine.withLocation { location async throws in
            guard case .postgres(let url) = location else { return }
            let log = Logger(label: "test")
            let direct = try await openDatabase(location, options: .forTests, log: log)
            try await Migrator([.samples]).run(on: direct)
            let port = try await direct.read { try $0.count("SELECT inet_server_port()") }
            let proxy = try CuttingProxy(to: UInt16(port))
            defer { proxy.close() }
            let there = "host=127.0.0.1 port=\(proxy.port)"
            let other = url.contains("://") ? "\(url)&\(there.replacing(" ", with: "&"))" : "\(url) \(there)"
            var options = DatabaseOptions()
            options.connections = 1
            let cut = try await openDatabase(.postgres(url: other), options: options, log: log)
            try await body(cut, direct, proxy)
            try await cut.close()
            try await direct.close()
        }
    }

    @Test(arguments: servers)
    func `a line cut while a change commits leaves its outcome unknown`(_ engine: Engine) async throws {
        try await throughProxy(engine) { cut, direct, proxy async throws in
            try await cut.submit(adding(1))
            proxy.cutAnswers()
            await #expect(throws: UnknownOutcome()) { try await cut.submit(adding(2)) }
            // The server had it all, and has kept it.
            #expect(try await samples(in: direct) == 2)
        }
    }

    @Test(arguments: servers)
    func `a line cut while a transaction commits leaves its outcome unknown`(_ engine: Engine) async throws {
        try await throughProxy(engine) { cut, _, proxy async throws in
            await #expect(throws: UnknownOutcome()) {
                try await cut.transaction { transaction in
                    try transaction.run(adding(1))
                    proxy.cutAnswers()
                }
            }
        }
    }

    @Test(arguments: servers)
    func `a line cut before the commit is a loss for certain`(_ engine: Engine) async throws {
        try await throughProxy(engine) { cut, direct, proxy async throws in
            await #expect(throws: ConnectionLost.self) {
                try await cut.transaction { transaction in
                    try transaction.run(adding(1))
                    proxy.cutAnswers()
                    try transaction.run(adding(2))
                }
            }
            #expect(try await samples(in: direct) == 0)
        }
    }

    @Test(arguments: servers)
    func `a connection that the server ended is replaced unnoticed`(_ engine: Engine) async throws {
        try await throughProxy(engine) { pooled, direct, _ async throws in
            let kill: @Sendable (any Database) async throws -> Void = { victim in
                let process = try await victim.read { try $0.count("SELECT pg_backend_pid()") }
                _ = try await direct.rows("SELECT pg_terminate_backend(CAST(\(process) AS integer))")
            }
            try await kill(pooled)
            try await pooled.submit(adding(1))
            try await kill(pooled)
            try await pooled.transaction { try $0.run(adding(2)) }
            try await kill(pooled)
            #expect(try await samples(in: pooled) == 2)
        }
    }
}
