internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import PerformanceRules
internal import SettlementRules
internal import Web

/// One step about a promise: what it means stands before the button.
struct PromiseStepPage: Page {
    let visit: PromiseVisit
    let promise: Promise
    let form: StepForm
    var state = FormState()
    var reasons: [PromiseRefused.Reason] = []

    private var step: PromiseStep { form.step }

    var face: Face { visit.face }
    var hasProblems: Bool { state.hasProblems || !reasons.isEmpty }
    var status: HTTPResponse.Status {
        state.hasProblems ? .unprocessableContent : reasons.isEmpty ? .ok : .conflict
    }

    func title(_ say: Words) -> String { say(PromiseText.step(step)) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let (fields, terms) = (form.fields, promise.terms)
        let others = reasons.map { PromiseReasonText.words($0, say) }
        var facts = [
            Fact(say(PromiseText.item, String(promise.position)), .typed(PromiseWords.title(terms, say), say)),
            Fact(say(PromiseText.dueOn), say.date(terms.dueOn, today: visit.today)),
        ]
        if let amount = terms.amount { facts.append(Fact(say(PromiseText.amount), say.money(amount))) }
        return .join([
            .backLink(say(PromiseText.heading), href: visit.path),
            reasons.isEmpty ? state.summary(of: fields, say) : .errorSummary([], others: others, say),
            .h1(title(say)), .facts(facts),
            .note(step == .release ? .warn : .plain, [.p(say(PromiseText.meaning(step, visit.side)))]),
            page.form(
                post: visit.step(step, promise), files: step.takesFiles,
                fields.map { $0.html(state, say) } + [
                    .row([
                        .button(say(PromiseText.send(step)), step == .release ? .risk : .primary),
                        .buttonLink(say(PromiseText.notNow), href: visit.path, .alternative),
                    ])
                ]),
        ])
    }

    /// What a form begins with.
    static func beginning(_ step: PromiseStep, _ promise: Promise, _ today: Day) -> FormState {
        guard step == .confirmation else { return FormState() }
        // Who handed something in did it on that day; without that, it is today until somebody says otherwise.
        return FormState(FormData(["doneOn": (promise.handedInOn ?? today).description]))
    }
}
