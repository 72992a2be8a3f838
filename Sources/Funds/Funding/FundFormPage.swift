internal import FundsRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// A page that is one form about a fund: setting up, rules, a deposit, undoing, closing.
struct FundFormPage: Page {
    let heading: Text
    var arguments: [String] = []
    let lead: Text?
    let fields: [any FormField]
    let path: String
    let back: (text: Text, href: String)
    let button: Text
    var isRisk = false
    /// What goes along unseen, such as the key under which the form is recorded once.
    var hidden: [(String, String)] = []
    var state = FormState()
    var refused: [FundReason] = []
    /// What is acted on, told before the form.
    var facts: [(Text, String)] = []
    /// A second button, in a form of its own, that gives up what the form is about.
    var drop: (text: Text, path: String)?

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems || !refused.isEmpty }
    var status: HTTPResponse.Status {
        if state.hasProblems { return .unprocessableContent }
        return refused.isEmpty ? .ok : .conflict
    }

    func title(_ say: Words) -> String { say.say(heading, arguments) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(back.text), href: back.href), state.summary(of: fields, say),
            FundWords.refused(refused, FundText.refused, say), .h1(title(say)),
            .some(lead) { .p(say($0), class: "text mut") },
            facts.isEmpty ? .empty : .facts(facts.map { Fact(say($0.0), $0.1) }),
            page.form(
                post: path,
                hidden.map { .hiddenField($0.0, $0.1) } + fields.map { $0.html(state, say) } + [
                    .row([
                        .button(say(button), isRisk ? .risk : .primary), .a(say(FundText.cancel), href: back.href),
                    ])
                ]),
            .some(drop) { page.form(post: $0.path, [.row([.button(say($0.text), .alternative)])]) },
        ])
    }
}
