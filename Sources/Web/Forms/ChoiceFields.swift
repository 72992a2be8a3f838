/// One answer that can be chosen.
package struct Choice: Sendable {
    package let value: String
    let text: Text
    let hint: Text?
    /// Fields that appear when this answer is chosen; without script they stand there always, set off by a line.
    let reveals: [any FormField]

    package init(_ value: String, _ text: Text, hint: Text? = nil, reveals: [any FormField] = []) {
        self.value = value
        self.text = text
        self.hint = hint
        self.reveals = reveals
    }

    /// Yes and no.
    package static let yesOrNo = [Choice("yes", WebText.yes), Choice("no", WebText.no)]
    /// Agreeing or not, for consents: neither is chosen beforehand.
    package static let agreeOrNot = [Choice("yes", WebText.agree), Choice("no", WebText.disagree)]
}

/// A question with one answer of a few.
package struct RadioField: FormField {
    package let name: String
    package let label: Text
    package let missing: Text?
    let hint: Text?
    let choices: [Choice]
    let layout: FieldLayout

    package init(
        _ name: String, _ label: Text, _ choices: [Choice], hint: Text? = nil, missing: Text? = nil,
        layout: FieldLayout = .block
    ) {
        self.name = name
        self.label = label
        self.choices = choices
        self.hint = hint
        self.missing = missing
        self.layout = layout
    }

    package var inner: [any FormField] { choices.flatMap(\.reveals) }

    package func html(_ state: FormState, _ say: Words) -> HTML {
        ChoiceGroup(field: self, hint: hint, choices: choices, type: "radio", layout: layout).html(state, say)
    }
}

/// A question with any number of answers.
package struct CheckboxesField: FormField {
    package let name: String
    package let label: Text
    package let missing: Text?
    let hint: Text?
    let choices: [Choice]
    let layout: FieldLayout

    package init(
        _ name: String, _ label: Text, _ choices: [Choice], hint: Text? = nil, missing: Text? = nil,
        layout: FieldLayout = .block
    ) {
        self.name = name
        self.label = label
        self.choices = choices
        self.hint = hint
        self.missing = missing
        self.layout = layout
    }

    package var inner: [any FormField] { choices.flatMap(\.reveals) }

    package func html(_ state: FormState, _ say: Words) -> HTML {
        ChoiceGroup(field: self, hint: hint, choices: choices, type: "checkbox", layout: layout).html(state, say)
    }
}

/// A single box to tick; its value is `yes`.
package struct CheckboxField: FormField {
    package let name: String
    package let label: Text
    package let missing: Text?
    let note: Text?

    package init(_ name: String, _ label: Text, note: Text? = nil, missing: Text? = nil) {
        self.name = name
        self.label = label
        self.note = note
        self.missing = missing
    }

    package func html(_ state: FormState, _ say: Words) -> HTML {
        let parts = FieldParts(self, state, say)
        let checked = state.values.has(name, "yes") ? [Attribute.checked] : []
        return .div(
            class: parts.style,
            [
                parts.messageElement,
                .label(
                    class: "pick up",
                    [
                        .void(
                            "input",
                            with: [.type("checkbox"), .id(name), .name(name), .value("yes")] + checked + parts.binding),
                        .text(" "),
                        .span([.text(say(label)), .some(note) { .small(say($0)) }]),
                    ]),
            ])
    }
}

/// The controls of radios and of boxes under one legend.
struct ChoiceGroup {
    let field: any FormField
    let hint: Text?
    let choices: [Choice]
    let type: String
    let layout: FieldLayout

    func html(_ state: FormState, _ say: Words) -> HTML {
        var parts = FieldParts(field, state, say)
        parts.hint = hint
        parts.layout = layout
        let controls = choices.enumerated().map { control($1, isFirst: $0 == 0, parts, state, say) }
        return parts.group(layout == .block ? controls : [.div(class: "row", controls)])
    }

    private func control(
        _ choice: Choice, isFirst: Bool, _ parts: FieldParts, _ state: FormState, _ say: Words
    ) -> HTML {
        var attributes: [Attribute] = [
            .type(type), .name(field.name), .value(choice.value),
            .id(isFirst ? field.name : "\(field.name)-\(choice.value)"),
        ]
        if state.values.has(field.name, choice.value) { attributes.append(.checked) }
        if parts.message != nil { attributes.append(Attribute("aria-invalid", "true")) }
        let hint = HTML.some(choice.hint) { .small(say($0)) }
        let words = HTML.span([.text(say(choice.text)), hint])
        let style: StaticString = choice.hint == nil ? "pick" : "pick up"
        return .join([
            .label(class: style, [.void("input", with: attributes), .text(" "), words]),
            choice.reveals.isEmpty
                ? .empty : .div(class: "reveal flow", choice.reveals.map { $0.html(state, say) }),
        ])
    }
}

/// A question with one answer of many.
package struct SelectField: FormField {
    package let name: String
    package let label: Text
    package let missing: Text?
    let hint: Text?
    let choices: [Choice]
    let isOptional: Bool
    let layout: FieldLayout
    let asksToChoose: Bool

    /// `asksToChoose` says whether 请选择 stands first, so that nothing is chosen beforehand.
    package init(
        _ name: String, _ label: Text, _ choices: [Choice], hint: Text? = nil, missing: Text? = nil,
        optional: Bool = false, layout: FieldLayout = .block, asksToChoose: Bool = true
    ) {
        self.name = name
        self.label = label
        self.choices = choices
        self.hint = hint
        self.missing = missing
        isOptional = optional
        self.layout = layout
        self.asksToChoose = asksToChoose
    }

    package func html(_ state: FormState, _ say: Words) -> HTML {
        var parts = FieldParts(self, state, say)
        parts.hint = hint
        parts.isOptional = isOptional
        parts.layout = layout
        let chosen = state.values.text(name)
        let first: [HTML] = asksToChoose ? [.option(say(WebText.choose), value: "", isChosen: chosen.isEmpty)] : []
        let options = choices.map { choice in
            HTML.option(say(choice.text), value: choice.value, isChosen: choice.value == chosen)
        }
        return parts.field(
            .element(
                "select", class: layout == .block ? "w22" : nil, with: [.id(name), .name(name)] + parts.binding,
                first + options))
    }
}
