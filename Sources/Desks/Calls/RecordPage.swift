internal import CaseworkRules
internal import DesksRules
internal import Kernel
internal import Web

/// The record of an office's calls: when, who, which number was called, and what came of it.
struct RecordPage: Page {
    let desk: Desk
    let calls: [Call]
    /// Whether there are older ones than those shown.
    let hasMore: Bool
    let words: DeskWords
    let today: Day
    let zone: LegalZone
    /// Whether the person may open a call.
    let mayOpen: Bool

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(RecordText.title(desk)) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .when(mayOpen, .backLink(say(CallText.title(desk)), href: CallAddress(desk: desk).root)), .h1(title(say)),
            calls.isEmpty ? .p(say(RecordText.none), class: "mut") : table(say),
            .pagination(
                summary: say(RecordText.shown, String(calls.count)),
                next: hasMore ? calls.last.map { CallAddress(desk: desk).older(than: $0.id) } : nil, say),
        ])
    }

    private func table(_ say: Words) -> HTML {
        Table(
            caption: title(say), showsCaption: false,
            [
                Column(say(RecordText.started)), Column(say(RecordText.length), isNumber: true),
                Column(say(RecordText.clerk)), Column(say(RecordText.from)), Column(say(RecordText.line)),
                Column(say(RecordText.result)),
            ], kind: .stack, rows: calls.map { row($0, say) }
        ).html
    }

    private func row(_ call: Call, _ say: Words) -> HTML {
        let started = say.shortMoment(call.startedAt, today: today, in: zone)
        let address = CallAddress(desk: call.desk).call(call.id)
        return .tr([
            .td(with: [.stacked(say(RecordText.started))], [mayOpen ? .a(started, href: address) : .text(started)]),
            .td(length(call, say), class: "r", with: [.stacked(say(RecordText.length))]),
            .td(call.clerkName, with: [.stacked(say(RecordText.clerk))]),
            .td(
                call.phone.isEmpty ? say(WebText.none) : Mask.phone(call.phone), with: [.stacked(say(RecordText.from))]),
            .td(call.line.isEmpty ? say(WebText.none) : call.line, with: [.stacked(say(RecordText.line))]),
            .td(with: [.stacked(say(RecordText.result))], [result(call, say)]),
        ])
    }

    private func length(_ call: Call, _ say: Words) -> String {
        guard let end = call.endedAt else { return say(WebText.none) }
        let seconds = max(0, end.milliseconds - call.startedAt.milliseconds) / 1_000
        return say(RecordText.minutes, String(seconds / 60), String(seconds % 60))
    }

    private func result(_ call: Call, _ say: Words) -> HTML {
        if let file = call.filed {
            // A file elsewhere is not this office's to open.
            let number: HTML =
                file.office == call.office
                ? .a(file.number.text, href: words.file(file.number)) : .span(file.number.text, class: "mono")
            return .join([.text(say(words.kind(file.kind)) + " "), number])
        }
        if call.state == .ended { return .text(call.result) }
        return .state(call.state == .open ? .go : .hold, say(CallText.state(call.state, call.desk)))
    }
}
