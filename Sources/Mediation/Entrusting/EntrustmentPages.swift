internal import AccountsRules
internal import CaseworkRules
internal import Hummingbird
internal import Kernel
internal import MediationRules
internal import Web

/// Entrusting a mediation, answering, giving back and recalling it.
struct EntrustmentPages: Sendable {
    /// What is entrusted to the own association.
    static let list = "/staff/entrusted"

    let store: EntrustmentStore
    let door: FileDoor
    private var tools: MediationTools { store.tools }

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(Self.list)", use: show)
        let root = MediationAddress.root(":number") + "/entrustments"
        router.get(RouterPath(root + "/new"), use: ask)
        router.post(RouterPath(root + "/new"), use: entrust)
        router.get(RouterPath(root + "/:entrustment"), use: weigh)
        router.post(RouterPath(root + "/:entrustment"), use: answer)
    }

    static func entrusting(_ number: CaseNumber) -> String { MediationAddress.mediation(number) + "/entrustments/new" }
    static func answering(_ entrustment: Entrustment) -> String {
        MediationAddress.mediation(entrustment.number) + "/entrustments/\(entrustment.id)"
    }

    func show(request: Request, context: AppContext) async throws -> EntrustedListPage {
        guard let own = context.principal.office else { throw SignInNeeded() }
        guard tools.allows(.answerEntrusted, own, context.principal) else {
            throw NotAllowed([RefusalReason("mediation-not-permitted")])
        }
        let open = try await store.open(at: own)
        return EntrustedListPage(open: open, names: names(open.map(\.bureau)), today: tools.today)
    }

    func ask(request: Request, context: AppContext) async throws -> EntrustmentPage {
        let facts = try await door.facts(context, for: .entrust)
        var page = entrusting(facts, context.say)
        if facts.consentsToEntrusting {
            page.state = FormState(FormData(["consumer": context.say(EntrustmentText.consumerKnown)]))
        }
        return page
    }

    func entrust(request: Request, context: AppContext) async throws -> Response {
        let facts = try await door.facts(context, for: .entrust)
        var page = entrusting(facts, context.say)
        var reader = FormReader(context.form)
        let association = reader.choice("association", among: Set(associations.map { String($0.id) }))
        let consumer = reader.text("consumer", max: EntrustmentLimits.consent)
        let trader = reader.text("trader", max: EntrustmentLimits.consent)
        let scope = reader.text("scope", max: EntrustmentLimits.text, lines: true)
        page.state = FormState(context.form, problems: reader.problems)
        guard let id = association.flatMap({ Int64($0) }), let consumer, let trader, let scope else {
            return try page.response(from: request, context: context)
        }
        do {
            try await store.entrust(
                EntrustmentDraft(consumerConsent: consumer, traderConsent: trader, scope: scope), to: id, in: facts,
                by: context.principal)
            return .redirect(to: MediationAddress.mediation(facts.number) + "?done=entrusted", type: .normal)
        } catch let refused as EntrustmentRefused {
            page.reasons = refused.why
            return try page.response(from: request, context: context)
        }
    }

    func weigh(request: Request, context: AppContext) async throws -> EntrustmentPage {
        let (facts, entrustment) = try await found(context)
        return answering(entrustment, facts, context)
    }

    func answer(request: Request, context: AppContext) async throws -> Response {
        let (facts, entrustment) = try await found(context)
        var page = answering(entrustment, facts, context)
        var reader = FormReader(context.form)
        let next = reader.choice("next", as: Entrustment.State.self)
        let words = reader.optionalText("words", max: EntrustmentLimits.text, lines: true) ?? ""
        page.state = FormState(context.form, problems: reader.problems)
        guard reader.problems.isEmpty, let next else { return try page.response(from: request, context: context) }
        do {
            let moved = try await store.move(
                entrustment.id, to: next, answer: words, in: facts, by: context.principal)
            let isOurs = context.principal.office == facts.office || moved.state == .taken
            let path = isOurs ? MediationAddress.mediation(facts.number) + "?done=entrusted" : Self.list
            return .redirect(to: path, type: .normal)
        } catch let refused as EntrustmentRefused {
            page.reasons = refused.why
            return try page.response(from: request, context: context)
        }
    }

    /// The entrustment in the path, for the bureau that gave it and the association that got it.
    private func found(_ context: AppContext) async throws -> (MediationFacts, Entrustment) {
        guard let own = context.principal.office else { throw SignInNeeded() }
        guard let number = CaseNumber(try context.parameter("number")), let facts = try await tools.cases.facts(number),
            let id = Int64(try context.parameter("entrustment")),
            let found = try await store.entrustments(of: facts.file.id).first(where: { $0.id == id }),
            found.bureau == own && tools.allows(.entrust, own, context.principal)
                || found.association == own && found.state.isOpen
                    && tools.allows(.answerEntrusted, own, context.principal)
        else { throw NotFound() }
        return (facts, found)
    }

    private var associations: [Office] {
        let today = tools.today
        return tools.directory().offices.filter { $0.kind == .association && $0.exists(on: today) }
    }

    private func names(_ offices: [Int64]) -> [Int64: LocalText] {
        let directory = tools.directory()
        return Dictionary(offices.map { ($0, directory.office($0)?.name ?? LocalText(zh: "", en: "")) }) { $1 }
    }

    private func entrusting(_ facts: MediationFacts, _ say: Words) -> EntrustmentPage {
        EntrustmentPage(
            heading: EntrustmentText.entrust, lead: .p(say(EntrustmentText.lead)), number: facts.number,
            back: (SessionText.backToMediation, MediationAddress.mediation(facts.number)),
            fields: [
                SelectField(
                    "association", EntrustmentText.association,
                    associations.map { Choice(String($0.id), Text($0.name)) },
                    missing: EntrustmentText.associationMissing),
                InputField("consumer", EntrustmentText.consumer, missing: EntrustmentText.consumerMissing),
                InputField("trader", EntrustmentText.trader, missing: EntrustmentText.traderMissing),
                TextAreaField("scope", EntrustmentText.scope, missing: EntrustmentText.scopeMissing, rows: 4),
            ], send: EntrustmentText.send, path: Self.entrusting(facts.number))
    }

    private func answering(
        _ entrustment: Entrustment, _ facts: MediationFacts, _ context: AppContext
    ) -> EntrustmentPage {
        let say = context.say
        let isAssociation = context.principal.office == entrustment.association
        let next = entrustment.next(forAssociation: isAssociation)
        let bureau = names([entrustment.bureau])[entrustment.bureau].map { say($0) } ?? ""
        let fields: [any FormField] = [
            RadioField(
                "next", EntrustmentText.answerQuestion,
                next.map { Choice($0.rawValue, EntrustmentText.move($0)) }, missing: EntrustmentText.answerMissing),
            TextAreaField(
                "words", EntrustmentText.words, hint: EntrustmentText.wordsHint, rows: 4, optional: true),
        ]
        return EntrustmentPage(
            heading: EntrustmentText.panel,
            lead: .p(isAssociation ? say(EntrustmentText.inName, bureau) : say(EntrustmentText.lead)),
            number: entrustment.number,
            back: isAssociation
                ? (EntrustmentText.title, Self.list)
                : (SessionText.backToMediation, MediationAddress.mediation(entrustment.number)),
            facts: [
                (EntrustmentText.about, facts.title), (EntrustmentText.scope, entrustment.draft.scope),
                (EntrustmentText.consumer, entrustment.draft.consumerConsent),
                (EntrustmentText.trader, entrustment.draft.traderConsent),
            ], fields: next.isEmpty ? [] : fields, send: EntrustmentText.save, path: Self.answering(entrustment))
    }
}
