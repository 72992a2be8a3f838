// The elements that hold text or pieces; those that hold pieces only are containers.

extension HTML {
    package static func p(_ text: String, class style: StaticString? = nil, with attributes: [Attribute] = []) -> HTML {
        HTML(.leaf("p", style, attributes, text))
    }
    package static func p(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("p", style, attributes, children))
    }

    package static func h1(_ text: String, class style: StaticString? = nil, with attributes: [Attribute] = []) -> HTML
    {
        HTML(.leaf("h1", style, attributes, text))
    }
    package static func h1(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("h1", style, attributes, children))
    }

    package static func h2(_ text: String, class style: StaticString? = nil, with attributes: [Attribute] = []) -> HTML
    {
        HTML(.leaf("h2", style, attributes, text))
    }
    package static func h2(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("h2", style, attributes, children))
    }

    package static func h3(_ text: String, class style: StaticString? = nil, with attributes: [Attribute] = []) -> HTML
    {
        HTML(.leaf("h3", style, attributes, text))
    }
    package static func h3(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("h3", style, attributes, children))
    }

    package static func span(_ text: String, class style: StaticString? = nil, with attributes: [Attribute] = [])
        -> HTML
    {
        HTML(.leaf("span", style, attributes, text))
    }
    package static func span(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("span", style, attributes, children))
    }

    package static func b(_ text: String, class style: StaticString? = nil, with attributes: [Attribute] = []) -> HTML {
        HTML(.leaf("b", style, attributes, text))
    }
    package static func b(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("b", style, attributes, children))
    }

    package static func small(_ text: String, class style: StaticString? = nil, with attributes: [Attribute] = [])
        -> HTML
    {
        HTML(.leaf("small", style, attributes, text))
    }
    package static func small(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("small", style, attributes, children))
    }

    package static func li(_ text: String, class style: StaticString? = nil, with attributes: [Attribute] = []) -> HTML
    {
        HTML(.leaf("li", style, attributes, text))
    }
    package static func li(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("li", style, attributes, children))
    }

    package static func td(_ text: String, class style: StaticString? = nil, with attributes: [Attribute] = []) -> HTML
    {
        HTML(.leaf("td", style, attributes, text))
    }
    package static func td(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("td", style, attributes, children))
    }

    package static func th(_ text: String, class style: StaticString? = nil, with attributes: [Attribute] = []) -> HTML
    {
        HTML(.leaf("th", style, attributes, text))
    }
    package static func th(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("th", style, attributes, children))
    }

    package static func dt(_ text: String, class style: StaticString? = nil, with attributes: [Attribute] = []) -> HTML
    {
        HTML(.leaf("dt", style, attributes, text))
    }
    package static func dt(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("dt", style, attributes, children))
    }

    package static func dd(_ text: String, class style: StaticString? = nil, with attributes: [Attribute] = []) -> HTML
    {
        HTML(.leaf("dd", style, attributes, text))
    }
    package static func dd(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("dd", style, attributes, children))
    }

    package static func label(_ text: String, class style: StaticString? = nil, with attributes: [Attribute] = [])
        -> HTML
    {
        HTML(.leaf("label", style, attributes, text))
    }
    package static func label(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("label", style, attributes, children))
    }

    package static func legend(_ text: String, class style: StaticString? = nil, with attributes: [Attribute] = [])
        -> HTML
    {
        HTML(.leaf("legend", style, attributes, text))
    }
    package static func legend(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("legend", style, attributes, children))
    }

    package static func summary(_ text: String, class style: StaticString? = nil, with attributes: [Attribute] = [])
        -> HTML
    {
        HTML(.leaf("summary", style, attributes, text))
    }
    package static func summary(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("summary", style, attributes, children))
    }

    package static func caption(_ text: String, class style: StaticString? = nil, with attributes: [Attribute] = [])
        -> HTML
    {
        HTML(.leaf("caption", style, attributes, text))
    }
    package static func caption(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("caption", style, attributes, children))
    }

    package static func time(_ text: String, class style: StaticString? = nil, with attributes: [Attribute] = [])
        -> HTML
    {
        HTML(.leaf("time", style, attributes, text))
    }
    package static func time(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("time", style, attributes, children))
    }

    package static func kbd(_ text: String, class style: StaticString? = nil, with attributes: [Attribute] = []) -> HTML
    {
        HTML(.leaf("kbd", style, attributes, text))
    }
    package static func kbd(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("kbd", style, attributes, children))
    }

    package static func em(_ text: String, class style: StaticString? = nil, with attributes: [Attribute] = []) -> HTML
    {
        HTML(.leaf("em", style, attributes, text))
    }
    package static func em(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("em", style, attributes, children))
    }

    package static func strong(_ text: String, class style: StaticString? = nil, with attributes: [Attribute] = [])
        -> HTML
    {
        HTML(.leaf("strong", style, attributes, text))
    }
    package static func strong(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("strong", style, attributes, children))
    }

}
