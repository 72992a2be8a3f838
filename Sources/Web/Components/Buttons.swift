/// How a button looks: one primary on a page, all others beside it.
package enum ButtonKind: Sendable, CaseIterable {
    case primary, alternative, risk, big, link, wide, wideAlternative

    var style: StaticString {
        switch self {
        case .primary: "btn"
        case .alternative: "btn alt"
        case .risk: "btn risk"
        case .big: "btn big"
        case .link: "link"
        case .wide: "btn wide"
        case .wideAlternative: "btn alt wide"
        }
    }
}

extension HTML {
    /// A button that sends its form; with a name and a value when a form has several.
    package static func button(
        _ text: String, _ kind: ButtonKind = .primary, name: String? = nil, value: String? = nil, key: String? = nil,
        icon: Icon? = nil, with more: [Attribute] = []
    ) -> HTML {
        var attributes = more
        if let name { attributes.append(.name(name)) }
        if let value { attributes.append(.value(value)) }
        return .element(
            "button", class: kind.style, with: attributes,
            [
                .some(icon) { .icon($0) }, .text(text), .some(key) { .join([.text(" "), .kbd($0)]) },
            ])
    }

    /// A link that looks like a button.
    package static func buttonLink(
        _ text: String, href: String, _ kind: ButtonKind = .primary, key: String? = nil, icon: Icon? = nil,
        with more: [Attribute] = []
    ) -> HTML {
        .a(
            href: href, class: kind.style, with: more,
            [
                .some(icon) { .icon($0) }, .text(text), .some(key) { .join([.text(" "), .kbd($0)]) },
            ])
    }

    /// A button that prints the page; it shows itself only when its script has come (``Script/print``).
    package static func printButton(_ say: Words) -> HTML {
        .element(
            "button", class: "btn alt", with: [.type("button"), Attribute("data-print"), Attribute("hidden")],
            [
                .icon(.printer), .text(say(WebText.print)),
            ])
    }

    /// Buttons and links on one line.
    package static func row(_ children: [HTML]) -> HTML { .p(class: "row", children) }
}
