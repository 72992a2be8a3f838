internal import CaseworkRules
internal import DesksRules
internal import Kernel
internal import Web

/// The blocks of a call's page; each can be jumped to with Alt and its number.
struct CallBlocks {
    let view: CallView

    private var fields: CallFields { view.fields }

    /// What is asked: who, against whom, what.
    func main(_ say: Words) -> [HTML] {
        [
            block(
                1, say(CallText.caller(view.desk)), say,
                [fast(fields.caller, say), more(CallText.agent, fields.agent, say)]),
            block(2, say(CallText.trader), say, [fast(fields.trader, say), more(CallText.shop, fields.shop, say)]),
            block(3, say(CallText.told), say, [fast(fields.told + Array(fields.bought.prefix(6)), say)] + asked(say)),
        ]
    }

    private func asked(_ say: Words) -> [HTML] {
        [
            fast(Array(fields.claims.prefix(1)), say), more(CallText.amounts, Array(fields.claims.dropFirst()), say),
            more(CallText.more, Array(fields.bought.dropFirst(6)), say),
            .div(class: "flow tight", [.h3(say(CallText.consents)), fast(fields.consents, say)]),
        ]
    }

    /// Fields of a kind of call that is not every call; open when something stands there or is wrong there.
    private func more(_ title: Text, _ fields: [any FormField], _ say: Words) -> HTML {
        let isOpen = fields.contains { field in
            !view.state.values.text(field.name).isEmpty || view.problems.contains { $0.field == field.name }
        }
        return .details(say(title), open: isOpen, [fast(fields, say)])
    }

    private func fast(_ fields: [any FormField], _ say: Words) -> HTML {
        .div(class: "fast", fields.map { $0.html(view.state, say) })
    }

    private func block(_ number: Int, _ title: String, _ say: Words, _ children: [HTML]) -> HTML {
        .section(
            class: "panel flow tight", with: [Attribute("data-block", String(number)), .label(title)],
            [.header([.h2(title), .kbd("Alt \(number)", class: "push", with: [.hidden] + CallPage.hint)])] + children)
    }
}

// MARK: Beside the form

extension CallBlocks {
    static let noteField = InputField(CallForm.note, CallText.note)
    static let answerField = TextAreaField(
        CallForm.answer, CallText.answerText, hint: CallText.answerHint, rows: 2)
    static let resultField = InputField(
        CallForm.result, CallText.result, hint: CallText.resultHint, missing: CallText.resultMissing)

    func notes(_ say: Words) -> HTML {
        block(
            4, say(CallText.notes), say,
            [
                Self.noteField.html(view.state, say), .p(say(CallText.notesAbout), class: "xs dim"),
                CallLines(lines: view.lines, zone: view.zone).html(say),
            ])
    }

    /// Prepared answers: choosing one shows its text, and takes it as the answer to a consultation.
    func answers(_ say: Words) -> HTML {
        let find = HTML.div(
            with: CallPage.hint,
            [
                .label(say(CallText.findAnswer), with: [Attribute("for", "find-answer")]),
                .void("input", with: [.id("find-answer"), .type("search"), Attribute("data-find", "answers")]),
            ])
        let none = radio("", say(CallText.noAnswer), isFirst: true)
        let list = HTML.fieldset(
            class: "choices", with: [.id("answers")],
            [.legend(say(CallText.answers), class: "sr"), none] + view.answers.map { answer($0, say) })
        return block(
            5, say(CallText.answers), say,
            [
                view.answers.isEmpty ? .p(say(CallText.noAnswers), class: "mut") : .join([find, list]),
                Self.answerField.html(view.state, say),
            ])
    }

