/// A question that is answered with one line of text.
package struct InputField: FormField {
    /// What is typed; sets the keyboard and what the browser may fill in.
    package enum Kind: Sendable {
        case text, name, phone, email, number, money, address
        /// Numbers of cases and codes: fixed width, no spelling.
        case code
        case password
        /// A one-time code.
        case oneTimeCode
        case day

        var attributes: [Attribute] {
            switch self {
            case .text: []
            case .name: [Attribute("autocomplete", "name")]
            case .phone: [.type("tel"), Attribute("autocomplete", "tel")]
            case .email: [.type("email"), Attribute("autocomplete", "email"), Attribute("spellcheck", "false")]
            case .number: [Attribute("inputmode", "numeric")]
            case .money: [Attribute("inputmode", "decimal")]
            case .address: [Attribute("autocomplete", "street-address")]
            case .code: [Attribute("autocomplete", "off"), Attribute("spellcheck", "false")]
            case .password: [.type("password"), Attribute("autocomplete", "current-password")]
            case .oneTimeCode: [Attribute("inputmode", "numeric"), Attribute("autocomplete", "one-time-code")]
            case .day: [Attribute("autocomplete", "off")]
            }
        }
    }

    /// How wide the control is, as a hint to how much is expected.
    package enum Width: Sendable { case short, middle, long, full }

    package let name: String
    package let label: Text
    package var hint: Text?
    package var missing: Text?
    package var kind = Kind.text
    package var width = Width.full
    package var isOptional = false
    package var layout = FieldLayout.block
    /// Where suggestions come from while one types (``Script/typeahead``); an address that takes `?q=`.
    package var suggestions: String?
    /// A summary and a text that open below, for those who do not have what is asked for.
    package var help: (summary: Text, text: Text)?

    package init(
        _ name: String, _ label: Text, hint: Text? = nil, missing: Text? = nil, kind: Kind = .text,
        width: Width = .full, optional: Bool = false, layout: FieldLayout = .block, suggestions: String? = nil,
        help: (summary: Text, text: Text)? = nil
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.missing = missing
        self.kind = kind
        self.width = width
        isOptional = optional
        self.layout = layout
        self.suggestions = suggestions
        self.help = help
    }

    package func html(_ state: FormState, _ say: Words) -> HTML {
        var parts = FieldParts(self, state, say)
        parts.hint = hint
        parts.isOptional = isOptional
        parts.layout = layout
        var attributes: [Attribute] = [.id(name), .name(name)]
        // A password is never sent back.
        if kind != .password { attributes.append(.value(state.values.text(name))) }
        attributes += kind.attributes + parts.binding
        if let suggestions { attributes.append(Attribute("data-source", suggestions)) }
        let control = HTML.void("input", class: style, with: attributes)
        return parts.field(control, after: .some(help) { .details(say($0.summary), [.p(say($0.text))]) })
    }

    private var style: StaticString? {
        let isMono = kind == .code
        switch width {
        case .short: return isMono ? "mono w8" : "w8"
        case .middle: return isMono ? "mono w14" : "w14"
        case .long: return isMono ? "mono w22" : "w22"
        case .full: return isMono ? "mono" : nil
        }
    }
}

/// A question that is answered with several lines.
package struct TextAreaField: FormField {
    package let name: String
    package let label: Text
    package var hint: Text?
    package var missing: Text?
    package var rows = 6
    package var isOptional = false
    package var layout = FieldLayout.block

    package init(
        _ name: String, _ label: Text, hint: Text? = nil, missing: Text? = nil, rows: Int = 6, optional: Bool = false,
        layout: FieldLayout = .block
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.missing = missing
        self.rows = rows
        isOptional = optional
        self.layout = layout
    }

    package func html(_ state: FormState, _ say: Words) -> HTML {
        var parts = FieldParts(self, state, say)
        parts.hint = hint
        parts.isOptional = isOptional
        parts.layout = layout
        // A browser drops one line break after the start tag, so one is put there for it.
        return parts.field(
            .element(
                "textarea",
                with: [
                    .id(name), .name(name), Attribute("rows", String(rows)),
                ] + parts.binding, "\n" + state.values.text(name)))
    }
}

/// A day, typed in any usual way; a plain text field, because date pickers fail the old, the hurried and old browsers.
package struct DayField: FormField {
    package let name: String
    package let label: Text
    package let missing: Text?
    let input: InputField

    package init(
        _ name: String, _ label: Text, hint: Text? = WebText.dayHint, missing: Text? = nil, optional: Bool = false,
        layout: FieldLayout = .block
    ) {
        self.name = name
        self.label = label
        self.missing = missing
        input = InputField(
            name, label, hint: hint, missing: missing, kind: .day, width: .middle, optional: optional, layout: layout)
    }

    package func html(_ state: FormState, _ say: Words) -> HTML { input.html(state, say) }
}

/// Files from the person's device.
package struct FileField: FormField {
    package let name: String
    package let label: Text
    package var missing: Text?
    let limit: FormLimit
    let accepts: String
    let isOptional: Bool

    /// `accepts` names the kinds the device offers, such as `image/*,application/pdf`.
    package init(
        _ name: String, _ label: Text, limit: FormLimit, accepts: String, missing: Text? = nil, optional: Bool = false
    ) {
        self.name = name
        self.label = label
        self.limit = limit
        self.accepts = accepts
        self.missing = missing
        isOptional = optional
    }

    package func html(_ state: FormState, _ say: Words) -> HTML {
        var parts = FieldParts(self, state, say)
        parts.hint = WebText.fileHint
        parts.hintArguments = [say.size(limit.fileBytes), String(limit.files)]
        parts.isOptional = isOptional
        let several = limit.files > 1 ? [Attribute("multiple")] : []
        return parts.field(
            .void(
                "input",
                with: [
                    .id(name), .name(name), .type("file"), Attribute("accept", accepts),
                ] + several + parts.binding))
    }
}
