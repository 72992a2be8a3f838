internal import Casework
internal import Foundation
internal import Kernel
internal import Logging
internal import Storage

/// Makes a copy of an installation while it serves.
///
/// The copy is a data folder like any other: the database as one SQLite file (from PostgreSQL, too: a snapshot of all
/// tables, so that a backup can be restored on either engine and looked into with one tool), evidence, messages, the
/// secret and the settings file; beside them a manifest and a list of hashes. The database comes first: whatever
/// evidence it names was stored before.
struct Backup {
    let settings: Settings
    let log: Logger

    /// What a backup came to.
    struct Outcome {
        let manifest: BackupManifest
        let path: String
    }

    /// Makes it at a folder that is not there yet, or in a file whose name ends in `.tar`.
    func make(at target: String) async throws -> Outcome {
        let target = Settings.absolute(target)
        let files = FileManager.default
        guard !files.fileExists(atPath: target) else {
            throw Complaint(zh: "\(target) 已经存在，没有动它。", en: "\(target) is there already and was left alone.")
        }
        guard !target.hasPrefix(settings.folder + "/"), !target.hasPrefix(settings.evidence + "/") else {
            throw Complaint(
                zh: "备份不能放在数据目录里面，请换一个地方，最好是另一块磁盘。",
                en: "A backup cannot be inside the data folder. Name another place, best on another disk.")
        }
        let working = target + ".part"
        guard !files.fileExists(atPath: working) else {
            throw Complaint(
                zh: "\(working) 是上次没做完的备份，请先删除它。",
                en: "\(working) is left from a backup that was broken off; delete it first.")
        }
        try Installation.makeFolder(working)
        do {
            let manifest = try await fill(working)
            try finish(working, as: target)
            return Outcome(manifest: manifest, path: target)
        } catch {
            try? files.removeItem(atPath: working)
            throw error
        }
    }

    private func fill(_ folder: String) async throws -> BackupManifest {
        let madeAt = SystemTime().now()
        let database = try await DatabasePart(settings: settings, log: log).copy(to: folder)
        var parts = BackupParts()
        let progress = ProgressLine("文件 files", unit: "files")
        // Evidence apart: its folder may be elsewhere, said by a setting or by a link.
        try parts.copy(below: settings.folder, to: folder, prefix: "", except: ["evidence"], progress: progress)
        try parts.copy(below: settings.evidence, to: folder, prefix: "evidence/", except: [], progress: progress)
        progress.end(parts.count)
        let missing = try await missingEvidence(in: folder)
        // Last, because nothing opens it any more.
        try parts.add(BackupParts.database, in: folder)
        let sumsHash = try parts.writeSums(in: folder)
        let manifest = BackupManifest(
            form: BackupManifest.form, program: Program.version, madeAt: "\(madeAt)", engine: database.engine.rawValue,
            migrations: database.migrations, tables: database.tables, parts: parts.count, bytes: parts.bytes,
            sumsHash: sumsHash, leftOut: leftOut + database.leftOut + missing)
        try manifest.write(in: folder)
        return manifest
    }

    /// Evidence that the database names and that was not there to be copied: told, and no reason to have no backup.
    private func missingEvidence(in folder: String) async throws -> [String] {
        let path = "\(folder)/\(BackupParts.database)"
        let copy = try await openDatabase(.sqlite(path: path), log: log)
        let files = EvidenceFiles(folder: folder + "/evidence")
        let report = try await KeptFiles.report(on: copy, in: files, reading: false)
        try await copy.close()
        try SQLiteSnapshot.standAlone(path)
        return report.missing.map { path in
            "\(path.dropFirst(folder.count + 1)): 原处已经缺少 / was missing already"
        }
    }

    /// Says by name what is not in the backup.
    private var leftOut: [String] {
        var names = ["uploads/: 正在上传的文件 / uploads under way"]
        let inFolder = (try? FileManager.default.contentsOfDirectory(atPath: settings.folder)) ?? []
        for name in inFolder.sorted() where name.hasSuffix(".sqlite") && name != BackupParts.database {
            names.append("\(name): 可重建 / made again")
        }
        if settings[.secret].origin == .environment {
            names.append("secret: 由环境变量给出，请另外保管 / set in the environment; keep it yourself")
        }
        if case .file(let path, _) = settings[.secret].origin, !path.hasPrefix(settings.folder + "/") {
            names.append("secret: 写在 \(path)，请另外保管 / set in \(path); keep it yourself")
        }
        return names
    }

    /// Packs the folder if the name asks for it, and gives it its name only now that it is whole.
    private func finish(_ working: String, as target: String) throws {
        guard target.hasSuffix(".tar") else {
            try FileManager.default.moveItem(atPath: working, toPath: target)
            try FolderFlush.flush((target as NSString).deletingLastPathComponent)
            return
        }
        let unnamed = target + ".unnamed"
        try Archive.pack(working, as: unnamed)
        try FileManager.default.moveItem(atPath: unnamed, toPath: target)
        try FileManager.default.removeItem(atPath: working)
    }
}

/// A tar archive, by the program that is on every Debian.
enum Archive {
    static func pack(_ folder: String, as file: String) throws {
        try run(["--create", "--file", file, "--directory", folder, "."])
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    }

    static func unpack(_ file: String, to folder: String) throws {
        try run(["--extract", "--no-same-owner", "--file", file, "--directory", folder])
    }

    private static func run(_ words: [String]) throws {
        let tar = Process()
        tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        tar.arguments = ["tar"] + words
        try tar.run()
        tar.waitUntilExit()
        guard tar.terminationStatus == 0 else {
            throw Complaint(zh: "tar 没有成功，见上面的说明。", en: "tar failed; see above.")
        }
    }
}
