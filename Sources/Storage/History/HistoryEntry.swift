internal import Crypto
package import Kernel

/// One link of a file's history, as it is stored.
package struct HistoryEntry: Sendable, Equatable {
    package let caseID: Int64

    /// 1, 2, 3… within the file.
    package let sequence: Int64
    package let at: Instant
    package let kind: String
    package let by: HistoryEvent.Author
    package let office: Int64?

    /// The text of a ``HistoryBody``, exactly as hashed.
    package let body: String

    /// A byte of version, a byte of algorithm, and the hash over everything above and the entry before.
    package let hash: [UInt8]

    /// The body taken apart; throws if it is not one.
    package var content: HistoryBody { get throws { try HistoryBody(text: body) } }

    /// The hash that belongs after `previous`, which is empty for the first entry.
    func hash(after previous: [UInt8]) -> [UInt8] {
        [HistoryBytes.version, HistoryBytes.sha256] + SHA256.hash(data: HistoryBytes(self, after: previous).bytes)
    }
}

/// Version 1 of the byte form of an entry, in which every part has a fixed length or tells it first.
///
/// Numbers are 8 bytes, largest first; lengths are 4; what may be missing is led by a byte 0 or 1.
struct HistoryBytes {
    static let version: UInt8 = 1

    /// The byte for SHA-256; another algorithm gets another.
    static let sha256: UInt8 = 1

    private(set) var bytes: [UInt8] = []

    init(_ entry: HistoryEntry, after previous: [UInt8]) {
        bytes.reserveCapacity(entry.body.utf8.count + 160)
        bytes += [Self.version, Self.sha256]
        append(previous)
        append(entry.caseID)
        append(entry.sequence)
        append(entry.at.milliseconds)
        append(Array(entry.kind.utf8))
        append(Array(entry.by.kind.utf8))
        append(optional: entry.by.id)
        append(optional: entry.office)
        append(Array(entry.body.utf8))
    }

    private mutating func append(_ number: Int64) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }

    private mutating func append(_ part: [UInt8]) {
        withUnsafeBytes(of: UInt32(part.count).bigEndian) { bytes.append(contentsOf: $0) }
        bytes += part
    }

    private mutating func append(optional number: Int64?) {
        bytes.append(number == nil ? 0 : 1)
        if let number { append(number) }
    }
}
