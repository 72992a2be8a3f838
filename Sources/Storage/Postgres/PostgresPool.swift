internal import NIOPosix
internal import Synchronization

/// The connections and the threads that wait for their answers, one for each.
final class PostgresPool: Sendable {
    private let url: String
    private let prepares: Bool
    private let threads: NIOThreadPool
    private let idle = Mutex<[PostgresConnection]>([])

    init(url: String, options: DatabaseOptions) {
        let (url, prepares) = Self.withoutOurOption(url)
        self.url = url
        self.prepares = prepares && options.prepares
        threads = NIOThreadPool(numberOfThreads: max(1, options.connections))
        threads.start()
    }

    /// Runs `body` on a thread of the pool with a connection of its own.
    ///
    /// There are as many threads as connections, so none ever waits for one. A task cancelled before its turn
    /// does nothing; after that it runs to its end.
    func run<Answer: Sendable>(
        _ body: @escaping @Sendable (PostgresConnection) throws -> Answer
    ) async throws -> Answer {
        try await threads.runIfActive { [self] in
            let connection = try take()
            defer { giveBack(connection) }
            try connection.renewPlans()
            return try body(connection)
        }
    }

    func close() async throws {
        try await threads.shutdownGracefully()
        idle.withLock { $0.removeAll() }
    }

    private func take() throws -> PostgresConnection {
        while let connection = idle.withLock({ $0.popLast() }) {
            connection.settle()
            if connection.isIdle { return connection }
        }
        return try PostgresConnection(url: url, prepares: prepares)
    }

    /// Keeps a connection for the next one, unless it is broken or in the middle of something.
    private func giveBack(_ connection: PostgresConnection) {
        if connection.isIdle { idle.withLock { $0.append(connection) } }
    }

    /// Takes `prepare=off` out of a connection string, since libpq does not know it.
    static func withoutOurOption(_ url: String) -> (url: String, prepares: Bool) {
        guard let option = url.firstRange(of: "prepare=off") else { return (url, true) }
        var rest = url
        rest.removeSubrange(option)
        for (doubled, single) in [("?&", "?"), ("&&", "&")] { rest.replace(doubled, with: single) }
        while let last = rest.last, "?&".contains(last) { rest.removeLast() }
        return (rest, false)
    }
}
