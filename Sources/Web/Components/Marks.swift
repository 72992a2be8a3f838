/// How far a thing is, as a shape and a colour beside the word.
package enum StateKind: Sendable, CaseIterable {
    /// Under way: a filled circle.
    case go
    /// Somebody has to act: an open circle.
    case wait
    /// Overdue or unanswered: a triangle.
    case late
    /// The clock stands still: two bars.
    case hold
    /// Finished: a tick.
    case done

    var style: StaticString {
        switch self {
        case .go: "st go"
        case .wait: "st wait"
        case .late: "st late"
        case .hold: "st hold"
        case .done: "st done"
        }
    }
}

/// The weight of a sentence that stands apart.
package enum NoteKind: Sendable, CaseIterable {
    case plain, warn, bad, ok

    var style: StaticString {
        switch self {
        case .plain: "note"
        case .warn: "note warn"
        case .bad: "note bad"
        case .ok: "note ok"
        }
    }
}

extension HTML {
    /// A state: the word with its shape.
    package static func state(_ kind: StateKind, _ text: String) -> HTML {
        .span(text, class: kind.style)
    }

    /// A word in a box, such as a category.
    package static func tag(_ text: String, _ kind: NoteKind = .plain) -> HTML {
        switch kind {
        case .bad: .span(text, class: "tag bad")
        case .warn: .span(text, class: "tag warn")
        case .plain, .ok: .span(text, class: "tag")
        }
    }

    /// A number beside a word.
    package static func count(_ number: Int, _ say: Words) -> HTML {
        .span(say.count(number), class: "count")
    }

    /// A sentence that stands apart.
    package static func note(_ kind: NoteKind = .plain, _ children: [HTML]) -> HTML {
        .div(class: kind.style, children)
    }

    /// A box round what is one thing, with its heading; `more` stands at the end of the heading's line.
    package static func panel(
        _ title: String, level: Int = 2, more: [HTML] = [], class style: StaticString = "panel", _ children: [HTML]
    ) -> HTML {
        let heading: HTML = level == 3 ? .h3(title) : .h2(title)
        return .section(class: style, [.header([heading] + more)] + children)
    }

    /// A key of the keyboard.
    package static func key(_ name: String) -> HTML { .kbd(name) }

    /// A part of a page that opens: closed unless said.
    package static func details(_ summary: String, open: Bool = false, _ children: [HTML]) -> HTML {
        .details(with: open ? [.open] : [], [.summary(summary)] + children)
    }

    /// The answer first: one large sentence.
    package static func verdict(_ children: [HTML], id: String? = nil) -> HTML {
        .p(class: "verdict ph", with: id.map { [.id($0)] } ?? [], children)
    }

    /// The way back, at the top of a page.
    package static func backLink(_ text: String, href: String) -> HTML {
        .p([.a(href: href, [.icon(.back), .text(text)])])
    }

    /// How far a journey of several pages is, in words and as a bar.
    package static func progress(step: Int, of steps: Int, saved: String? = nil, _ say: Words) -> HTML {
        .div(
            class: "tight",
            [
                .p(
                    class: "mut",
                    [
                        .text(say(WebText.step, String(step), String(steps))), .gap,
                        .span(
                            saved.map { say(WebText.draftSaved, $0) } ?? "", class: "dim",
                            with: [Attribute("data-saved")]),
                    ]),
                .div(
                    class: "prog", with: [.hidden],
                    (1...max(1, steps)).map { index in
                        .raw(index <= step ? #"<i class="u"></i>"# : "<i></i>")
                    }),
            ])
    }

    /// A telephone number as a link.
    package static func phoneLink(_ number: String) -> HTML {
        .a(href: "tel:\(number)", [.icon(.phone), .text(number)])
    }
}
