internal import CaseworkRules
internal import DesksRules
internal import Kernel
internal import Web

/// A call that is over: number, code and next day to read out, and what was noted.
struct FiledPage: Page {
    let call: Call
    let file: CallFile
    /// Nil when its day is over.
    let code: QueryCode?
    let lines: [CallLine]
    let office: LocalText?
    let words: DeskWords
    let today: Day
    let zone: LegalZone
    /// Whether an answer was to be recorded; nil where none was given.
    let answered: Bool?
    /// Where the file is followed, as a camera reads it.
    let follow: String
    /// The record of an oral filing; nil where none is asked for.
    let record: OralRecord?

    private var address: CallAddress { CallAddress(desk: call.desk) }

    var face: Face { .desk }
    var scripts: [Script] { [.print] }

    func title(_ say: Words) -> String { say(FiledText.title(call.desk)) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .h1(
                class: "ph", with: [Attribute("tabindex", "-1"), Attribute("autofocus")],
                [say.phrased(FiledText.title(call.desk))]
            ),
            .when(answered == false, .note(.bad, [.p(say(FiledText.notAnswered))])),
            facts(say), promise(say), receipt(say), buttons(page),
            .some(record) { OralRecordNote(record: $0, address: address.oralRecord(call.id)).html(say) },
            .when(file.kind == .tip, .p(say(FiledText.tip), class: "mut no-print")),
            .when(
                !lines.isEmpty,
                .panel(
                    say(FiledText.history), class: "panel no-print", [CallLines(lines: lines, zone: zone).html(say)])),
        ])
    }

    private func facts(_ say: Words) -> HTML {
        .section(
            class: "panel",
            [
                .facts([
                    Fact(say(FiledText.number), .span(file.number.text, class: "mono big")),
                    Fact(
                        say(FiledText.code),
                        code.map { .span($0.text, class: "mono big") } ?? .span(say(FiledText.gone), class: "mut")),
                    Fact(say(FiledText.kind), say(words.kind(file.kind))),
                    Fact(say(FiledText.office), office.map { say($0) } ?? say(WebText.none)),
                    Fact(say(FiledText.time), say.shortMoment(call.endedAt ?? call.savedAt, today: today, in: zone)),
                ])
            ])
    }

    /// What goes along on paper: how the file is followed, read by a camera or typed.
    private func receipt(_ say: Words) -> HTML {
        .section(
            class: "row",
            [
                .some(QRCode(follow)) { $0.svg(label: say(FiledText.scan), pixels: 140) },
                .div([.p(say(FiledText.keep)), .p(follow, class: "raw xs mut")]),
            ])
    }

    private func promise(_ say: Words) -> HTML {
        if answered == true { return .verdict([say.phrased(FiledText.answered)]) }
        return .some(file.due) { due in
            .verdict([say.phrased(FiledText.promise(file.kind), say.date(due, today: today))])
        }
    }

    private func buttons(_ page: PageContext) -> HTML {
        let say = page.say
        return .div(
            class: "row",
            [
                .buttonLink(say(FiledText.next(call.desk)), href: address.root), .printButton(say),
                page.form(
                    post: address.again(call.id), class: nil, [.button(say(FiledText.another(call.desk)), .alternative)]
                ),
                .when(
                    file.office == call.office,
                    .buttonLink(say(FiledText.open), href: words.file(file.number), .alternative)),
            ])
    }
}

/// A call that ended without a file.
struct EndedPage: Page {
    let call: Call
    let lines: [CallLine]
    let zone: LegalZone

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(FiledText.ended) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .h1(title(say)), .p(say(CallText.ended)), .p(call.result),
            .when(!lines.isEmpty, .panel(say(FiledText.history), [CallLines(lines: lines, zone: zone).html(say)])),
            .row([.buttonLink(say(FiledText.next(call.desk)), href: CallAddress(desk: call.desk).root)]),
        ])
    }
}
