/// The values of one statement in the form that libpq wants, in buffers that are used again and again.
///
/// Everything goes as text except bytes, which go as they are.
struct PostgresParameters {
    private var bytes: [UInt8] = []
    /// Where each value begins in `bytes`; -1 for NULL.
    private var starts: [Int] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    /// Forgets the last statement's values and keeps the room.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
        formats.removeAll(keepingCapacity: true)
    }

    /// Refuses what could not be bound, before anything has been sent.
    static func check(_ values: [SQLValue]) throws {
        for case .text(let text) in values where text.utf8.contains(0) { throw UnstorableText() }
    }

    /// Adds values; a text with U+0000 is refused, because C would end it there.
    mutating func append(_ values: [SQLValue]) throws {
        for value in values { try append(value) }
    }

    private mutating func append(_ value: SQLValue) throws {
        let start = bytes.count
        switch value {
        case .null:
            break
        case .integer(let integer):
            append(integer)
        case .real(let real):
            bytes.append(contentsOf: real.description.utf8)
        case .text(var text):
            let holdsNull = text.withUTF8 { characters in
                bytes.append(contentsOf: characters)
                return characters.contains(0)
            }
            if holdsNull { throw UnstorableText() }
        case .blob(let blob):
            bytes.append(contentsOf: blob)
        }
        starts.append(value == .null ? -1 : start)
        lengths.append(Int32(bytes.count - start))
        if case .blob = value { formats.append(1) } else { formats.append(0) }
        bytes.append(0)
    }

    private mutating func append(_ integer: Int64) {
        if integer < 0 { bytes.append(UInt8(ascii: "-")) }
        let first = bytes.count
        var rest = integer.magnitude
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes[first...].reverse()
    }

    /// What libpq's functions take, valid inside `body` only.
    struct Pointers {
        let count: Int32
        let values: UnsafePointer<UnsafePointer<CChar>?>?
        let lengths: UnsafePointer<Int32>?
        let formats: UnsafePointer<Int32>?
    }

    func withPointers<Answer>(_ body: (Pointers) -> Answer) -> Answer {
        bytes.withUnsafeBytes { buffer in
            let values = starts.map { start in
                start < 0 ? nil : buffer.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
            }
            return values.withUnsafeBufferPointer { values in
                lengths.withUnsafeBufferPointer { lengths in
                    formats.withUnsafeBufferPointer { formats in
                        body(
                            Pointers(
                                count: Int32(starts.count), values: values.baseAddress,
                                lengths: lengths.baseAddress, formats: formats.baseAddress))
                    }
                }
            }
        }
    }
}
