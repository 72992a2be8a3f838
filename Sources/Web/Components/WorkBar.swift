/// One view of a work list, with how many files it has.
package struct WorkView: Sendable {
    let text: String
    let href: String
    let count: String?
    let isCurrent: Bool
    let isBad: Bool

    /// `count` is text, because counts stop at 1000+.
    package init(_ text: String, href: String, count: String? = nil, isCurrent: Bool = false, isBad: Bool = false) {
        self.text = text
        self.href = href
        self.count = count
        self.isCurrent = isCurrent
        self.isBad = isBad
    }
}

/// One filter that is applied; its link takes it away.
package struct Chip: Sendable {
    let text: String
    let href: String

    package init(_ text: String, removing href: String) {
        self.text = text
        self.href = href
    }
}

extension HTML {
    /// The views of a list.
    package static func views(_ views: [WorkView], _ say: Words) -> HTML {
        .nav(
            class: "views", with: [.label(say(DeskText.views))],
            views.map { view in
                .a(
                    href: view.href, class: view.isBad ? "bad" : nil, with: view.isCurrent ? [.current("page")] : [],
                    [.text(view.text), .some(view.count) { .span($0, class: "count") }])
            })
    }

    /// A row of filters that asks again; every control stands in its label.
    package static func filters(get path: String, label: String? = nil, _ say: Words, _ controls: [HTML]) -> HTML {
        .form(
            get: path, class: "filters no-print", with: [.label(label ?? say(DeskText.filters))],
            controls + [.button(say(DeskText.filters), .alternative)])
    }

    /// A choice in a row of filters.
    package static func filter(
        _ label: String, name: String, _ choices: [(value: String, text: String)], chosen: String
    ) -> HTML {
        .label([
            .text(label),
            .element(
                "select", with: [.name(name)],
                choices.map { choice in
                    .option(choice.text, value: choice.value, isChosen: choice.value == chosen)
                }),
        ])
    }

    /// One choice of a list.
    static func option(_ text: String, value: String, isChosen: Bool) -> HTML {
        .element("option", with: isChosen ? [.value(value), .selected] : [.value(value)], text)
    }

    /// A text in a row of filters.
    package static func filter(_ label: String, name: String, text: String, type: String = "search") -> HTML {
        .label([.text(label), .void("input", with: [.name(name), .type(type), .value(text)])])
    }

    /// What is applied, how much there is, and a link that clears.
    package static func chips(_ chips: [Chip], summary: String, clear: String?, _ say: Words) -> HTML {
        let applied = chips.map { chip in
            HTML.a(
                href: chip.href, class: "chip", [.text(chip.text + " "), .icon(.cross), .heard(say(DeskText.remove))])
        }
        let link = HTML.some(chips.isEmpty ? nil : clear) { .a(say(DeskText.clearFilters), href: $0) }
        return .p(class: "row", applied + [.span(summary, class: "mut"), link])
    }

    /// The box at the beginning of a row of a work list.
    package static func selectBox(_ value: String, checked: Bool = false, _ say: Words) -> HTML {
        var attributes: [Attribute] = [
            .type("checkbox"), .name("file"), .value(value), .label(say(DeskText.selectOne, value)),
        ]
        if checked { attributes.append(.checked) }
        return .void("input", with: attributes)
    }

    /// What can be done with the selected rows; it stands inside the form that holds the table.
    package static func bulkBar(_ buttons: [HTML], _ say: Words) -> HTML {
        let keys = HTML.span(
            class: "push mut hide-s", with: [Attribute("data-keys-hint"), Attribute("hidden")],
            [
                .kbd("J"), .text(" "), .kbd("K"), .gap, .kbd("X"), .gap, .kbd("Enter"),
            ])
        return .div(class: "bulk row", with: [.role("region"), .label(say(DeskText.bulk))], buttons + [keys])
    }

    /// Forward and back through a list by cursor; there is no page number because lists grow at the top. Nothing for
    /// a list that has nothing to say and leads nowhere.
    package static func pagination(
        summary: String, first: String? = nil, previous: String? = nil, next: String? = nil, _ say: Words
    ) -> HTML {
        guard !summary.isEmpty || first != nil || previous != nil || next != nil else { return .empty }
        return .nav(
            class: "row mut", with: [.label(say(DeskText.pages))],
            [
                .span(summary),
                .some(first) { .a(say(DeskText.firstPage), href: $0) },
                .some(previous) { .a(say(DeskText.previousPage), href: $0, with: [Attribute("rel", "prev")]) },
                .some(next) { .a(say(DeskText.nextPage), href: $0, class: "push", with: [Attribute("rel", "next")]) },
            ])
    }
}
