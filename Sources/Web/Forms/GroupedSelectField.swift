/// A question with one answer of many, which stand in groups.
package struct GroupedSelectField: FormField {
    /// Answers under one heading.
    package struct Group: Sendable {
        let name: Text
        let choices: [Choice]

        package init(_ name: Text, _ choices: [Choice]) {
            self.name = name
            self.choices = choices
        }
    }

    package let name: String
    package let label: Text
    package let missing: Text?
    let groups: [Group]
    let isOptional: Bool
    let layout: FieldLayout

    package init(
        _ name: String, _ label: Text, _ groups: [Group], missing: Text? = nil, optional: Bool = false,
        layout: FieldLayout = .block
    ) {
        self.name = name
        self.label = label
        self.groups = groups
        self.missing = missing
        isOptional = optional
        self.layout = layout
    }

    package func html(_ state: FormState, _ say: Words) -> HTML {
        var parts = FieldParts(self, state, say)
        parts.isOptional = isOptional
        parts.layout = layout
        let chosen = state.values.text(name)
        let first = HTML.option(say(WebText.choose), value: "", isChosen: chosen.isEmpty)
        return parts.field(
            .element(
                "select", class: layout == .block ? "w22" : nil, with: [.id(name), .name(name)] + parts.binding,
                [first] + groups.map { group($0, chosen, say) }))
    }

    private func group(_ group: Group, _ chosen: String, _ say: Words) -> HTML {
        .element(
            "optgroup", with: [Attribute("label", say(group.name))],
            group.choices.map { .option(say($0.text), value: $0.value, isChosen: $0.value == chosen) })
    }
}
