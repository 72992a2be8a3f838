internal import Kernel

/// The public site: the blue band with its tools and entries, and the footer with the telephone number.
struct SiteFace {
    let context: PageContext

    private var say: Words { context.say }

    func frame(_ main: HTML) -> [HTML] {
        [header, main, SiteFooter(context: context).html]
    }

    private var header: HTML {
        .header(
            class: "site",
            [
                .div(
                    class: "wrap",
                    [
                        .a(
                            href: context.site.addresses.home, class: "logo",
                            [
                                Mark.white, .text(say(WebText.mark)), .small(say(context.site.name)),
                            ]),
                        tools,
                        .when(!context.site.navigation.isEmpty, navigation),
                    ])
            ])
    }

    private var navigation: HTML {
        .nav(with: [.label(say(WebText.mainNavigation))], [.ul(context.site.navigation.map(entry))])
    }

    private func entry(_ entry: NavigationEntry) -> HTML {
        let isHere = context.place.isWithin(entry.path)
        return .li([.a(say(entry.text), href: entry.path, with: isHere ? [.current("page")] : [])])
    }

    private var tools: HTML {
        .div(class: "tools", [FrameSwitches(context: context).size, FrameSwitches(context: context).language])
    }
}

/// A plain page: the mark and the two switches, no navigation.
struct PlainFace {
    let context: PageContext

    func frame(_ main: HTML) -> [HTML] {
        let say = context.say
        let switches = FrameSwitches(context: context)
        return [
            .header(
                class: "site",
                [
                    .div(
                        class: "wrap",
                        [
                            .a(
                                href: context.site.addresses.home, class: "logo",
                                [
                                    Mark.white, .text(say(WebText.mark)), .small(say(context.site.name)),
                                ]),
                            .div(class: "tools", [switches.size, switches.language]),
                        ])
                ]),
            main,
            SiteFooter(context: context).html,
        ]
    }
}

/// The links that switch the size of type and the language, on the same page.
struct FrameSwitches {
    let context: PageContext

    var size: HTML {
        context.preferences.size == .large
            ? .a(context.say(WebText.standardType), href: context.place.with("size", "normal"))
            : .a(context.say(WebText.largeType), href: context.place.with("size", "large"))
    }

    var language: HTML {
        switch context.preferences.language {
        case .zh: link("English", to: "en", tag: "en")
        case .en: link("中文", to: "zh", tag: "zh-Hans")
        }
    }

    private func link(_ name: String, to language: String, tag: String) -> HTML {
        .a(name, href: context.place.with("lang", language), with: [.lang(tag), Attribute("hreflang", tag)])
    }
}

/// The footer, with help at the same place on every page.
struct SiteFooter {
    let context: PageContext

    var html: HTML {
        let say = context.say
        let help = HTML.li([.a(say(WebText.phoneHelp), href: "tel:12315")])
        let entries = context.site.footer.map { HTML.li([.a(say($0.text), href: $0.path)]) }
        return .footer(
            class: "foot",
            [
                .div(class: "wrap", [.ul([help] + entries), .some(context.site.notice) { .p(say($0)) }])
            ])
    }
}
