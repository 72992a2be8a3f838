internal import Crypto
internal import Foundation
internal import Kernel

/// By what a file is known again: its size and the hash of its content.
package struct FileIdentity: Equatable, Sendable {
    package let name: String
    package let size: Int64
    /// SHA-256 in hexadecimal.
    package let hash: String

    init(name: String, size: Int64, hash: String) {
        self.name = name
        self.size = size
        self.hash = hash
    }

    /// Reads the whole file once, a megabyte at a time.
    package init(path: String) throws {
        let url = URL(fileURLWithPath: path)
        let handle = try FileHandle(forReadingFrom: url)
        defer { try? handle.close() }
        var digest = SHA256()
        var size: Int64 = 0
        while let data = try handle.read(upToCount: 1 << 20), !data.isEmpty {
            digest.update(data: data)
            size += Int64(data.count)
        }
        name = url.lastPathComponent
        self.size = size
        hash = Hexadecimal.text(digest.finalize())
    }
}
