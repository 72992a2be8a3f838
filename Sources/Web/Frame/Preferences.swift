package import Kernel

/// How large a page is set.
package enum TextSize: String, Sendable {
    case normal, large
}

/// Whether a page is dark; without a choice the person's device decides.
package enum Theme: String, Sendable {
    case light, dark
}

/// What a person has chosen for all pages: language, size of type, theme, single-key shortcuts.
///
/// A choice comes from the query (`?size=large`), else from its cookie, else from the browser.
package struct Preferences: Sendable, Equatable {
    package var language: Language = .zh
    package var size: TextSize = .normal
    package var theme: Theme?
    package var shortcuts = true

    package init(language: Language = .zh, size: TextSize = .normal, theme: Theme? = nil, shortcuts: Bool = true) {
        self.language = language
        self.size = size
        self.theme = theme
        self.shortcuts = shortcuts
    }

    /// The names of the query keys that switch, which are those of the cookies as well.
    package static let keys = ["lang", "size", "theme", "keys"]

    /// Reads the choices of a request.
    init(cookie: (String) -> String?, acceptLanguage: String?) {
        language = cookie("lang").flatMap(Language.init(rawValue:)) ?? Self.language(accepted: acceptLanguage)
        size = cookie("size").flatMap(TextSize.init(rawValue:)) ?? .normal
        theme = cookie("theme").flatMap(Theme.init(rawValue:))
        shortcuts = cookie("keys") != "off"
    }

    /// Takes one choice from the query; false when the value is none of those known.
    mutating func choose(_ key: String, _ value: String) -> Bool {
        switch key {
        case "lang":
            guard let chosen = Language(rawValue: value) else { return false }
            language = chosen
        case "size":
            guard let chosen = TextSize(rawValue: value) else { return false }
            size = chosen
        case "theme":
            guard let chosen = Theme(rawValue: value) else { return false }
            theme = chosen
        case "keys":
            guard ["on", "off"].contains(value) else { return false }
            shortcuts = value == "on"
        default: return false
        }
        return true
    }

    /// The first language of `Accept-Language` that is spoken here; Chinese when none is.
    static func language(accepted header: String?) -> Language {
        for entry in (header ?? "").prefix(200).split(separator: ",") {
            let tag = entry.split(separator: ";").first?.drop { $0 == " " }.lowercased() ?? ""
            if tag.hasPrefix("zh") { return .zh }
            if tag.hasPrefix("en") { return .en }
        }
        return .zh
    }
}
