internal import Crypto
internal import Foundation
internal import Hummingbird
internal import Kernel
internal import NIOCore

/// One file of an archive, measured before it is sent.
struct ZIPEntry: Sendable {
    /// Where its bytes are.
    enum Source: Sendable {
        case bytes([UInt8])
        case file(path: String)
    }

    let name: String
    let source: Source
    let size: Int
    let crc: UInt32
    let sha256: [UInt8]

    init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        source = .bytes(bytes)
        size = bytes.count
        var crc = CRC32()
        crc.update(bytes)
        self.crc = crc.value
        sha256 = Array(SHA256.hash(data: bytes))
    }

    /// Reads a file once from end to end; nil where it cannot be read.
    init?(_ name: String, at path: String) {
        guard let handle = try? FileHandle(forReadingFrom: URL(fileURLWithPath: path)) else { return nil }
        defer { try? handle.close() }
        var (crc, hasher, size) = (CRC32(), SHA256(), 0)
        do {
            while let chunk = try handle.read(upToCount: ZIPArchive.piece), !chunk.isEmpty {
                crc.update(chunk)
                hasher.update(data: chunk)
                size += chunk.count
            }
        } catch { return nil }
        self.name = name
        source = .file(path: path)
        self.size = size
        self.crc = crc.value
        sha256 = Array(hasher.finalize())
    }
}

/// An archive of stored files (ZIP, APPNOTE 6.3, without compression: pictures and PDF do not get smaller), written
/// piece by piece, so that a hundred megabytes of evidence never lie in memory.
struct ZIPArchive: Sendable {
    let entries: [ZIPEntry]
    /// Date and time as DOS has them.
    private let stamp: (date: UInt16, time: UInt16)

    static let piece = 1 << 17
    /// What the format can say without its 64-bit form.
    static let largest = 0xFFFF_FFFF

    init(_ entries: [ZIPEntry], on day: Day) {
        self.entries = entries
        let years = UInt16(clamping: max(0, day.year - 1980))
        stamp = (years << 9 | UInt16(day.month) << 5 | UInt16(day.dayOfMonth), 0)
    }

    var size: Int {
        entries.reduce(22) { $0 + 30 + 46 + 2 * $1.name.utf8.count + $1.size }
    }

    func write(_ writer: inout any ResponseBodyWriter) async throws {
        for entry in entries {
            try await writer.write(ByteBuffer(bytes: local(entry)))
            switch entry.source {
            case .bytes(let bytes): try await writer.write(ByteBuffer(bytes: bytes))
            case .file(let path):
                let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
                defer { try? handle.close() }
                while let piece = try handle.read(upToCount: Self.piece), !piece.isEmpty {
                    try await writer.write(ByteBuffer(bytes: piece))
                }
            }
        }
        try await writer.write(ByteBuffer(bytes: directory))
    }

    /// The whole archive; for what lies in memory anyway.
    var bytes: [UInt8] {
        entries.flatMap { entry -> [UInt8] in
            guard case .bytes(let bytes) = entry.source else { return local(entry) }
            return local(entry) + bytes
        } + directory
    }

    /// Version, flag for names in UTF-8, method, stamp, sums: what both headers have in common.
    private func common(_ entry: ZIPEntry) -> [UInt8] {
        Self.little(20, 2) + Self.little(0x0800, 2) + Self.little(0, 2) + Self.little(Int(stamp.time), 2)
            + Self.little(Int(stamp.date), 2) + Self.little(Int(entry.crc), 4) + Self.little(entry.size, 4)
            + Self.little(entry.size, 4) + Self.little(entry.name.utf8.count, 2) + Self.little(0, 2)
    }

    private func local(_ entry: ZIPEntry) -> [UInt8] {
        Self.little(0x0403_4B50, 4) + common(entry) + Array(entry.name.utf8)
    }

    private var directory: [UInt8] {
        var (central, offset): ([UInt8], Int) = ([], 0)
        for entry in entries {
            central += Self.little(0x0201_4B50, 4) + Self.little(20, 2) + common(entry)
            // Comment, disk, attributes inside and outside.
            central += Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 4)
            central += Self.little(offset, 4) + Array(entry.name.utf8)
            offset += 30 + entry.name.utf8.count + entry.size
        }
        let count = Self.little(entries.count, 2)
        return central + Self.little(0x0605_4B50, 4) + Self.little(0, 4) + count + count
            + Self.little(central.count, 4) + Self.little(offset, 4) + Self.little(0, 2)
    }

    private static func little(_ value: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}

/// The check sum of ZIP (CRC-32, polynomial 0xEDB88320).
struct CRC32: Sendable {
    private var register: UInt32 = 0xFFFF_FFFF

    var value: UInt32 { ~register }

    mutating func update(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { register = Self.table[Int((register ^ UInt32(byte)) & 0xFF)] ^ register >> 8 }
    }

    private static let table: [UInt32] = (0..<256).map { start in
        (0..<8).reduce(UInt32(start)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
    }
}
