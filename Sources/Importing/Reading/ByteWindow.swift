internal import Foundation

/// The part of a file that is being looked at: it moves forward, and grows when one record does not fit.
struct ByteWindow {
    private static let chunk = 1 << 20

    private let handle: FileHandle
    private(set) var bytes: [UInt8] = []
    /// Where in ``bytes`` the unread part begins.
    private(set) var start = 0
    /// Whether the file has been read to its end.
    private(set) var isWhole = false
    /// How many bytes of the file lie before ``bytes``.
    private var dropped: Int64 = 0

    /// The place in the file where the unread part begins.
    var position: Int64 { dropped + Int64(start) }

    /// How many bytes wait to be read.
    var count: Int { bytes.count - start }

    init(path: String) throws {
        handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    }

    /// Reads more of the file, at least doubling what waits, so that a long record is looked at a few times only.
    mutating func fill() throws {
        bytes.removeFirst(start)
        dropped += Int64(start)
        start = 0
        guard let data = try handle.read(upToCount: max(Self.chunk, bytes.count)), !data.isEmpty else {
            isWhole = true
            return
        }
        bytes.append(contentsOf: data)
    }

    /// Goes on by some bytes.
    mutating func skip(_ count: Int) {
        start += count
    }

    /// Passes over the rest of a line with its end, reading on as needed; gives at most `limit` bytes of it.
    mutating func takeLine(limit: Int) throws -> [UInt8] {
        var taken: [UInt8] = []
        while true {
            if let end = bytes[start...].firstIndex(of: 0x0a) {
                taken += bytes[start..<end].prefix(limit - taken.count)
                start = end + 1
                return taken
            }
            taken += bytes[start...].prefix(limit - taken.count)
            start = bytes.count
            if isWhole { return taken }
            try fill()
        }
    }
}
