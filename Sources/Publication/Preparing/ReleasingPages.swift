internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import PublicationRules
internal import Web

/// Where prepared files are released together, once nobody stands out.
struct ReleasingPages: Sendable {
    let tools: PublicationTools
    private var store: PublicationStore { PublicationStore(tools) }

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(PublicationAddress.release)", use: ask)
        router.post("\(PublicationAddress.release)", use: release)
    }

    func ask(request: Request, context: AppContext) async throws -> ReleasePage {
        let prepared = try await prepared(context)
        return try await page(prepared, chosen: prepared.map(\.number), FormState())
    }

    func release(request: Request, context: AppContext) async throws -> Response {
        let prepared = try await prepared(context)
        let chosen = context.form.all("number").filter { number in prepared.contains { $0.number == number } }
        var reader = FormReader(context.form)
        if chosen.isEmpty { reader.report("number", .missing) }
        let step = reader.choice("how", among: Set(Granularity.ladder.indices.map { String($0) })).flatMap { Int($0) }
        if !reader.ticked("sure") { reader.report("sure", .missing) }
        var page = try await page(prepared, chosen: chosen, FormState(context.form, problems: reader.problems))
        guard reader.problems.isEmpty, let step else { return try page.response(from: request, context: context) }
        do {
            try await store.release(chosen, at: Granularity.ladder[step], by: context.principal)
            return .redirect(to: PublicationAddress.desk + "?state=released", type: .normal)
        } catch let refused as PublicationRefused {
            page.refused = refused.why
            return try page.response(from: request, context: context)
        }
    }

    /// What can be released now, with the files themselves.
    private func prepared(_ context: AppContext) async throws -> [PublishableFile] {
        let who = try context.publisher()
        guard PublicationPermission.allows(.release, who.roles, .own) else { throw PublicationRefused([.notAllowed]) }
        var files: [PublishableFile] = []
        for item in try await store.list(.prepared, for: who).prefix(PublicationStore.page) {
            if let file = try await tools.file(item.number) { files.append(file) }
        }
        return files
    }

    private func page(
        _ prepared: [PublishableFile], chosen: [String], _ state: FormState
    ) async throws -> ReleasePage {
        let k = try tools.ruleSet().k
        let files = prepared.filter { chosen.contains($0.number) }
        return ReleasePage(
            prepared: prepared, chosen: files, steps: try await store.steps(files, k: k), k: k, places: tools.places,
            state: state)
    }
}

/// The form of a release: which files, how finely, and who would stand out.
struct ReleasePage: Page {
    let prepared: [PublishableFile]
    let chosen: [PublishableFile]
    let steps: [GateStep]
    let k: Int
    let places: PublishedPlaces
    let state: FormState
    var refused: [PublicationReason] = []

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems || !refused.isEmpty }
    var status: HTTPResponse.Status {
        if state.hasProblems { return .unprocessableContent }
        return refused.isEmpty ? .ok : .conflict
    }

    func title(_ say: Words) -> String { say(PublicationText.releaseTitle) }

    /// The first step at which nobody stands out.
    private var passing: Int? { chosen.isEmpty ? nil : steps.firstIndex { $0.findings.isEmpty } }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let fields = fields(say)
        var shown = state
        if !state.hasProblems, refused.isEmpty {
            shown = FormState(
                FormData(
                    chosen.map { FormData.Entry("number", $0.number) }
                        + (passing.map { [FormData.Entry("how", String($0))] } ?? [])))
        }
        let state = shown
        return .join([
            .backLink(say(PublicationText.title), href: PublicationAddress.desk), state.summary(of: fields, say),
            PublicationWords.refused(refused, say), .h1(title(say)),
            .p(say(PublicationText.releaseLead, say.count(k)), class: "text mut"),
            prepared.isEmpty
                ? .div(class: "panel", [.p(say(PublicationText.nothingPrepared))])
                : page.form(
                    post: PublicationAddress.release,
                    fields.map { $0.html(state, say) } + [.row([.button(say(PublicationText.releaseButton))])]),
            findings(say),
        ])
    }

    private func fields(_ say: Words) -> [any FormField] {
        [
            CheckboxesField(
                "number", PublicationText.choose,
                prepared.map { Choice($0.number, Text(name: "\($0.number) \($0.traderName)")) },
                missing: PublicationText.chooseMissing),
            RadioField(
                "how", PublicationText.how,
                steps.enumerated().map { place, step in Choice(String(place), label(step)) },
                missing: PublicationText.howMissing),
            CheckboxField("sure", PublicationText.sure, missing: PublicationText.sureMissing),
        ]
    }

    private func label(_ step: GateStep) -> Text {
        func said(_ say: Words) -> String {
            let result =
                step.findings.isEmpty
                ? say(PublicationText.passes) : say(PublicationText.stops, say.count(step.stopped))
            return say(PublicationText.name(step.granularity)) + say.colon + result
        }
        return Text(zh: said(Words(.zh)), en: said(Words(.en)))
    }

    /// How the files of a group would look, in words.
    private func look(_ finding: AnonymityGate.Finding, _ step: GateStep, _ say: Words) -> String {
        guard let row = finding.rows.first else { return "" }
        let file = chosen[row]
        let age = step.granularity.showsAge ? file.ageBand ?? "—" : ""
        let names = [
            say(places.division(file.division, step.granularity.place).name),
            say(places.category(file.categorySystem, file.category, step.granularity.matter).name),
            step.granularity.period(of: file.receivedOn), say(PublicText.outcome(file.outcome)),
            age.replacing("from", with: "").replacing("to", with: "–"),
        ]
        return names.filter { !$0.isEmpty }.joined(separator: "　")
    }

    /// Who stands out at the step that was asked for, or at the finest.
    private func findings(_ say: Words) -> HTML {
        let asked = Int(state.values.text("how")).flatMap { steps.indices.contains($0) ? steps[$0] : nil }
        guard let step = asked ?? steps.first, !step.findings.isEmpty else { return .empty }
        return .section(
            class: "flow",
            [
                .h2(say(PublicationText.standing) + say.colon + say(PublicationText.name(step.granularity))),
                Table(
                    caption: say(PublicationText.standing), showsCaption: false,
                    [
                        Column(say(PublicationText.file)), Column(say(PublicationText.group)),
                        .number(say(PublicationText.alike)),
                    ], kind: .stack,
                    rows: step.findings.prefix(PublicationStore.page).map { finding in
                        .tr([
                            .th(
                                with: [.scope("row")],
                                finding.rows.map { row in
                                    .span(
                                        class: "blk",
                                        [.a(chosen[row].number, href: PublicationAddress.item(chosen[row].number))])
                                }),
                            .td(
                                look(finding, step, say), with: [.stacked(say(PublicationText.group))]),
                            .td(
                                say.fraction(finding.size, of: k), class: "r",
                                with: [.stacked(say(PublicationText.alike))]),
                        ])
                    }
                ).html,
            ])
    }
}
