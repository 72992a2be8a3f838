internal import CallBacksRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// The form in which somebody records what a call came to.
struct CallPage: Page {
    let draw: Int64
    let call: StoredCall
    let state: FormState

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(CallBackText.recordTitle) + say.colon + call.number.text }

    /// What the form begins with, where a call was recorded before.
    static func beginning(_ outcome: CallOutcome?) -> FormData {
        guard let outcome else { return FormData() }
        var values = ["reached": outcome.reached.rawValue, "note": outcome.note]
        if let satisfied = outcome.satisfied { values["satisfied"] = satisfied.rawValue }
        if let agree = outcome.factsAgree { values["facts"] = agree ? "yes" : "no" }
        return FormData(values)
    }

    private var fields: [any FormField] {
        let answers: [any FormField] = [
            RadioField(
                "satisfied", CallBackText.satisfiedQuestion,
                CallOutcome.Satisfied.allCases.map { Choice($0.rawValue, CallBackText.text($0)) },
                missing: CallBackText.satisfiedMissing),
            RadioField(
                "facts", CallBackText.factsQuestion, Choice.yesOrNo, missing: CallBackText.factsMissing),
        ]
        return [
            RadioField(
                "reached", CallBackText.reachedQuestion,
                CallOutcome.Reached.allCases.map {
                    Choice($0.rawValue, CallBackText.text($0), reveals: $0 == .yes ? answers : [])
                }, missing: CallBackText.reachedMissing),
            TextAreaField("note", CallBackText.note, rows: 4, optional: true),
        ]
    }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(CallBackText.back), href: CallBackAddress.draw(draw)),
            state.summary(of: fields, say), .h1(title(say)),
            .p([
                .a(call.number.text, href: CallBackAddress.file(call.number), class: "mono"), .text(" "),
                .span(say(CallBackText.phoneNote), class: "mut"),
            ]),
            page.form(
                post: CallBackAddress.call(draw, call.position),
                fields.map { $0.html(state, say) } + [.row([.button(say(CallBackText.save))])]),
        ])
    }
}
