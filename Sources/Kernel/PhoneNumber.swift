/// A phone number as it is dialled in China or from abroad: digits, with a `+` in front where it was typed.
package struct PhoneNumber: Hashable, Sendable {
    package let digits: String

    /// Seven (a landline without its area code) to fifteen digits (ITU-T E.164). Spaces, hyphens, brackets and full
    /// width do not matter; `+86` and `0086` before a mobile number are dropped so that one number has one form.
    package init?(_ typed: String) {
        guard typed.utf8.count <= 100 else { return nil }
        var text = TextRules.halfWidth(typed).filter { !" -()\u{2013}\u{2014}".contains($0) }
        for prefix in ["+86", "0086"] where text.hasPrefix(prefix) { text.removeFirst(prefix.count) }
        let numbers = text.hasPrefix("+") ? text.dropFirst() : text[...]
        guard (7...15).contains(numbers.utf8.count), numbers.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        digits = text
    }
}
