internal import Foundation
internal import Storage

/// The installation's own secret, from which form tokens and cookies are signed; made at the first start.
///
/// Several machines on one database share it through the setting `secret`, 64 hexadecimal digits.
enum InstallationSecret {
    /// The key that was set, else the one of the folder.
    static func read(in folder: String, set: [UInt8]?) throws -> [UInt8] {
        if let set { return set }
        let path = folder + "/secret"
        if let stored = FileManager.default.contents(atPath: path), stored.count == 32 { return Array(stored) }
        let fresh = SystemRandomness().bytes(32)
        try write(fresh, to: path)
        try FolderFlush.flush(folder)
        return fresh
    }

    /// Written aside, flushed and renamed, readable by its owner only.
    private static func write(_ bytes: [UInt8], to path: String) throws {
        let aside = path + ".new"
        guard
            FileManager.default.createFile(
                atPath: aside, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
        else { throw Complaint(zh: "不能写入 \(aside)。", en: "Cannot write \(aside).") }
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: aside))
        try handle.synchronize()
        try handle.close()
        try FileManager.default.moveItem(atPath: aside, toPath: path)
    }
}
