internal import CallBacksRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// The samples of the office with their rates, and the form that draws another.
struct DrawListPage: Page {
    let draws: [StoredDraw]
    let mayDraw: Bool
    var state: FormState
    /// Whether nothing was closed in the time that was asked for.
    var isEmpty = false

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems || isEmpty }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(CallBackText.title) }

    private var fields: [any FormField] {
        [
            DayField("first", CallBackText.first), DayField("last", CallBackText.last),
            InputField(
                "size", CallBackText.size, hint: CallBackText.sizeHint, missing: CallBackText.sizeMissing,
                kind: .number, width: .short),
        ]
    }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            state.summary(of: fields, say), .h1(title(say)), .p(say(CallBackText.lead), class: "text mut"),
            .when(isEmpty, .div(class: "note warn", with: [.role("alert")], [.p(say(CallBackText.none))])),
            .when(mayDraw, form(page)),
            .h2(say(CallBackText.draws)),
            draws.isEmpty ? .p(say(CallBackText.noDraws)) : table(say),
            .p(say(CallBackText.method), class: "xs dim"),
        ])
    }

    private func form(_ page: PageContext) -> HTML {
        let say = page.say
        return .panel(
            say(CallBackText.drawing),
            [
                page.form(
                    post: CallBackAddress.root,
                    fields.map { $0.html(state, say) } + [.row([.button(say(CallBackText.send))])])
            ])
    }

    private func table(_ say: Words) -> HTML {
        let heads = [
            CallBackText.drawn, CallBackText.period, CallBackText.called, CallBackText.reached,
            CallBackText.satisfied, CallBackText.agreeing,
        ].map { say($0) }
        return Table(
            caption: say(CallBackText.draws), showsCaption: false, heads.map { Column($0) }, kind: .stack,
            rows: draws.map { row($0, heads, say) }
        ).html
    }

    private func row(_ draw: StoredDraw, _ heads: [String], _ say: Words) -> HTML {
        let rates = draw.rates
        let cells = [
            say(CallBackText.span, draw.first.description, draw.last.description),
            RateWords.rate(rates.called, rates.drawn, say), RateWords.rate(rates.reached, rates.called, say),
            RateWords.rate(rates.satisfied, rates.reached, say), RateWords.rate(rates.agreeing, rates.reached, say),
        ]
        return .tr(
            [
                .th(
                    class: "nw", with: [.scope("row")],
                    [.a(href: CallBackAddress.draw(draw.id), [.moment(draw.at, say)])])
            ] + zip(cells, heads.dropFirst()).map { cell, head -> HTML in .td(cell, with: [.stacked(head)]) })
    }
}

/// A rate with what it is made of.
enum RateWords {
    /// 81.52%（449 ÷ 551）
    static func rate(_ numerator: Int, _ denominator: Int, _ say: Words) -> String {
        say(
            CallBackText.rate, say.rate(numerator, of: denominator), say.fraction(numerator, of: denominator))
    }
}
