internal import Crypto
internal import Foundation

/// The SHA-256 of a file, read piece by piece, and its size.
package enum FileHash {
    /// The size alone, in bytes.
    package static func size(of path: String) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    }

    /// The hash and the size in bytes.
    package static func sha256(of path: String) throws -> (hash: [UInt8], size: Int) {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        var hasher = SHA256()
        var size = 0
        while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
            hasher.update(data: piece)
            size += piece.count
        }
        return (Array(hasher.finalize()), size)
    }
}
