internal import AdviceRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// A letter to the trader: to print, to copy, and to take along into a complaint.
struct LetterPage: Page {
    let stored: StoredTopic
    let path: GuidedPath
    let form: LetterForm
    let state: FormState
    let isWritten: Bool

    var hasProblems: Bool { state.hasProblems }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }
    var scripts: [Script] { [.print] }

    private var topic: Topic { stored.topic }
    private var address: GuideAddress { AdviceAddress.topic(topic.id) }

    func title(_ say: Words) -> String { say(LetterText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let questions = self.questions(page)
        return .join([
            .div(
                class: "flow no-print",
                [
                    .backLink(say(LetterText.back), href: address.place(path.keys)),
                    state.summary(of: form.fields, say),
                    .p(say(topic.text), class: "mut"), .h1(say(LetterText.title)),
                    .p(say(LetterText.lead), class: "mut"), .note(.plain, [.p(say(LetterText.common))]),
                    .when(say.language == .en, .note(.plain, [.p(say(LetterText.chinese))])),
                ]),
            isWritten ? .join([letter(say), questions]) : .join([questions, letter(say)]),
        ])
    }

    private func questions(_ page: PageContext) -> HTML {
        let say = page.say
        return .div(
            class: "flow no-print",
            [
                .when(isWritten, .h2(say(LetterText.change))),
                page.form(
                    post: address.letter(path.keys),
                    form.fields.map { $0.html(state, say) } + [
                        .row([.button(say(LetterText.write), .big)]),
                        .p(say(AdviceText.toComplaintHint), class: "mut"),
                        .row([
                            .button(
                                say(AdviceText.toComplaint), .alternative,
                                with: [Attribute("formaction", address.complaint(path.keys))])
                        ]),
                    ]),
            ])
    }

    /// As it is printed, and below it as text to copy.
    private func letter(_ say: Words) -> HTML {
        let text = form.text(state.values, say)
        return .section(
            class: "flow", with: [.labelledBy("letter")],
            [
                .h2(say(LetterText.letter), class: "no-print", with: [.id("letter")]),
                .article(
                    class: "paper flow",
                    text.split(separator: "\n", omittingEmptySubsequences: true).map { .p(String($0)) }),
                .div(
                    class: "flow no-print",
                    [
                        .row([.printButton(say)]),
                        .div(
                            class: "field",
                            [
                                .label(say(LetterText.copy), with: [Attribute("for", "letter-text")]),
                                .p(say(LetterText.copyHint), class: "hint", with: [.id("letter-hint")]),
                                .element(
                                    "textarea",
                                    with: [
                                        .id("letter-text"), Attribute("rows", "10"), .describedBy("letter-hint"),
                                    ], "\n" + text),
                            ]),
                    ]),
            ])
    }
}