    private func answer(_ template: AnswerTemplate, _ say: Words) -> HTML {
        let unchecked: HTML = template.content.isConfirmed ? .empty : .tag(say(CallText.unconfirmed), .warn)
        return .div(
            with: [Attribute("data-row")],
            [
                radio(template.key, say(template.title), isFirst: false),
                .div(
                    class: "reveal flow tight",
                    say(template.content.text).split(separator: "\n").map { .p(String($0), class: "text") } + [
                        .p(class: "xs dim", [.text(view.words.citation(template, say) + " "), unchecked])
                    ]),
            ])
    }

    private func radio(_ value: String, _ text: String, isFirst: Bool) -> HTML {
        var attributes: [Attribute] = [
            .type("radio"), .name(CallForm.template), .value(value),
            .id(isFirst ? CallForm.template : "\(CallForm.template)-\(value)"),
        ]
        if view.beside.template == value { attributes.append(.checked) }
        return .label(class: "pick", [.void("input", with: attributes), .text(" "), .span(text)])
    }

    /// Calls that are not over, but for this one.
    func waiting(_ say: Words) -> HTML {
        let others = view.waiting.filter { $0.id != view.id }
        guard !others.isEmpty else { return .empty }
        return .section(
            class: "panel", with: [.label(say(CallText.waiting))],
            [
                .header([.h2(say(CallText.waiting)), .count(others.count, say)]),
                .list(others.map { waiting($0, say) }),
            ])
    }

    private func waiting(_ call: Call, _ say: Words) -> HTML {
        let story = FilingForm.title(of: call.draft[.story])
        let title = story.isEmpty ? call.draft[.traderName] : story
        let phone = call.phone.isEmpty ? say(CallText.unknown) : Mask.phone(call.phone)
        return .div(
            class: "row",
            [
                .a(title.isEmpty ? say(CallText.untitled) : title, href: view.address.call(call.id)),
                .span("\(say.shortMoment(call.startedAt, in: view.zone)) \(phone) \(call.clerkName)", class: "xs mut"),
                .span(
                    class: "push",
                    [.state(call.state == .open ? .go : .hold, say(CallText.state(call.state, view.desk)))]),
            ])
    }

    /// A way out for a call that is nobody's matter.
    func ending(_ say: Words) -> HTML {
        let isWrong = view.problems.contains { $0.field == CallForm.result }
        return .section(
            class: "panel", with: [.label(say(CallText.end))],
            [
                .details(
                    say(CallText.end), open: isWrong,
                    [
                        Self.resultField.html(view.state, say),
                        .row([
                            .button(
                                say(CallText.button(.end, view.desk)), .alternative, name: "do",
                                value: CallDo.end.rawValue)
                        ]),
                    ]),
                .row([.a(say(RecordText.title(view.desk)), href: view.address.record)]),
            ])
    }
}

/// What was noted in passing, and what was put right: both with time and name.
struct CallLines {
    let lines: [CallLine]
    let zone: LegalZone

    func html(_ say: Words) -> HTML {
        .div(class: "flow tight", with: [Attribute("data-lines")], [notes(say), corrections(say)])
    }

    private func notes(_ say: Words) -> HTML {
        let notes = lines.filter { $0.field == nil }
        guard !notes.isEmpty else { return .empty }
        return .ol(
            class: "line", notes.reversed().map { note in .li([time(note, say), .text(" " + note.texts.joined())]) })
    }

    private func corrections(_ say: Words) -> HTML {
        let items = lines.compactMap { line in line.field.map { (line, $0) } }.reversed().map { line, field -> HTML in
            let before = line.texts.joined(separator: ", ")
            return .li([
                time(line, say), .text(" " + say(CallText.before, say(CallFieldText.label(field)), before)),
                .span(" " + line.by, class: "by"),
            ])
        }
        guard !items.isEmpty else { return .empty }
        return .details(say(CallText.changed, String(items.count)), [.ol(class: "line", items)])
    }

    private func time(_ line: CallLine, _ say: Words) -> HTML {
        .time(say.time(line.at, in: zone), with: [Attribute("datetime", line.at.iso)])
    }
}
