internal import ArgumentParser
internal import Foundation
internal import Logging

/// Runs a command on an opened installation and closes it whatever happens.
enum Running {
    static func with(
        _ options: InstallationOptions, _ body: @Sendable (Installation) async throws -> Void
    ) async throws {
        try await with(settings(options.given), level: .warning, body)
    }

    static func with(
        _ settings: Settings, level: Logger.Level, _ body: @Sendable (Installation) async throws -> Void
    ) async throws {
        let opened: Installation
        do {
            opened = try await Installation.open(settings, log: log(level))
        } catch {
            throw OpeningFailure.told(error, settings)
        }
        do {
            try await body(opened)
        } catch {
            await opened.close()
            throw error
        }
        await opened.close()
    }

    /// Runs what opens a database by itself; what goes wrong is told in words.
    static func telling(_ settings: Settings, _ body: @Sendable () async throws -> Void) async throws {
        do {
            try await body()
        } catch let code as ExitCode {
            throw code
        } catch let validation as ValidationError {
            throw validation
        } catch {
            throw OpeningFailure.told(error, settings)
        }
    }

    /// The settings of this process; all that is wrong with them is told at once.
    static func settings(_ flags: [SettingName: String]) throws -> Settings {
        do {
            let settings = try SettingSources.ofProcess(flags: flags).settings()
            for warning in settings.warnings { say("\(warning)\n") }
            return settings
        } catch let problems as SettingProblems {
            throw ValidationError(problems.description)
        }
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
