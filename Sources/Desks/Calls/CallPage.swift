internal import CaseworkRules
internal import DesksRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// A call while it goes on: one form with all facts in any order, and beside it what is known and what to say.
struct CallPage: Page {
    let view: CallView

    var face: Face { .desk }
    var scripts: [Script] { [.typeahead, .call, .caller, .callKeys] }
    var hasProblems: Bool { !view.problems.isEmpty }
    var status: HTTPResponse.Status { view.problems.isEmpty ? .ok : .unprocessableContent }

    func title(_ say: Words) -> String { say(CallText.title(view.desk)) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        var attributes = [
            Attribute("data-call", view.address.draft(view.id)), Attribute("data-caller", view.address.caller),
            Attribute("data-failed", say(CallText.notSaved)), Attribute("autocomplete", "off"),
        ]
        if page.preferences.shortcuts { attributes.append(Attribute("data-keys")) }
        return page.form(
            post: view.address.call(view.id), with: attributes,
            [
                // Enter in a field presses the first button of a form, which must not file anything.
                .element(
                    "button", class: "sr",
                    with: [.name("do"), .value(CallDo.save.rawValue), Attribute("tabindex", "-1")],
                    say(CallText.button(.save, view.desk))),
                .hiddenField(CallForm.line, view.line),
                head(say), summary(say),
                .when(view.hasParked, .div(class: "note", with: [.role("status")], [.p(say(CallText.parked))])),
                .div(
                    class: "two three",
                    [
                        .div(class: "flow", CallBlocks(view: view).main(say)),
                        .aside(
                            class: "flow", [CallerPanel(caller: view.caller, words: view.words).html(say)] + aside(say)),
                    ]),
                bar(say),
            ])
    }

    private func head(_ say: Words) -> HTML {
        let call = view.call
        let state = call?.state ?? .open
        let began = call.map { since($0, say) } ?? say(CallText.new)
        let phone = call?.phone ?? view.draft[.phone]
        return .div(
            class: "row base",
            [
                .h1(title(say)), .state(state == .open ? .go : .hold, say(CallText.state(state, view.desk))),
                .when(!phone.isEmpty, .b(phone, class: "mono")), .span(began, class: "mut"),
                .span(
                    class: "push mut hide-s", with: Self.hint,
                    [
                        .kbd("Alt"), .text(say(CallText.blocks)), .gap, .kbd("Tab"), .text(" " + say(CallText.next)),
                        .gap, .kbd("Enter"), .text(" " + say(CallText.keep)),
                    ]),
            ])
    }

    /// Shown by the script of single keys, which a person may switch off.
    static let hint = [Attribute("data-keys-hint"), Attribute("hidden")]

    private func since(_ call: Call, _ say: Words) -> String {
        let time = say.shortMoment(call.startedAt, in: view.zone)
        return call.line.isEmpty ? say(CallText.sinceHere, time) : say(CallText.since, time, call.line)
    }

    /// What has to be put right; the focus goes there, with script and without.
    private func summary(_ say: Words) -> HTML {
        guard !view.problems.isEmpty else { return .empty }
        let others: [any FormField] = [CallBlocks.noteField, CallBlocks.answerField, CallBlocks.resultField]
        return .div(
            with: [Attribute("tabindex", "-1"), Attribute("autofocus"), .id("problems")],
            [view.state.summary(of: view.fields.all + others, say)])
    }

    private func aside(_ say: Words) -> [HTML] {
        let blocks = CallBlocks(view: view)
        return [blocks.notes(say), blocks.answers(say), blocks.waiting(say), blocks.ending(say)]
    }

    private func bar(_ say: Words) -> HTML {
        let acts: [CallDo] = [.complaint, .tip, .consultation, .suggestion, .park]
        let saved = view.call.map { say(WebText.draftSaved, say.time($0.savedAt, in: view.zone)) } ?? ""
        return .div(
            class: "keys row", with: [.role("group"), .label(say(CallText.bar))],
            acts.map { button($0, say) } + [
                .span(
                    CallMissing(fields: view.missing).text(say), class: "push mut", with: [Attribute("data-missing")]),
                .span(saved, class: "mut", with: [Attribute("data-saved"), .role("status")]),
            ])
    }

    private func button(_ act: CallDo, _ say: Words) -> HTML {
        var attributes: [Attribute] = [.name("do"), .value(act.rawValue)]
        if let key = act.key { attributes += [Attribute("data-press", key), Attribute("aria-keyshortcuts", key)] }
        return .element(
            "button", class: act == .complaint ? "btn" : "btn alt", with: attributes,
            [
                .text(say(CallText.button(act, view.desk))),
                .some(act.key) { .kbd(with: [.hidden] + Self.hint, [.text($0)]) },
            ])
    }
}
