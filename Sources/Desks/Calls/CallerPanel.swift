internal import CaseworkRules
internal import DesksRules
internal import Kernel
internal import Web

/// What is known of the number that calls, beside the form: files that the clerk may see, and earlier calls.
struct CallerPanel {
    let caller: CallerView
    let words: DeskWords

    func html(_ say: Words) -> HTML {
        .div(class: "flow", with: [.id("caller"), Attribute("aria-live", "polite")], [same(say), panel(say)])
    }

    /// An open file of the same number is perhaps the same matter.
    private func same(_ say: Words) -> HTML {
        guard let file = caller.files.first(where: \.isOpen) else { return .empty }
        return .section(
            class: "note warn", with: [.label(say(CallerText.same))],
            [
                .p([
                    .b(say(CallerText.same)),
                    .text(say(CallerText.sameSince, say.dayAndMonth(file.receivedOn))),
                    .a(file.title, href: words.file(file.number)), .text(" "), .state(file.mark, say(file.state)),
                ]),
                .row([.buttonLink(say(CallerText.add), href: words.adding(file.number), .alternative)]),
            ])
    }

    private func panel(_ say: Words) -> HTML {
        let count = caller.files.count + caller.calls.count
        return .section(
            class: "panel", with: [.label(say(CallerText.title))],
            [
                .header([
                    .h2(say(CallerText.title)),
                    .when(count > 0, .span(say(CallerText.count, String(count)), class: "count")),
                ]),
                content(say),
            ])
    }

    private func content(_ say: Words) -> HTML {
        if caller.phone == nil { return .p(say(CallerText.ask), class: "mut") }
        if caller.isEmpty { return .p(say(CallerText.none), class: "mut") }
        let rows = caller.files.map { row($0, say) } + caller.calls.map { row($0, say) }
        return Table(
            caption: say(CallerText.files), showsCaption: false,
            [Column(say(CallerText.day)), Column(say(CallerText.what)), Column(say(CallerText.state))], rows: rows
        ).html
    }

    private func row(_ file: KnownFile, _ say: Words) -> HTML {
        .tr([
            .td([.shortDay(file.receivedOn, say, today: caller.today)]),
            .td([
                .text(say(words.kind(file.kind)) + " "), .a(file.title, href: words.file(file.number)),
                .when(!file.trader.isEmpty, .span(" " + file.trader, class: "mut")),
            ]),
            .td([.state(file.mark, say(file.state))]),
        ])
    }

    private func row(_ call: Call, _ say: Words) -> HTML {
        let address = CallAddress(desk: call.desk)
        let state = say(CallText.state(call.state, call.desk))
        return .tr([
            .td([.shortDay(caller.zone.day(of: call.startedAt), say, today: caller.today)]),
            .td([
                .a(say(CallerText.call), href: address.call(call.id)), .text(" " + call.result),
            ]),
            .td([.state(call.state.isOver ? .done : .hold, state)]),
        ])
    }
}
