internal import Foundation

/// Makes the names in folders survive a power cut: a file moved to its place is only as durable as its name there.
package enum FolderFlush {
    /// Flushes the names in the folder at `path` to the disk.
    package static func flush(_ path: String) throws {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path, isDirectory: true))
        defer { try? handle.close() }
        try handle.synchronize()
    }
}
