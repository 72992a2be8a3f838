internal import Kernel

/// What somebody typed into the search field, told apart by its form.
package enum WorklistSearch: Hashable, Sendable {
    /// A whole number of a case.
    case number(String)
    /// The serial within a number, as it is read out: 4817.
    case serial(Int)
    case phone(String)
    case creditCode(String)
    /// Words that a trader's name may begin with, and that title or story may contain; each has two characters or more and
    /// stands as it was typed: a name's capitals are found by capitals.
    case words([String])

    /// Nil when nothing can be looked for: nothing but single characters.
    package init?(_ typed: String) {
        let text = TextRules.halfWidth(typed)
        guard text.utf8.count <= 400 else { return nil }
        if let number = CaseNumber(text) {
            self = .number(number.text)
            return
        }
        if let code = CreditCode(text) {
            self = .creditCode(code.text)
            return
        }
        let plain = TextRules.code(text)
        if !plain.isEmpty, plain.utf8.count <= 6, plain.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let serial = Int(plain)
        {
            self = .serial(serial)
            return
        }
        if let phone = PhoneNumber(text) {
            self = .phone(phone.digits)
            return
        }
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init).filter { $0.count >= 2 }
        guard !words.isEmpty else { return nil }
        self = .words(Array(words.prefix(5)))
    }

    /// The smallest text after all those that begin with `text`, by code points; nil when there is none.
    static func end(ofPrefix text: String) -> String? {
        var scalars = Array(text.unicodeScalars)
        while let last = scalars.popLast() {
            // The surrogates lie between and are no scalars.
            let next = last.value == 0xd7ff ? 0xe000 : last.value + 1
            if let scalar = Unicode.Scalar(next) {
                scalars.append(scalar)
                return String(String.UnicodeScalarView(scalars))
            }
        }
        return nil
    }
}
