internal import AccountsRules
internal import CallBacksRules
internal import Kernel
internal import Web

/// One sample: how it was drawn, its rates, and its files with what the calls came to.
struct DrawPage: Page {
    let draw: StoredDraw
    let calls: [StoredCall]
    let directory: OfficeDirectory
    let mayRecord: Bool
    let isSaved: Bool
    let zone: LegalZone

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(CallBackText.sample, say.moment(draw.at, in: zone)) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(CallBackText.title), href: CallBackAddress.root),
            .when(isSaved, .div(class: "note ok", with: [.role("status")], [.p(say(CallBackText.saved))])),
            .h1(title(say)), .facts(facts(say)), .p(say(CallBackText.method), class: "xs dim"), table(say),
        ])
    }

    private func facts(_ say: Words) -> [Fact] {
        let rates = draw.rates
        let isCut = draw.draw.population >= Draw.mostFiles
        let population = say.count(draw.draw.population)
        return [
            Fact(say(CallBackText.drawn), .join([.text(draw.by + " "), .moment(draw.at, say)])),
            Fact(say(CallBackText.period), say(CallBackText.span, draw.first.description, draw.last.description)),
            Fact(say(CallBackText.population), isCut ? say(CallBackText.populationCut, population) : population),
            Fact(say(CallBackText.seed), .span(String(draw.draw.seed), class: "mono")),
            Fact(say(CallBackText.called), RateWords.rate(rates.called, rates.drawn, say)),
            Fact(say(CallBackText.reached), RateWords.rate(rates.reached, rates.called, say)),
            Fact(say(CallBackText.satisfied), RateWords.rate(rates.satisfied, rates.reached, say)),
            Fact(say(CallBackText.agreeing), RateWords.rate(rates.agreeing, rates.reached, say)),
        ]
    }

    private func table(_ say: Words) -> HTML {
        let heads = [CallBackText.file, CallBackText.office, CallBackText.outcome, CallBackText.record].map { say($0) }
        return Table(
            caption: say(CallBackText.title), showsCaption: false, heads.map { Column($0) }, kind: .stack,
            rows: calls.map { row($0, heads, say) }
        ).html
    }

    private func row(_ call: StoredCall, _ heads: [String], _ say: Words) -> HTML {
        let office = directory.office(call.office).map { say($0.name) } ?? String(call.office)
        return .tr([
            .th(
                class: "nw", with: [.scope("row")],
                [.a(call.number.text, href: CallBackAddress.file(call.number), class: "mono")]),
            .td(office, with: [.stacked(heads[1])]),
            .td(with: [.stacked(heads[2])], [outcome(call, say)]),
            .td(with: [.stacked(heads[3])], [recording(call, say)]),
        ])
    }

    private func outcome(_ call: StoredCall, _ say: Words) -> HTML {
        guard let outcome = call.outcome else { return .state(.wait, say(CallBackText.open)) }
        let words =
            [say(CallBackText.text(outcome.reached))]
            + [outcome.satisfied.map { say(CallBackText.text($0)) }].compactMap { $0 }
            + [outcome.factsAgree.map { say(CallBackText.text(factsAgree: $0)) }].compactMap { $0 }
        return .join([
            .state(outcome.reached == .yes ? .done : .hold, say.clauses(words)),
            .when(!outcome.note.isEmpty, .p([.span(outcome.note, class: "lines")])),
            .p(call.by, class: "xs dim"),
        ])
    }

    private func recording(_ call: StoredCall, _ say: Words) -> HTML {
        .when(
            mayRecord,
            .a(
                say(CallBackText.record), href: CallBackAddress.call(draw.id, call.position),
                with: [.label(say(CallBackText.recordOf, call.number.text))]))
    }
}
