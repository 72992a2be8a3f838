internal import ArgumentParser
internal import Foundation
internal import Logging
internal import NIOCore
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
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch let error as IOError where [EADDRINUSE, EADDRNOTAVAIL, EACCES].contains(error.errnoCode) {
            let place = "\(settings.host):\(settings.port)"
            throw ValidationError(
                """
                不能在 \(place) 上提供服务：地址已被占用、不是本机的，或者没有权限。请换一个 --port 或 --host。
                Cannot listen on \(place): it is in use, not this machine's, or not allowed. Try another --port or --host.
                """)
        }
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
