internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import TradersRules
internal import Web

/// A trader's answer templates, to copy from while answering.
struct TemplatesPage: Page {
    let visit: ShopVisit
    let templates: [ShopTemplate]
    var state = FormState()

    var face: Face { .shop(visit.frame) }
    var hasProblems: Bool { state.hasProblems }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    private let fields: [any FormField] = [
        InputField("title", PromiseText.templateTitle, missing: PromiseText.templateTitleMissing, width: .long),
        TextAreaField("text", PromiseText.templateText, missing: PromiseText.templateTextMissing, rows: 5),
    ]

    func title(_ say: Words) -> String { say(ShopText.templates) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            state.summary(of: fields, say), .h1(title(say)), .p(say(PromiseText.templatesLead), class: "mut"),
            .join(templates.map { template($0, page) }),
            .panel(
                say(PromiseText.addTemplate),
                [
                    page.form(
                        post: TraderAddress.templates,
                        fields.map { $0.html(state, say) } + [.row([.button(say(ShopText.save))])])
                ]),
        ])
    }

    private func template(_ template: ShopTemplate, _ page: PageContext) -> HTML {
        let say = page.say
        return .section(
            class: "panel flow",
            [
                .h2(template.title), .p(class: "lines", [.typed(template.text, say)]),
                page.form(
                    post: "\(TraderAddress.templates)/\(template.id)/ending", class: nil,
                    [.button(say(PromiseText.deleteTemplate, template.title), .link)]),
            ])
    }
}

/// A trader's promises: what holds, what was taken back, and the form for another.
struct PromisesPage: Page {
    let visit: ShopVisit
    let promises: [KeptPromise]
    var state = FormState()

    var face: Face { .shop(visit.frame) }
    var hasProblems: Bool { state.hasProblems }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    private var fields: [any FormField] {
        let returns: [any FormField] = [
            InputField("days", PromiseText.days, missing: PromiseText.daysMissing, kind: .number, width: .short),
            RadioField(
                "freight", PromiseText.freightLabel,
                Freight.allCases.map { Choice($0.rawValue, PromiseText.freight($0)) },
                missing: PromiseText.freightMissing),
        ]
        return [
            RadioField(
                "kind", PromiseText.kindLabel,
                PromiseKind.allCases.map {
                    Choice($0.rawValue, PromiseText.kind($0), reveals: $0 == .returns ? returns : [])
                }, missing: PromiseText.kindMissing),
            TextAreaField("scope", PromiseText.scope, missing: PromiseText.scopeMissing, rows: 2),
            TextAreaField("conditions", PromiseText.conditions, rows: 2, optional: true),
        ]
    }

    func title(_ say: Words) -> String { say(ShopText.promises) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            state.summary(of: fields, say), .h1(title(say)),
            .p([
                .text(say(PromiseText.lead)), .text(" "),
                .a(say(PromiseText.asSeen), href: TraderAddress.open(visit.account.code)),
            ]),
            .join(promises.map { promise($0, page) }),
            .panel(
                say(PromiseText.add),
                [
                    page.form(
                        post: TraderAddress.promises,
                        fields.map { $0.html(state, say) } + [.row([.button(say(PromiseText.add))])])
                ]),
        ])
    }

    private func promise(_ kept: KeptPromise, _ page: PageContext) -> HTML {
        .section(
            class: "panel flow",
            [
                PromiseView(kept: kept, say: page.say).html,
                .when(
                    kept.lastOn == nil,
                    page.form(
                        post: "\(TraderAddress.promises)/\(kept.id)/ending", class: nil,
                        [.button(page.say(PromiseText.end), .link)])),
            ])
    }
}

/// One promise, as everybody reads it.
struct PromiseView {
    let kept: KeptPromise
    let say: Words

    var html: HTML {
        let promise = kept.promise
        let returns = [
            promise.days.map { say(PromiseText.within, String($0)) }, promise.freight.map { say(PromiseText.paid($0)) },
        ].compactMap { $0 }
        let until = kept.lastOn.map { say(PromiseText.until, kept.firstOn.description, $0.description) }
        return .join([
            .p([
                .b(say(PromiseText.kind(promise.kind))), .gap,
                .state(
                    kept.lastOn == nil ? .done : .hold, until ?? say(PromiseText.since, kept.firstOn.description)),
            ]),
            .p(class: "lines", [.typed(promise.scope, say)]),
            .when(!returns.isEmpty, .p(say.clauses(returns))),
            .when(
                !promise.conditions.isEmpty,
                .p(
                    class: "lines small",
                    [.text(say(PromiseText.conditions) + say.colon), .typed(promise.conditions, say)])),
        ])
    }
}
