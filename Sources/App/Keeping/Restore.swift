internal import Foundation
internal import Logging
internal import Storage

/// Makes an installation of a backup: checked part by part before anything is put in place.
struct Restore {
    /// The settings of the installation to be: its folder, and PostgreSQL if it is to be there.
    let settings: Settings
    let log: Logger

    /// Puts the backup in place and tells what it says of itself; the caller opens it and looks whether it is sound.
    func run(_ backup: String) async throws -> BackupManifest {
        let folder = settings.folder
        try refuseOverwriting(folder)
        let working = folder + ".restoring"
        try? FileManager.default.removeItem(atPath: working)
        do {
            try place(Settings.absolute(backup), in: working)
            let manifest = try checked(working)
            try await settle(working)
            if case .postgres = settings.location { try await fillPostgres(from: working) }
            try? FileManager.default.removeItem(atPath: folder)
            try FileManager.default.moveItem(atPath: working, toPath: folder)
            try FolderFlush.flush((folder as NSString).deletingLastPathComponent)
            return manifest
        } catch {
            try? FileManager.default.removeItem(atPath: working)
            throw error
        }
    }

    private func refuseOverwriting(_ folder: String) throws {
        let there = try? FileManager.default.contentsOfDirectory(atPath: folder)
        if FileManager.default.fileExists(atPath: folder), there?.isEmpty != true {
            throw Complaint(
                zh: "\(folder) 不是空的，没有动它。请换一个新的目录。",
                en: "\(folder) is not empty and was left alone. Name a new folder.")
        }
    }

    private func place(_ backup: String, in working: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: backup, isDirectory: &isFolder) else {
            throw Complaint(zh: "没有 \(backup)。", en: "There is no \(backup).")
        }
        if isFolder.boolValue {
            try Installation.makeFolder((working as NSString).deletingLastPathComponent)
            try FileManager.default.copyItem(atPath: backup, toPath: working)
        } else {
            try Installation.makeFolder(working)
            try Archive.unpack(backup, to: working)
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: working)
    }

    private func checked(_ working: String) throws -> BackupManifest {
        let manifest = try BackupManifest.read(in: working)
        let known = Set(Installation.migrations.map(\.id))
        let unknown = manifest.migrations.filter { !known.contains($0) }
        guard unknown.isEmpty else {
            throw Complaint(
                zh: "这个备份出自更新的程序（\(manifest.program)），请用那个版本恢复。",
                en: "This backup was made by a newer program (\(manifest.program)); restore it with that one.")
        }
        let problems = try BackupParts.problems(
            of: working, manifest, progress: ProgressLine("核对 checking", unit: "files"))
        guard problems.isEmpty else {
            throw Complaint(
                zh: "备份有损坏，没有恢复：",
                en: "The backup is damaged and was not restored:\n"
                    + problems.prefix(20).map { "  \($0)" }.joined(separator: "\n"))
        }
        return manifest
    }

    /// Takes out what belonged to the processes that ran on the original, and the mark of one that was moved away since:
    /// whoever restores it wants to use it.
    private func settle(_ working: String) async throws {
        let path = "\(working)/\(BackupParts.database)"
        let database = try await openDatabase(.sqlite(path: path), log: log)
        try await MoveMark.clear(on: database)
        try await database.transaction { transaction in
            try transaction.execute("DELETE FROM node_number")
            try transaction.execute("UPDATE lease SET until = 0")
        }
        try await database.close()
        try SQLiteSnapshot.standAlone(path)
    }

    /// Moves the tables of the checked copy to PostgreSQL, where the installation is to be.
    private func fillPostgres(from working: String) async throws {
        let path = "\(working)/\(BackupParts.database)"
        try await Transfer(log: log).run(from: .sqlite(path: path), to: settings.location)
        for name in [path, path + "-wal", path + "-shm"] { try? FileManager.default.removeItem(atPath: name) }
    }
}
