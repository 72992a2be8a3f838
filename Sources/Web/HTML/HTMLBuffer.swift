/// The bytes of a page while it is being written.
///
/// Text always goes through ``text(_:)``, which escapes it; markup can only come from a `StaticString`.
package struct HTMLBuffer: Sendable {
    /// The UTF-8 written so far.
    package private(set) var bytes: [UInt8]

    /// An empty buffer with room for `capacity` bytes.
    package init(capacity: Int = 16 * 1024) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// Appends markup that stands in the source code.
    package mutating func raw(_ markup: StaticString) {
        if markup.hasPointerRepresentation {
            bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
        } else {
            bytes.append(contentsOf: Array(String(markup.unicodeScalar).utf8))
        }
    }

    /// Appends bytes that this module has prepared and escaped before.
    mutating func prepared(_ ready: [UInt8]) {
        bytes.append(contentsOf: ready)
    }

    /// Appends text, escaped so that it can stand in content and in a quoted attribute.
    package mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { escape($0) }
    }

    /// Appends a whole number.
    package mutating func number(_ number: Int) {
        text(String(number))
    }

    /// Copies the runs between the five special bytes whole, and writes an entity for each of those.
    private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in utf8.indices where utf8[index] <= 0x3E {
            guard let entity = Self.entity(utf8[index]) else { continue }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
            raw(entity)
            start = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }

    /// The entity that stands for a special byte.
    @inline(__always)
    private static func entity(_ byte: UInt8) -> StaticString? {
        switch byte {
        case 0x26: return "&amp;"
        case 0x3C: return "&lt;"
        case 0x3E: return "&gt;"
        case 0x22: return "&quot;"
        case 0x27: return "&#39;"
        default: return nil
        }
    }
}
