/// A whole HTML document: the head, the face, and the page inside it.
struct Document {
    let page: any Page
    let context: PageContext

    private var say: Words { context.say }

    func write(to buffer: inout HTMLBuffer) {
        buffer.raw("<!doctype html>\n")
        HTML.element("html", with: rootAttributes, [head, bodyElement]).write(to: &buffer)
        buffer.raw("\n")
    }

    /// Language, size and theme stand on the root, where the style sheet looks for them.
    private var rootAttributes: [Attribute] {
        var attributes: [Attribute] = [.lang(say.tag)]
        if context.preferences.size == .large { attributes.append(Attribute("data-size", "large")) }
        if let theme = context.preferences.theme { attributes.append(Attribute("data-theme", theme.rawValue)) }
        return attributes
    }

    private var head: HTML {
        let files = context.site.files
        let title = page.title(say)
        let marked = page.hasProblems ? say(WebText.errorTitle, title) : title
        return .element(
            "head",
            [
                .raw("<meta charset=\"utf-8\">"),
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"),
                .raw("<meta name=\"color-scheme\" content=\"light dark\">"),
                .element("title", marked + " · " + say(WebText.product)),
                .void("link", with: [Attribute("rel", "stylesheet"), .href(files.address(of: "look.css"))]),
                .void(
                    "link",
                    with: [
                        Attribute("rel", "icon"), .type("image/svg+xml"), .href(files.address(of: "favicon.svg")),
                    ]),
                .join(
                    scripts.map { script in
                        .element(
                            "script", with: [.type("module"), Attribute("src", files.address(of: script.rawValue))], [])
                    }),
            ])
    }

    /// The page's scripts; the desk adds its shortcuts unless the person has switched them off.
    private var scripts: [Script] {
        page.face.isDesk && context.preferences.shortcuts ? page.scripts + [.shortcuts] : page.scripts
    }

    private var bodyElement: HTML {
        let skip = HTML.a(say(WebText.skip), href: "#main", class: "skip")
        switch page.face {
        case .site: return .element("body", [skip] + SiteFace(context: context).frame(main))
        case .plain: return .element("body", [skip] + PlainFace(context: context).frame(main))
        case .shop(let head):
            let face = ShopFace(head: head, context: context)
            return .element("body", class: "trader", [skip] + face.frame(main))
        case .desk: return .element("body", class: "staff", [skip] + DeskFace(context: context).frame(main))
        }
    }

    private var main: HTML {
        let content = page.content(context)
        let attributes: [Attribute] = [.id("main"), Attribute("tabindex", "-1")]
        if page.face.isDesk {
            return .main(with: attributes, [.div(class: "flow", [content]), notice])
        }
        return .main(class: page.layout, with: attributes, [content])
    }

    private var notice: HTML {
        .some(context.site.notice) { .p(say($0), class: "xs dim end") }
    }
}
