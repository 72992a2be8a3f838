internal import Foundation

/// What one character becomes when texts are compared: simplified, half-width, lower case, without accents.
///
/// Everything but letters and digits separates words; marks that stand on a letter and invisible characters are
/// left out. Each character is folded by itself, so that a place in the folded text is a place in the text.
enum Folding {
    /// What stands for everything that separates words.
    static let gap: UInt32 = 0x20
    /// What stands for a character that is left out.
    private static let nothing: UInt32 = 1
    /// What stands for a character that has to be looked at for itself.
    private static let rare: UInt32 = 2

    /// The characters beyond the first plane that have a simplified form.
    private static let pairs: [UInt32: UInt32] = {
        let scalars = Array(TraditionalTable.text.unicodeScalars)
        var pairs: [UInt32: UInt32] = [:]
        for place in stride(from: 0, to: scalars.count - 1, by: 2) {
            pairs[scalars[place].value] = scalars[place + 1].value
        }
        return pairs
    }()

    /// The answer for every character of the first plane, so that ordinary text costs one look-up a character.
    private static let table: [UInt32] = {
        var table = [UInt32](repeating: rare, count: 0x1_0000)
        for value in UInt32(0)..<0x80 { table[Int(value)] = ascii(value) }
        for value in UInt32(0xff01)...0xff5e { table[Int(value)] = ascii(value - 0xfee0) }
        for value in UInt32(0x2000)...0x206f { table[Int(value)] = gap }
        for value in [UInt32](0x200b...0x200f) + [UInt32](0x202a...0x202e) + [UInt32](0x2060...0x2069) {
            table[Int(value)] = nothing
        }
        for value in UInt32(0x3000)...0x3004 { table[Int(value)] = gap }
        for value in UInt32(0x3008)...0x3020 { table[Int(value)] = gap }
        for value in [UInt32](0x3400...0x4dbf) + [UInt32](0x4e00...0x9fff) {
            table[Int(value)] = pairs[value] ?? value
        }
        return table
    }()

    private static func ascii(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x30...0x39, 0x61...0x7a: value
        case 0x41...0x5a: value + 0x20
        default: gap
        }
    }

    /// Adds what a character becomes: nothing, itself or several characters.
    @inline(__always)
    static func fold(_ scalar: Unicode.Scalar, into folded: inout [UInt32]) {
        let known = scalar.value < 0x1_0000 ? table[Int(scalar.value)] : rare
        switch known {
        case nothing: return
        case rare: foldRare(scalar, into: &folded)
        default: folded.append(known)
        }
    }

    /// Compatibility forms (㎡, ﬁ, ⑨, 豈) become what they stand for, accents are taken off.
    private static func foldRare(_ scalar: Unicode.Scalar, into folded: inout [UInt32]) {
        for part in String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars {
            switch part.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .letterNumber, .otherNumber:
                for lower in part.properties.lowercaseMapping.unicodeScalars {
                    folded.append(pairs[lower.value] ?? lower.value)
                }
            case .nonspacingMark, .spacingMark, .enclosingMark, .format: continue
            default: folded.append(gap)
            }
        }
    }
}
