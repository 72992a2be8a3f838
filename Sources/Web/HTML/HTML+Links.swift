extension HTML {
    /// A link with text.
    package static func a(
        _ text: String, href: String, class style: StaticString? = nil, with attributes: [Attribute] = []
    ) -> HTML {
        HTML(.leaf("a", style, [.href(href)] + attributes, text))
    }

    /// A link round other pieces.
    package static func a(
        href: String, class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML]
    ) -> HTML {
        HTML(.element("a", style, [.href(href)] + attributes, children))
    }

    /// A line break.
    package static var br: HTML { .raw("<br>") }

    /// Words for those who hear the page.
    package static func heard(_ text: String) -> HTML { .span(text, class: "sr") }

    /// A wide space between two parts of one line, as the Chinese setting has it.
    package static var gap: HTML { .text("\u{3000}") }
}
