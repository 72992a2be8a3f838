internal import Foundation

/// How text that people type becomes text that is kept.
package enum TextRules {
    /// `text` trimmed, in Unicode's composed form (NFC), with `\n` as the only line end.
    ///
    /// - Parameters:
    ///   - max: the most Unicode scalars that are taken: `tooLong` beyond.
    ///   - lines: whether line breaks and tabs may stand in it; other control characters never may.
    ///
    /// Invisible direction marks, which come along when numbers are pasted, are dropped. Empty text is no problem
    /// here: whether something is missing is for the form to say.
    package static func clean(_ text: String, max: Int, lines: Bool) -> Result<String, Problem> {
        // Hostile lengths are turned away before any work is done on them; a scalar has at most four bytes, and
        // spaces around the text are given some room.
        guard text.utf8.count <= max * 4 + 1_024 else { return .failure(.tooLong(max: max)) }
        var scalars = String.UnicodeScalarView()
        var afterReturn = false
        var needsComposing = false
        for scalar in text.unicodeScalars {
            defer { afterReturn = scalar == "\r" }
            if scalar == "\n" && afterReturn || isDirectionMark(scalar) { continue }
            scalars.append(scalar == "\r" ? "\n" : scalar)
            needsComposing = needsComposing || mayCompose(scalar)
        }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        let trimmed = String(scalars.drop { $0.properties.isWhitespace })
        guard trimmed.unicodeScalars.allSatisfy({ isAllowed($0, lines: lines) }) else {
            return .failure(.controlCharacters)
        }
        let composed = needsComposing ? trimmed.precomposedStringWithCanonicalMapping : trimmed
        return composed.unicodeScalars.count <= max ? .success(composed) : .failure(.tooLong(max: max))
    }

    /// Full-width digits, letters and signs as ASCII, the ideographic space as a space; all else as it is.
    package static func halfWidth(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xff01...0xff5e: scalars.append(Unicode.Scalar(scalar.value - 0xfee0) ?? scalar)
            case 0x3000: scalars.append(" ")
            case 0xffe5: scalars.append("\u{a5}")
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// Half-width, upper-case text without spaces, hyphens and other dashes: how codes are compared.
    package static func code(_ text: String) -> String {
        let kept = halfWidth(text).unicodeScalars.filter { scalar in
            !scalar.properties.isWhitespace && !scalar.properties.isDash && !isDirectionMark(scalar)
        }
        return String(String.UnicodeScalarView(kept)).uppercased()
    }

    private static func isAllowed(_ scalar: Unicode.Scalar, lines: Bool) -> Bool {
        if scalar == "\n" || scalar == "\t" { return lines }
        let value = scalar.value
        return !(value < 0x20 || (0x7f...0x9f).contains(value) || scalar.properties.isNoncharacterCodePoint)
    }

    private static func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069, 0xfeff: true
        default: false
        }
    }

    /// Whether composing could change text with this scalar; false for what Chinese and English text is made of.
    private static func mayCompose(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x300, 0x2010...0x2027, 0x3000...0x3029, 0x3400...0x9fff, 0xff01...0xff60: false
        default: true
        }
    }
}
