package import Kernel

/// Says texts, days, amounts and counts in one language.
package struct Words: Sendable {
    /// The language spoken.
    package let language: Language
    /// Where clocks are read.
    package let zone: LegalZone

    package init(_ language: Language, zone: LegalZone = .shanghai) {
        self.language = language
        self.zone = zone
    }

    /// A text with its arguments put in, phrase breaks left out.
    package func callAsFunction(_ text: Text, _ arguments: String...) -> String {
        say(text, arguments)
    }

    /// The same with the arguments as an array.
    package func say(_ text: Text, _ arguments: [String] = []) -> String {
        let written = text.written(in: language)
        guard !text.isPlain else { return written }
        return Self.parts(of: written, arguments).joined()
    }

    /// A heading or sentence of our own with its phrase breaks; to be used inside the class `ph`.
    package func phrased(_ text: Text, _ arguments: String...) -> HTML {
        let parts = text.isPlain ? [text.written(in: language)] : Self.parts(of: text.written(in: language), arguments)
        guard parts.count > 1 else { return .text(parts.first ?? "") }
        var pieces: [HTML] = []
        for (index, part) in parts.enumerated() {
            if index > 0 { pieces.append(.raw("<wbr>")) }
            pieces.append(.text(part))
        }
        return .join(pieces)
    }

    /// A text from data.
    package func callAsFunction(_ text: LocalText) -> String {
        language == .zh ? text.zh : text.en
    }

    /// The value of the `lang` attribute.
    package var tag: String {
        switch language {
        case .zh: "zh-Hans"
        case .en: "en"
        }
    }
}

extension Words {
    /// Cuts a text at its phrase breaks and puts the arguments in; a `|` inside an argument stays as it is.
    static func parts(of text: String, _ arguments: [String]) -> [String] {
        var parts: [String] = []
        var current = ""
        var rest = text.utf8[...]
        while let place = rest.firstIndex(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "{") }) {
            current += text[rest.startIndex..<place]
            let isBreak = rest[place] == UInt8(ascii: "|")
            rest = rest[rest.index(after: place)...]
            if isBreak {
                parts.append(current)
                current = ""
            } else if let end = rest.firstIndex(of: UInt8(ascii: "}")) {
                current += argument(text[rest.startIndex..<end], arguments)
                rest = rest[rest.index(after: end)...]
            } else {
                current += "{"
            }
        }
        parts.append(current + text[rest.startIndex...])
        return parts
    }

    /// What a placeholder stands for: argument `0`, or with `0:one:many` the word that fits its number.
    private static func argument(_ placeholder: Substring, _ arguments: [String]) -> String {
        let pieces = placeholder.split(separator: ":", omittingEmptySubsequences: false)
        guard let first = pieces.first, let index = Int(first), arguments.indices.contains(index) else {
            return "{\(placeholder)}"
        }
        guard pieces.count == 3 else { return arguments[index] }
        return String(arguments[index] == "1" ? pieces[1] : pieces[2])
    }
}
