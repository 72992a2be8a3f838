internal import Foundation
internal import Kernel

/// The temporary files of one request.
struct FileStore {
    /// A file being written.
    struct Open {
        let path: String
        var size = 0
        fileprivate let handle: FileHandle
    }

    /// The file could not be kept, for want of space or rights.
    struct NotKept: Error {}

    private let directory: String
    private let randomness: any Randomness
    private var paths: [String] = []

    init(directory: String, randomness: any Randomness) {
        self.directory = directory
        self.randomness = randomness
    }

    /// A new file that only this process may read, under a name nobody can guess.
    mutating func create() throws -> Open {
        let path = directory + "/upload-" + Hexadecimal.text(randomness.bytes(16))
        guard !FileManager.default.fileExists(atPath: path),
            FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw NotKept() }
        paths.append(path)
        return Open(path: path, handle: handle)
    }

    func write(_ bytes: [UInt8], to file: Open) throws {
        try file.handle.write(contentsOf: Data(bytes))
    }

    func close(_ file: Open) {
        try? file.handle.close()
    }

    func remove(_ file: Open) {
        try? FileManager.default.removeItem(atPath: file.path)
    }

    /// Takes away what the route has not moved elsewhere.
    func removeAll() {
        for path in paths where FileManager.default.fileExists(atPath: path) {
            try? FileManager.default.removeItem(atPath: path)
        }
    }
}
