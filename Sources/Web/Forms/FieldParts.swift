/// The parts that all fields share: label, hint, message, and the attributes that bind them to the control.
struct FieldParts {
    let id: String
    let label: Text
    var hint: Text?
    var hintArguments: [String] = []
    var isOptional = false
    var layout = FieldLayout.block
    let message: String?
    let say: Words

    init(_ field: any FormField, _ state: FormState, _ say: Words) {
        id = field.name
        label = field.label
        message = state.message(field, say)
        self.say = say
    }

    /// The class of the box.
    var style: StaticString? {
        switch (layout, message != nil) {
        case (.block, false): "field"
        case (.block, true): "field err"
        case (.cell, false): nil
        case (.cell, true): "field err"
        case (.row, false): "full"
        case (.row, true): "field err full"
        }
    }

    /// The words of the label, with 选填 where nothing has to be written.
    var labelContent: [HTML] {
        isOptional ? [.text(say(label) + " "), .span(say(WebText.optional), class: "opt")] : [.text(say(label))]
    }

    var labelElement: HTML { .label(with: [Attribute("for", id)], labelContent) }

    var hintElement: HTML {
        .some(hint) { .p(say.say($0, hintArguments), class: "hint", with: [.id("\(id)-hint")]) }
    }

    var messageElement: HTML {
        .some(message) { message in
            .p(
                class: "msg", with: [.id("\(id)-error")],
                [
                    .icon(.alert), .span([.heard(say(WebText.errorHeard)), .text(message)]),
                ])
        }
    }

    /// Binds hint and message to the control.
    var description: [Attribute] {
        let bound = [hint.map { _ in "\(id)-hint" }, message.map { _ in "\(id)-error" }].compactMap(\.self)
        return bound.isEmpty ? [] : [.describedBy(bound.joined(separator: " "))]
    }

    /// The same, with the mark of a control that is wrong.
    var binding: [Attribute] {
        message == nil ? description : description + [Attribute("aria-invalid", "true")]
    }

    /// The whole field round its control.
    func field(_ control: HTML, after: HTML = .empty) -> HTML {
        .div(class: style, [labelElement, hintElement, messageElement, control, after])
    }

    /// A group of controls under one legend; the id stands on the first of them.
    func group(_ controls: [HTML]) -> HTML {
        .fieldset(class: style, with: description, [.legend(labelContent), hintElement, messageElement] + controls)
    }
}
