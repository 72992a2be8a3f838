internal import ArgumentParser
internal import Foundation
internal import Logging

/// Runs a command on an opened installation and closes it whatever happens.
enum Running {
    static func with(
        _ options: InstallationOptions, _ body: @Sendable (Installation) async throws -> Void
    ) async throws {
        let opened: Installation
        do {
            opened = try await Installation.open(options, log: log(.warning))
        } catch let complaint as Complaint {
            throw ValidationError(complaint.description)
        }
        do {
            try await body(opened)
        } catch {
            await opened.close()
            throw error
        }
        await opened.close()
    }

    static func log(_ level: Logger.Level) -> Logger {
        var log = Logger(label: "xiaobao") { _ in JSONLogHandler() }
        log.logLevel = level
        return log
    }

    /// Writes a line of output at once, also into a pipe.
    static func tell(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

    /// Writes to the person, beside the output.
    static func say(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

    static func seconds(since start: ContinuousClock.Instant) -> Double {
        let passed = ContinuousClock.now - start
        return Double(passed.components.seconds) + Double(passed.components.attoseconds) / 1e18
    }
}
