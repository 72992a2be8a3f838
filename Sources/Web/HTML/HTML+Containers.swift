// The elements that hold pieces only.

extension HTML {
    package static func div(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("div", style, attributes, children))
    }

    package static func section(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("section", style, attributes, children))
    }

    package static func article(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("article", style, attributes, children))
    }

    package static func aside(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("aside", style, attributes, children))
    }

    package static func header(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("header", style, attributes, children))
    }

    package static func footer(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("footer", style, attributes, children))
    }

    package static func nav(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("nav", style, attributes, children))
    }

    package static func ul(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("ul", style, attributes, children))
    }

    package static func ol(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("ol", style, attributes, children))
    }

    package static func dl(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("dl", style, attributes, children))
    }

    package static func table(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("table", style, attributes, children))
    }

    package static func thead(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("thead", style, attributes, children))
    }

    package static func tbody(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("tbody", style, attributes, children))
    }

    package static func tfoot(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("tfoot", style, attributes, children))
    }

    package static func tr(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("tr", style, attributes, children))
    }

    package static func fieldset(
        class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML]
    ) -> HTML {
        HTML(.element("fieldset", style, attributes, children))
    }

    package static func details(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("details", style, attributes, children))
    }

    package static func figure(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("figure", style, attributes, children))
    }

    package static func figcaption(
        class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML]
    ) -> HTML {
        HTML(.element("figcaption", style, attributes, children))
    }

    package static func main(class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML])
        -> HTML
    {
        HTML(.element("main", style, attributes, children))
    }
}
