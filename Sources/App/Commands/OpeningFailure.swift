internal import ArgumentParser
internal import Foundation
internal import Storage

/// Why an installation cannot be opened, in words for whoever runs it.
enum OpeningFailure {
    /// The error to end with; one that has words of its own keeps them.
    static func told(_ error: any Error, _ settings: Settings) -> any Error {
        switch error {
        case let complaint as Complaint:
            return ValidationError(complaint.description)
        case let refused as MigrationRefused:
            return ValidationError(
                "数据库结构和本程序不合，没有动它。\nThe database does not fit this program and was left alone: \(refused)")
        case let lost as ConnectionLost:
            let place = SettingKind.withoutPassword(settings[.database].value)
            return ValidationError(
                """
                连不上数据库 \(place)。请看它有没有启动、地址和密码对不对。
                Cannot reach the database \(place). Is it running, are address and password right?
                \(SettingKind.withoutPassword(lost.message))
                """)
        default:
            return folderTrouble(settings.folder) ?? error
        }
    }

    /// Words for a folder that cannot be written to, which SQLite and Foundation tell in many ways.
    private static func folderTrouble(_ folder: String) -> ValidationError? {
        let files = FileManager.default
        if files.isWritableFile(atPath: folder) { return space(in: folder) }
        let reason =
            files.fileExists(atPath: folder)
            ? ("不能写入", "cannot be written to") : ("不能建立", "cannot be made")
        return ValidationError(
            """
            数据目录 \(folder) \(reason.0)。请检查它的主人、权限，以及磁盘是不是只读。
            The data folder \(folder) \(reason.1). Check its owner, its permissions, and whether the disk is read-only.
            """)
    }

    /// Words for a disk with less than a mebibyte left.
    private static func space(in folder: String) -> ValidationError? {
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder)
        guard let free = attributes?[.systemFreeSize] as? NSNumber, free.int64Value < 1 << 20 else { return nil }
        return ValidationError(
            """
            数据目录 \(folder) 所在的磁盘满了。请腾出空间再启动。
            The disk of the data folder \(folder) is full. Make room and start again.
            """)
    }
}
