internal import HTTPTypes
internal import Kernel
internal import Web

/// A page with one form that changes something about a person, an office or the installation.
///
/// Problems of fields and reasons of rules stand together at its top; what was typed stays.
struct ActPage: Page {
    let heading: String
    let back: (text: String, href: String)
    /// What stands between heading and form.
    var lead: [HTML] = []
    /// Where the form goes; without fields and buttons there is none.
    let path: String
    var fields: [any FormField] = []
    var hidden: [(String, String)] = []
    /// What the button says; nil when nothing can be done here.
    let button: Text?
    var kind = ButtonKind.primary
    var state = FormState()
    /// Reasons against it, as sentences, and the field nearest to each.
    var refusals: [(field: String, text: String)] = []
    /// What stands below the form.
    var after: [HTML] = []
    var face: Face = .desk

    var hasProblems: Bool { state.hasProblems || !refusals.isEmpty }
    var status: HTTPResponse.Status {
        if state.hasProblems { return .unprocessableContent }
        return refusals.isEmpty ? .ok : .conflict
    }

    func title(_ say: Words) -> String { heading }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let known = Set(fields.flatMap { Self.names($0) })
        let placed = refusals.filter { known.contains($0.field) }.map { (id: $0.field, text: $0.text) }
        let others = refusals.filter { !known.contains($0.field) }.map(\.text)
        return .join(
            [
                .backLink(back.text, href: back.href),
                state.hasProblems
                    ? state.summary(of: fields, say) : .errorSummary(placed, others: others, say),
                .h1(heading),
            ] + lead + [form(page)] + after)
    }

    private func form(_ page: PageContext) -> HTML {
        guard let button else { return .empty }
        return page.form(
            post: path,
            hidden.map { .hiddenField($0.0, $0.1) } + fields.map { $0.html(state, page.say) }
                + [.row([.button(page.say(button), kind)])])
    }

    private static func names(_ field: any FormField) -> [String] {
        [field.name] + field.inner.flatMap { names($0) }
    }
}

/// A value that is shown this once and never again.
struct ShownOncePage: Page {
    let heading: String
    let lead: String
    let facts: [Fact]
    let after: String
    let on: (text: String, href: String)

    var face: Face { .desk }

    func title(_ say: Words) -> String { heading }

    func content(_ page: PageContext) -> HTML {
        .join([
            .h1(heading),
            .note(.ok, [.p(lead)]),
            .facts(facts),
            .p(after),
            .row([.buttonLink(on.text, href: on.href)]),
        ])
    }
}
