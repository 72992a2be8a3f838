internal import HTTPTypes
internal import Kernel
internal import PublicationRules
internal import Web

/// The publication of one file: its text with masks, and what can be done about it.
struct ItemPage: Page {
    let item: StoredPublication
    let file: PublishableFile
    let reasons: [NotPublishable]
    let rules: PublicationRuleSet
    let objections: [Objection]
    let objectionEnds: Day?
    let allowed: Set<PublicationAct>
    let filePath: String
    var text: PreparedText
    /// The form that was sent, where it has to be put right.
    var sent: (act: ItemAct, state: FormState)?
    var refused: [PublicationReason] = []
    var isSaved = false

    var face: Face { .desk }
    var hasProblems: Bool { sent?.state.hasProblems == true || !refused.isEmpty }
    var status: HTTPResponse.Status {
        if sent?.state.hasProblems == true { return .unprocessableContent }
        return refused.isEmpty ? .ok : .conflict
    }

    func title(_ say: Words) -> String { say(PublicationText.title) + say.colon + item.number }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(PublicationText.title), href: PublicationAddress.desk),
            .some(sent) { $0.state.summary(of: ItemForm.fields($0.act, rules), say) },
            PublicationWords.refused(refused, say), .h1(title(say)),
            .when(isSaved, .note(.ok, [.p(say(PublicationText.saved))])),
            .p([.state(PublicationWords.mark(item.state), say(PublicationText.name(item.state)))]),
            facts(say), .when(!reasons.isEmpty && item.state != .withdrawn, cannot(say)),
            .when(item.state != .withdrawn && item.state != .leftOut, preview(say)),
            .join(acts.map { form($0, page) }), objections.isEmpty ? .empty : objectionList(say),
        ])
    }

    private func facts(_ say: Words) -> HTML {
        var facts = [
            Fact(say(PublicationText.file), .a(item.number, href: filePath)),
            Fact(say(PublicationText.trader), file.traderName),
            Fact(say(PublicationText.closedOn), say.fullDate(item.closedOn)),
        ]
        if let id = item.publicID { facts.append(Fact(say(PublicationText.publicNumber), id)) }
        if let day = item.releasedOn { facts.append(Fact(say(PublicationText.releasedOn), say.fullDate(day))) }
        if let day = item.endsOn { facts.append(Fact(say(PublicationText.endsOn), say.fullDate(day))) }
        if let granularity = item.granularity {
            facts.append(Fact(say(PublicationText.how), say(PublicationText.name(granularity))))
        }
        if let ground = item.ground, item.state == .leftOut {
            let name = rules.ground(ground).map { say($0.name) } ?? ground
            facts.append(
                Fact(
                    say(PublicationText.ground), [name, item.note].filter { !$0.isEmpty }.joined(separator: say.colon)))
        }
        if item.state == .withdrawn, let why = WithdrawalReason(rawValue: item.note) {
            facts.append(Fact(say(PublicationText.reason), say(PublicationText.name(why))))
        }
        return .facts(facts)
    }

    private func cannot(_ say: Words) -> HTML {
        .note(
            .warn,
            [
                .p(say(PublicationText.cannot)),
                .list(reasons.map { .text(PublicationReasonText.words(.notPublishable($0), say)) }),
            ])
    }

    private func preview(_ say: Words) -> HTML {
        .section(
            class: "panel flow",
            [
                .h2(say(PublicationText.preview)),
                .p(Scrubber.masked(file.story, text.spans), class: "text", with: [Attribute("lang", "zh-Hans")]),
                .p(say(PublicationText.found, say.count(text.spans.count)), class: "small mut"),
            ])
    }

    /// What the person can do here and now.
    private var acts: [ItemAct] {
        ItemAct.allCases.filter { act in
            guard allowed.contains(act.permission), act.states.contains(item.state) else { return false }
            switch act {
            case .prepare, .correct: return reasons.isEmpty
            case .decide: return objections.contains { $0.state == .open }
            case .object: return !objections.contains { $0.state == .open }
            case .leaveOut, .putBack, .withdraw: return true
            }
        }
    }

    private func form(_ act: ItemAct, _ page: PageContext) -> HTML {
        let say = page.say
        let state = sent.flatMap { $0.act == act ? $0.state : nil } ?? FormState(beginning(act))
        let fields = ItemForm.fields(act, rules)
        let form = page.form(
            post: PublicationAddress.act(item.number, act.rawValue),
            [.hiddenField("version", String(item.version))] + fields.map { $0.html(state, say) } + [
                .when(
                    act == .object,
                    .some(objectionEnds) { .p(say(PublicationText.until, say.fullDate($0)), class: "mut") }),
                .row([.button(say(act.button), act.isRisk ? .risk : act == .prepare ? .primary : .alternative)]),
            ])
        guard act != .prepare else { return .section(class: "flow", [.h2(say(PublicationText.story)), form]) }
        return .details(say(act.heading), open: state.hasProblems, [form])
    }

    private func beginning(_ act: ItemAct) -> FormData {
        switch act {
        case .prepare, .correct:
            FormData(["text": MarkedText.write(file.story, text.spans), "product": text.product])
        default: FormData()
        }
    }

    private func objectionList(_ say: Words) -> HTML {
        .section(
            class: "flow",
            [.h2(say(PublicationText.objections))]
                + objections.map { objection in
                    .div(
                        class: "note",
                        [
                            .p([.b(say.fullDate(objection.objectedOn)), .gap, .typed(objection.text, say)]),
                            .some(objection.decidedOn) { day in
                                .p([
                                    .text(say.fullDate(day) + say.colon),
                                    .text(
                                        say(
                                            objection.state == .upheld
                                                ? PublicationText.upheld : PublicationText.dismissed)),
                                    .gap, .typed(objection.decision, say),
                                ])
                            },
                        ])
                })
    }
}
