internal import HTTPTypes
internal import Kernel
internal import MediationRules
internal import Web

/// A page with one form about recusal.
struct RecusalPage: Page {
    let heading: Text
    let lead: Text
    let back: (text: Text, path: String)
    /// What is already known, above the form.
    var facts: [(Text, String)] = []
    let fields: [any FormField]
    let send: Text
    let path: String
    var face: Face
    var state = FormState()
    var reasons: [RecusalRefused.Reason] = []

    var hasProblems: Bool { state.hasProblems || !reasons.isEmpty }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(heading) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let problems: HTML =
            reasons.isEmpty
            ? state.summary(of: fields, say)
            : .errorSummary([], others: reasons.map { say(RecusalText.text($0)) }, say)
        return .join([
            .backLink(say(back.text), href: back.path), problems, .h1(title(say)), .p(say(lead)),
            .when(!facts.isEmpty, .facts(facts.map { Fact(say($0.0), $0.1) })),
            fields.isEmpty
                ? .empty
                : page.form(post: path, fields.map { $0.html(state, say) } + [.row([.button(say(send))])]),
        ])
    }
}
