/// Texts with `{name}` in them.
package enum Placeholders {
    /// The text with each known placeholder's value put in; a value is never looked at again for placeholders.
    package static func filled(
        _ text: String, _ values: [String: String], _ encoded: (String) -> String = { $0 }
    ) -> String {
        var filled = ""
        for part in parts(of: text) {
            switch part {
            case .text(let text): filled += text
            case .name(let name): filled += values[name].map(encoded) ?? "{\(name)}"
            }
        }
        return filled
    }

    /// The names in a text, in their order.
    package static func names(in text: String) -> [String] {
        parts(of: text).compactMap { part in
            guard case .name(let name) = part else { return nil }
            return name
        }
    }

    private enum Part {
        case text(String)
        case name(String)
    }

    /// A name is made of letters and lines below: `{` before anything else, such as in JSON, is text.
    private static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        var plain = ""
        var rest = text[...]
        while let character = rest.popFirst() {
            guard character == "{", let end = rest.firstIndex(of: "}"), isName(rest[..<end]) else {
                plain.append(character)
                continue
            }
            parts += [.text(plain), .name(String(rest[..<end]))]
            plain = ""
            rest = rest[rest.index(after: end)...]
        }
        return parts + [.text(plain)]
    }

    private static func isName(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.count <= 20 && text.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 == 0x5F }
    }
}

/// How a value is written where it is put in, so that it can never be anything but a value there.
enum Encoding {
    /// For an address or a form.
    static func percent(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                UInt8(ascii: "~"):
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return encoded
    }

    /// For the inside of a JSON text.
    static func json(_ text: String) -> String {
        var encoded = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": encoded += "\\\""
            case "\\": encoded += "\\\\"
            case "\n": encoded += "\\n"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                encoded += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: encoded.unicodeScalars.append(scalar)
            }
        }
        return encoded
    }

    /// For a header: nothing that ends it.
    static func header(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
    }
}
