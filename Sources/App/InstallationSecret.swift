internal import Foundation
internal import Storage

/// The installation's own secret, from which form tokens and cookies are signed; made at the first start.
///
/// Several machines on one database share it through `XIAOBAO_SECRET`, 64 hexadecimal digits.
enum InstallationSecret {
    static func read(in folder: String) throws -> [UInt8] {
        if let given = ProcessInfo.processInfo.environment["XIAOBAO_SECRET"] {
            guard let bytes = bytes(given), bytes.count >= 32 else {
                throw Complaint(
                    zh: "XIAOBAO_SECRET 要至少64位十六进制数字。", en: "XIAOBAO_SECRET needs at least 64 hexadecimal digits.")
            }
            return bytes
        }
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

    private static func bytes(_ text: String) -> [UInt8]? {
        let digits = text.compactMap(\.hexDigitValue)
        guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }
}
