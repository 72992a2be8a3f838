internal import Foundation
internal import GRDBSQLite

/// Copies an SQLite database into a file of its own, as it is in one moment, while others go on writing to it.
///
/// A read transaction holds the moment, so that SQLite's online backup, which otherwise starts again after each write
/// of another process, comes to its end. Writers do not wait for it; the write-ahead log grows until it is done. It is
/// made in small steps, each flushed and followed by a rest as long, so that whoever files meanwhile has the disk.
package enum SQLiteSnapshot {
    /// Pages of one step: 4 MiB, after which progress is told.
    private static let step: Int32 = 1_024

    /// Copies the file at `source` to `target`, which must not be there; both are paths.
    package static func copy(
        _ source: String, to target: String, progress: @escaping @Sendable (_ pages: Int, _ total: Int) -> Void
    ) async throws {
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            Thread.detachNewThread {
                done.resume(with: Result { try copyHere(source, to: target, progress) })
            }
        }
    }

    /// Writes the log of a database that nobody has open into its file, and leaves no files beside it, so that it can be
    /// copied as one file and read where nothing can be written.
    package static func standAlone(_ path: String) throws {
        try RawConnection(path, flags: SQLITE_OPEN_READWRITE).run("PRAGMA journal_mode = DELETE")
    }

    private static func copyHere(_ source: String, to target: String, _ progress: (Int, Int) -> Void) throws {
        guard !FileManager.default.fileExists(atPath: target) else {
            throw DatabaseFault(engine: .sqlite, code: "exists", message: "\(target) is there already", statement: "")
        }
        let from = try RawConnection(source, flags: SQLITE_OPEN_READWRITE)
        try from.run("BEGIN")
        try from.run("SELECT count(*) FROM sqlite_schema")
        let to = try RawConnection(target, flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
        // A copy that is not whole is thrown away, so it needs no journal of its own; each step is flushed here.
        try to.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
        guard let backup = sqlite3_backup_init(to.raw, "main", from.raw, "main") else { throw to.fault("backup") }
        var began = ContinuousClock.now
        var code = sqlite3_backup_step(backup, step)
        let file = try FileHandle(forUpdating: URL(filePath: target))
        while code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED {
            let total = sqlite3_backup_pagecount(backup)
            progress(Int(total - sqlite3_backup_remaining(backup)), Int(total))
            try file.synchronize()
            Thread.sleep(forTimeInterval: code == SQLITE_OK ? min(1, began.duration(to: .now) / .seconds(1)) : 0.05)
            began = .now
            code = sqlite3_backup_step(backup, step)
        }
        let total = Int(sqlite3_backup_pagecount(backup))
        guard sqlite3_backup_finish(backup) == SQLITE_OK, code == SQLITE_DONE else { throw to.fault("backup") }
        try file.synchronize()
        progress(total, total)
        try from.run("COMMIT")
    }
}

/// A connection for the online backup, which GRDB does not offer with a snapshot held.
private final class RawConnection {
    let raw: OpaquePointer?

    init(_ path: String, flags: Int32) throws {
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(path, &opened, flags, nil)
        raw = opened
        guard code == SQLITE_OK else { throw fault("open \(path)") }
        sqlite3_busy_timeout(raw, 10_000)
    }

    deinit { sqlite3_close_v2(raw) }

    func run(_ text: String) throws {
        guard sqlite3_exec(raw, text, nil, nil, nil) == SQLITE_OK else { throw fault(text) }
    }

    func fault(_ statement: String) -> any Error { SQLiteFaults.error(on: raw, statement: statement) }
}
