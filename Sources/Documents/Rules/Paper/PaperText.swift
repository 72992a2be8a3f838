/// How text becomes text that can be drawn, whatever somebody typed.
package enum PaperText {
    /// The text without control characters and direction overrides, with `\n` as the only line end and tabs as spaces.
    ///
    /// Overrides (U+202A–202E, U+2066–2069) would let a name turn the words around it; letters that are written from
    /// right to left keep their own direction without them.
    package static func plain(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { isDropped($0) || isLineEnd($0) || $0 == "\t" }) else {
            return text
        }
        var scalars = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            defer { afterReturn = scalar == "\r" }
            if scalar == "\n" && afterReturn { continue }
            if isLineEnd(scalar) {
                scalars.append("\n")
            } else if scalar == "\t" {
                scalars.append(contentsOf: "    ".unicodeScalars)
            } else if !isDropped(scalar) {
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// Places a break opportunity (U+200B) into words that are longer than a line, every thirty characters.
    ///
    /// Pango tries each character of such a word for each of its lines: 60,000 letters without a break took 9 s.
    package static func breakable(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var run = 0
        for scalar in text.unicodeScalars {
            if allowsBreak(scalar) {
                run = 0
            } else {
                run += 1
                if run > 30, !joins(scalar) {
                    scalars.append("\u{200B}")
                    run = 1
                }
            }
            scalars.append(scalar)
        }
        return String(scalars)
    }

    /// Whether there is a letter of the traditional Mongolian script in it, which is written from top to bottom.
    package static func isMongolian(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x1820...0x18AA).contains($0.value) }
    }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x09, 0x0D: false
        case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
        default: scalar.properties.isNoncharacterCodePoint
        }
    }

    /// Whether a line may break beside it anyway: spaces, hyphens, and Chinese, Japanese and Korean signs.
    private static func allowsBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x2D, 0x200B, 0x0A, 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF00...0xFFEF,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }

    /// Whether it belongs to the sign before it and must not be parted from it.
    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        return scalar.properties.isGraphemeExtend || value == 0x200D || (0x1F3FB...0x1F3FF).contains(value)
            || (0x180B...0x180F).contains(value)
    }
}
