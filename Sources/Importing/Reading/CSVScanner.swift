internal import ImportingRules

/// Finds one record of CSV (RFC 4180) in bytes and lays its fields side by side.
///
/// A quote inside an unquoted field is an ordinary character, as spreadsheets read it.
struct CSVScanner {
    enum Found: Equatable {
        /// The record takes so many bytes with its line end, and so many line ends lie in them.
        case record(length: Int, lines: Int)
        /// The bytes end inside the record.
        case unfinished
        case broken(RecordProblem)
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed: UInt8 = 0x0a
    private static let carriageReturn: UInt8 = 0x0d

    let delimiter: UInt8
    /// The fields of the record found last, without quotes and delimiters.
    private(set) var fields: [UInt8] = []
    private(set) var ends: [Int] = []

    init(delimiter: UInt8) {
        self.delimiter = delimiter
    }

    /// Looks at the record that begins `bytes`; the file ends where they do if they are the `whole` rest of it.
    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, whole: Bool) -> Found {
        fields.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        var place = 0
        var lines = 0
        while true {
            if place < bytes.count, bytes[place] == Self.quote {
                guard takeQuoted(bytes, &place, &lines) else {
                    return whole ? .broken(.unterminatedQuote) : .unfinished
                }
                skipReturn(bytes, &place, whole: whole)
            } else {
                takePlain(bytes, &place, whole: whole)
            }
            guard place < bytes.count else {
                guard whole else { return .unfinished }
                ends.append(fields.count)
                return .record(length: place, lines: lines)
            }
            switch bytes[place] {
            case delimiter:
                ends.append(fields.count)
                place += 1
            case Self.lineFeed:
                ends.append(fields.count)
                return .record(length: place + 1, lines: lines + 1)
            case Self.carriageReturn where place + 1 == bytes.count && !whole:
                return .unfinished
            default:
                return .broken(.strayQuote)
            }
        }
    }

    /// Takes a field up to the next delimiter or line end, without the return of a `CRLF`.
    private mutating func takePlain(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int, whole: Bool) {
        let start = place
        while place < bytes.count, bytes[place] != delimiter, bytes[place] != Self.lineFeed { place += 1 }
        var end = place
        let endsLine = place < bytes.count ? bytes[place] == Self.lineFeed : whole
        if endsLine, end > start, bytes[end - 1] == Self.carriageReturn { end -= 1 }
        fields.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
    }

    /// Takes a field in quotes with its closing quote; false when the bytes end before that.
    private mutating func takeQuoted(
        _ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int, _ lines: inout Int
    ) -> Bool {
        var start = place + 1
        var at = start
        while at < bytes.count {
            let byte = bytes[at]
            if byte == Self.lineFeed { lines += 1 }
            guard byte == Self.quote else {
                at += 1
                continue
            }
            fields.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<at]))
            guard at + 1 < bytes.count, bytes[at + 1] == Self.quote else {
                place = at + 1
                return true
            }
            // Two quotes are one: the second stays as the first byte of what follows.
            start = at + 1
            at += 2
        }
        return false
    }

    /// Passes over the return of a `CRLF` after a closing quote.
    private func skipReturn(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int, whole: Bool) {
        guard place < bytes.count, bytes[place] == Self.carriageReturn else { return }
        let isLast = place + 1 == bytes.count
        if isLast ? whole : bytes[place + 1] == Self.lineFeed { place += 1 }
    }
}
