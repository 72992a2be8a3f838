internal import NIOPosix

/// Sends to the outside: requests and mail. libcurl blocks, so each exchange has a thread of a pool of its own.
package struct Transport: Sendable {
    /// One for the process: libcurl is set up once, and few exchanges wait at a time.
    private static let threads: NIOThreadPool = {
        Curl.setUp()
        let threads = NIOThreadPool(numberOfThreads: 8)
        threads.start()
        return threads
    }()

    package init() {}

    /// The answer to a request; redirects are not followed, no proxy is used, certificates are verified.
    package func send(_ request: OutgoingRequest) async -> Result<OutgoingAnswer, OutgoingFault> {
        await Self.run { Curl.exchange(request) }
    }

    /// Hands a message to a mail server, which answers for it from then on.
    package func send(_ mail: OutgoingMail, through server: MailServer) async -> Result<Void, OutgoingFault> {
        await Self.run { Curl.hand(mail, to: server) }
    }

    /// The addresses a host has now; empty when it has none.
    package func addresses(of host: String) async -> [HostAddress] {
        await (try? Self.threads.runIfActive { HostAddress.all(of: host) }) ?? []
    }

    private static func run<Answer: Sendable>(
        _ body: @escaping @Sendable () -> Result<Answer, OutgoingFault>
    ) async -> Result<Answer, OutgoingFault> {
        do {
            return try await threads.runIfActive(body)
        } catch {
            return .failure(.notSent("stopped"))
        }
    }
}
