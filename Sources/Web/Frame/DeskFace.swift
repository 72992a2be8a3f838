internal import Kernel

/// The staff desk: the dark bar, the rail with counts, the work.
struct DeskFace {
    let context: PageContext

    private var say: Words { context.say }
    private var addresses: FrameAddresses { context.site.addresses }

    func frame(_ main: HTML) -> [HTML] {
        [.div(class: "desk", [bar, rail, main])]
    }

    private var bar: HTML {
        .header(
            class: "top",
            [
                .a(
                    href: addresses.desk, class: "logo",
                    [Mark.white, .text(say(WebText.mark)), .heard(say(DeskText.desk))]),
                search,
                .some(context.officeName) { .span($0, class: "push hide-s") },
                person,
            ])
    }

    private var search: HTML {
        .form(
            get: addresses.search, with: [.role("search")],
            [
                .label(say(DeskText.search), class: "sr", with: [Attribute("for", "desk-search")]),
                .void(
                    "input",
                    with: [
                        .id("desk-search"), .name("q"), .type("search"),
                        Attribute("placeholder", say(DeskText.searchHint)),
                    ]),
            ])
    }

    /// The person's name opens what concerns the person: own page, switches, leaving.
    private var person: HTML {
        guard case .staff(_, let name, _, _) = context.principal.kind else { return .empty }
        let switches = FrameSwitches(context: context)
        let isDark = context.preferences.theme == .dark
        let hasKeys = context.preferences.shortcuts
        return .details(
            class: "menu",
            [
                .summary(name),
                .ul(
                    class: "list",
                    [
                        .li([.a(name, href: addresses.person)]),
                        .li([switches.language]),
                        .li([switches.size]),
                        .li([
                            .a(
                                say(isDark ? DeskText.lightTheme : DeskText.darkTheme),
                                href: context.place.with("theme", isDark ? "light" : "dark"))
                        ]),
                        .li([
                            .a(
                                say(hasKeys ? DeskText.shortcutsOff : DeskText.shortcutsOn),
                                href: context.place.with("keys", hasKeys ? "off" : "on"))
                        ]),
                        .li([
                            context.form(
                                post: addresses.signOut, class: nil,
                                [
                                    .button(say(DeskText.signOut), .link)
                                ])
                        ]),
                    ]),
            ])
    }

    private var rail: HTML {
        let entries = context.site.rail.filter { $0.visible(context.principal) }
        let here = longestMatch
        return .nav(
            class: "rail", with: [.label(say(DeskText.navigation))],
            [
                .ul(
                    entries.enumerated().flatMap { place, found in
                        let before = place > 0 ? entries[place - 1].group : nil
                        return heading(of: found, after: before) + [entry(found, isHere: found.path == here)]
                    })
            ])
    }

    /// The heading before the first entry of a group.
    private func heading(of entry: RailEntry, after before: Text?) -> [HTML] {
        guard let group = entry.group, group != before else { return [] }
        return [.li(say(group), class: "group")]
    }

    private func entry(_ entry: RailEntry, isHere: Bool) -> HTML {
        let count = entry.count.flatMap { context.counts[$0] }
        return .li([
            .a(
                href: entry.path, with: isHere ? [.current("page")] : [],
                [
                    .icon(entry.icon), .text(say(entry.text)),
                    .some(count) { .span($0 > 1_000 ? "1000+" : String($0), class: "count") },
                ])
        ])
    }

    /// The entry whose path fits best, so that `/desk` is not marked on every page below it.
    private var longestMatch: String? {
        context.site.rail.map(\.path).filter { context.place.isWithin($0) }.max { $0.count < $1.count }
    }
}
