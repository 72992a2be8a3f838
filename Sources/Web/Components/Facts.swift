/// One fact of a list: its name, its value, and what can be done with it.
package struct Fact: Sendable {
    let name: String
    let value: HTML
    let act: HTML

    package init(_ name: String, _ value: HTML, act: HTML = .empty) {
        self.name = name
        self.value = value
        self.act = act
    }

    package init(_ name: String, _ value: String, act: HTML = .empty) {
        self.init(name, .text(value), act: act)
    }

    /// A fact with a link to change it, named for those who hear the page.
    package init(_ name: String, _ value: HTML, change: String, _ say: Words) {
        self.init(name, value, act: .a(href: change, [.text(say(WebText.change)), .heard(name)]))
    }
}

extension HTML {
    /// Facts one below the other.
    package static func facts(_ facts: [Fact]) -> HTML {
        .dl(
            class: "facts",
            facts.map { fact in
                let act: HTML = fact.act.isEmpty ? .empty : .dd(class: "act", [fact.act])
                return .div([.dt(fact.name), .dd([fact.value]), act])
            })
    }

    /// A list with lines between its items.
    package static func list(_ items: [HTML]) -> HTML {
        .ul(class: "list", items.map { .li([$0]) })
    }

    /// Large links with a sentence below each.
    package static func goList(_ entries: [(title: String, text: String, href: String)]) -> HTML {
        .ul(
            class: "list go-list",
            entries.map { entry in
                .li([.a(href: entry.href, [.b(entry.title), .span(entry.text), .icon(.next)])])
            })
    }
}
