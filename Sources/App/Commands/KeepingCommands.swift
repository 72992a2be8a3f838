internal import ArgumentParser
internal import Foundation
internal import Logging
internal import Storage

/// Makes a backup while the installation serves.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Make a backup, also while serving. / 备份，不必停止服务。")
    @OptionGroup var installation: InstallationOptions
    @Argument(help: "A folder that is not there yet, or FILE.tar / 新目录或 .tar 文件") var target: String

    func run() async throws {
        let settings = try Running.settings(installation.given)
        let target = target
        try await Running.telling(settings) {
            let made = try await Backup(settings: settings, log: Running.log(.warning)).make(at: target)
            let manifest = made.manifest
            Running.tell(
                """
                \(made.path)
                files 案件 \(manifest.tables["case_file"] ?? 0), parts 文件 \(manifest.parts), bytes 字节 \(manifest.bytes)
                """)
            for name in manifest.leftOut { Running.tell("  不含 / left out: \(name)") }
        }
    }
}

/// Makes an installation of a backup and proves it.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Make an installation of a backup. / 从备份恢复。")
    @Argument(help: "The backup: a folder or a .tar file / 备份") var backup: String
    @Option(help: "The new data folder / 新的数据目录") var to: String
    @Option(help: "PostgreSQL, if it is to be there: an empty database / 恢复到 PostgreSQL（空库）") var database: String?

    func run() async throws {
        var flags: [SettingName: String] = [.data: to, .evidence: Settings.absolute(to) + "/evidence"]
        flags[.database] = database
        let sources = SettingSources(flags: flags, environment: [:], text: { _ in nil })
        let settings = try sources.settings()
        let backup = backup
        try await Running.telling(settings) {
            let manifest = try await Restore(settings: settings, log: Running.log(.warning)).run(backup)
            Running.tell("\(manifest.madeAt)  \(settings.folder)")
            try await Running.with(settings, level: .warning) { opened in
                guard try await Soundness(installation: opened).check() else { throw ExitCode(1) }
            }
        }
    }
}

/// Moves the installation to the other database.
struct MoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Move to PostgreSQL, or back to SQLite. / 搬到 PostgreSQL，或搬回 SQLite。")
    @OptionGroup var installation: InstallationOptions
    @Option(help: "postgresql://… or the path of a new SQLite file / 新数据库") var to: String?
    @Flag(help: "Although a process seems to use the old database / 即使看来还有进程在用") var althoughRunning = false
    @Flag(help: "Let the old database be used again / 让搬走的旧库可以重新使用") var undo = false

    func validate() throws {
        guard undo != (to != nil) else { throw ValidationError("请用 --to 或 --undo。 / Say either --to or --undo.") }
    }

    func run() async throws {
        let settings = try Running.settings(installation.given)
        let (to, undo, althoughRunning) = (to, undo, althoughRunning)
        try await Running.telling(settings) {
            let move = Move(settings: settings, log: Running.log(.warning))
            if undo { return try await move.undo() }
            guard let to else { return }
            let target: DatabaseLocation =
                to.contains("://") || to.contains("=") ? .postgres(url: to) : .sqlite(path: Settings.absolute(to))
            guard try await move.run(to: target, althoughRunning: althoughRunning) else { throw ExitCode(1) }
            Running.tell(
                "搬好了。以后用 --database 启动。 / Moved. From now on start with this database: "
                    + SettingKind.withoutPassword(to))
        }
    }
}
