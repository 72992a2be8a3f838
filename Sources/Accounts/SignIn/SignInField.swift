internal import Web

/// A line to type a name or a password into; paste and password keepers are welcome (WCAG 2.2, 3.3.8).
struct SignInField {
    let id: String
    let label: String
    var hint: String?
    var errors: [String] = []
    /// What a password keeper looks for: `username`, `current-password`, `new-password`, `one-time-code`.
    let fills: String
    var value = ""

    private var isPassword: Bool { fills.hasSuffix("password") }

    /// The hidden name that lets password keepers know whose password is being changed.
    static func keeper(_ signIn: String, _ say: Words) -> HTML {
        .void(
            "input",
            with: [
                .type("text"), .name("username"), .value(signIn), Attribute("autocomplete", "username"),
                .label(say(SignInText.name)), Attribute("hidden"),
            ])
    }

    func html(_ say: Words) -> HTML {
        .div(
            class: errors.isEmpty ? "field" : "field err",
            [
                .label(label, with: [Attribute("for", id)]),
                .some(hint) { .p($0, class: "hint", with: [.id(id + "-hint")]) },
                message(say),
                .void("input", class: "w22", with: attributes),
            ])
    }

    private func message(_ say: Words) -> HTML {
        guard !errors.isEmpty else { return .empty }
        return .p(
            class: "msg", with: [.id(id + "-error")],
            [
                .icon(.alert), .span([.heard(say(WebText.errorHeard)), .text(errors.joined(separator: " "))]),
            ])
    }

    private var attributes: [Attribute] {
        var attributes: [Attribute] = [
            .id(id), .name(id), .type(isPassword ? "password" : "text"), Attribute("autocomplete", fills),
        ]
        if !isPassword {
            attributes += [.value(value), Attribute("autocapitalize", "none"), Attribute("spellcheck", "false")]
        }
        let described = [hint.map { _ in id + "-hint" }, errors.isEmpty ? nil : id + "-error"].compactMap { $0 }
        if !described.isEmpty { attributes.append(.describedBy(described.joined(separator: " "))) }
        if !errors.isEmpty { attributes.append(Attribute("aria-invalid", "true")) }
        return attributes
    }
}
