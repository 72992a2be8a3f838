package import Kernel

/// One thing the program says, in every language it speaks: a text with a missing language does not compile.
///
/// - `{0}`, `{1}` stand for arguments; `{0:case:cases}` chooses a word by the number in argument 0.
/// - `|` in a text is a phrase break: ``Words/phrased(_:_:)`` turns it into `<wbr>`, elsewhere it is left out.
package struct Text: Sendable, Hashable {
    /// The Chinese text.
    package let zh: String
    /// The English text.
    package let en: String
    /// Whether arguments or phrase breaks have to be looked for.
    let isPlain: Bool

    package init(zh: String, en: String) {
        self.zh = zh
        self.en = en
        isPlain = Self.isPlain(zh) && Self.isPlain(en)
    }

    private static func isPlain(_ text: String) -> Bool {
        !text.utf8.contains { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "{") }
    }

    /// A text from data, such as the name of a category; it has no arguments and no phrase breaks.
    package init(_ text: LocalText) {
        zh = text.zh
        en = text.en
        isPlain = true
    }

    /// A name that is the same in every language, such as that of a person or a trader.
    package init(name: String) {
        zh = name
        en = name
        isPlain = true
    }

    /// The text in one language, as written.
    func written(in language: Language) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }
}
