internal import Glibc

/// Turns text in GB 18030 into UTF-8, field by field.
///
/// No byte of a character beyond ASCII is a quote, a comma, a semicolon, a tab or a line end in GB 18030, so records
/// can be found before their text is understood; a bar can be part of a character.
final class GB18030 {
    private let converter: iconv_t

    /// Nil where the system's C library comes without its table.
    init?() {
        guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else { return nil }
        self.converter = converter
    }

    deinit { iconv_close(converter) }

    /// The text in UTF-8; nil for what is not GB 18030.
    func utf8(_ bytes: some Sequence<UInt8>) -> [UInt8]? {
        var input = bytes.map { CChar(bitPattern: $0) }
        if input.allSatisfy({ $0 >= 0 }) { return input.map { UInt8(bitPattern: $0) } }
        // Four bytes at most for each one or two.
        var output = [CChar](repeating: 0, count: 4 * input.count)
        let written = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output -> Int? in
                var (from, rest) = (input.baseAddress, input.count)
                var (into, room) = (output.baseAddress, output.count)
                iconv(converter, nil, nil, nil, nil)
                guard iconv(converter, &from, &rest, &into, &room) != Int(bitPattern: UInt.max), rest == 0 else {
                    return nil
                }
                return output.count - room
            }
        }
        return written.map { output.prefix($0).map { UInt8(bitPattern: $0) } }
    }

    /// Whether the beginning of a file that does not say its encoding is this one: UTF-8 wherever that is possible.
    static func isLikely(_ beginning: some Collection<UInt8>, isWhole: Bool) -> Bool {
        // The last character may be cut, a line end is none.
        let head = Array(beginning)
        let end = isWhole ? head.count : (head.lastIndex(of: 0x0a) ?? 0)
        let lines = head.prefix(end)
        return !UTF8Check.isValid(Array(lines)) && GB18030()?.utf8(lines) != nil
    }
}
