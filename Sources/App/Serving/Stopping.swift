internal import Foundation
internal import Logging
internal import ServiceLifecycle
internal import UnixSignals

/// Runs a service until SIGTERM or Ctrl-C, and lets it end in order: no new requests, those in hand finished, workers
/// to the end of their batch.
enum Stopping {
    /// Seconds after the bound in which what was cancelled may still end by itself.
    private static let grace = 5

    static func run(_ service: any Service, _ settings: Settings) async throws {
        let within = settings.stopWithin
        var configuration = ServiceGroupConfiguration(
            services: [service, StopWatch(seconds: within + grace)], gracefulShutdownSignals: [.sigterm, .sigint],
            logger: Running.log(.error))
        configuration.maximumGracefulShutdownDuration = .seconds(within)
        try await ServiceGroup(configuration: configuration).run()
    }
}

/// Ends the process if a stop takes longer than it may; what was acknowledged is in the database by then.
struct StopWatch: Service {
    let seconds: Int

    func run() async throws {
        try await gracefulShutdown()
        let seconds = seconds
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: Double(seconds))
            Running.log(.error).critical("the stop took too long; ended", metadata: ["seconds": "\(seconds)"])
            exit(3)
        }
    }
}
