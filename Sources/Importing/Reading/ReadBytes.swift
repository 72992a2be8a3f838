internal import ImportingRules

extension ByteWindow {
    /// Passes over the mark that some programs put before UTF-8; throws for UTF-16.
    mutating func skipByteOrderMark() throws {
        try fill()
        let head = bytes.prefix(3)
        if head.starts(with: [0xff, 0xfe]) || head.starts(with: [0xfe, 0xff]) { throw FileUnreadable.utf16 }
        if head.elementsEqual([0xef, 0xbb, 0xbf]) { skip(3) }
    }

    /// Looks at the unread part in place.
    func withUnread<Answer>(_ body: (UnsafeBufferPointer<UInt8>) -> Answer) -> Answer {
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start...])) }
    }

    /// Goes on by a record and gives the bytes that may have to be repeated.
    mutating func take(_ length: Int) -> [UInt8] {
        let taken = Array(bytes[start..<(start + min(length, ReadingBounds.original))])
        skip(length)
        return taken
    }
}

/// What stood in the file, for the file of rejected records.
enum OriginalText {
    static func of(_ bytes: [UInt8]) -> String {
        var end = bytes.count
        while end > 0, bytes[end - 1] == 0x0a || bytes[end - 1] == 0x0d { end -= 1 }
        return String(decoding: bytes[..<end], as: UTF8.self)
    }
}

/// Whether bytes are UTF-8.
enum UTF8Check {
    static func isValid(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
    }
}

extension RawRecord {
    /// All fields as texts.
    func texts() -> [String] {
        var start = 0
        return ends.map { end in
            defer { start = end }
            return String(decoding: bytes[start..<end], as: UTF8.self)
        }
    }
}
