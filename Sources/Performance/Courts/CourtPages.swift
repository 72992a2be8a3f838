internal import AccountsRules
internal import CaseworkRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import NIOCore
internal import PerformanceRules
internal import Storage
internal import Web

/// Where the office in charge takes what goes to a court: with a reason, which is recorded.
struct CourtPages: Sendable {
    let bundles: CourtBundles
    private var tools: PerformanceTools { bundles.store.tools }

    static let root = PromiseAddress.staff + "/:number/court"

    static func path(_ number: CaseNumber) -> String { root.replacing(":number", with: number.text) }

    func add(to router: some RouterMethods<AppContext>) {
        router.get(RouterPath(Self.root), use: ask)
        router.post(RouterPath(Self.root), use: take)
    }

    func ask(request: Request, context: AppContext) async throws -> CourtPage {
        let facts = try await found(context)
        return CourtPage(facts: facts, today: tools.today, state: FormState())
    }

    /// Sends the PDF or the archive, or shows the form again with every problem at once.
    func take(request: Request, context: AppContext) async throws -> Response {
        let facts = try await found(context)
        var reader = FormReader(context.form)
        let wish = CourtForm.read(&reader, today: tools.today)
        var page = CourtPage(facts: facts, today: tools.today, state: FormState(context.form))
        guard let wish, reader.problems.isEmpty else {
            page.state = FormState(context.form, problems: reader.problems)
            return try page.response(from: request, context: context)
        }
        page.reasons = CourtBundles.reasons(against: wish.kind, facts, on: tools.today)
        guard page.reasons.isEmpty else { return try page.response(from: request, context: context) }
        do {
            return try await bundle(wish, facts, isArchive: context.form.text("format") != "pdf", context.principal)
        } catch let refused as BundleRefused {
            page.reasons = refused.why
            return try page.response(from: request, context: context)
        }
    }

    /// What leaves the office is recorded before it leaves.
    private func bundle(
        _ wish: BundleWish, _ facts: CourtFacts, isArchive: Bool, _ who: Principal
    ) async throws -> Response {
        let name = "\(wish.kind.rawValue)-\(facts.number.text)"
        guard isArchive else {
            let bytes = try await bundles.paper(wish, facts)
            try await record(wish, facts, who)
            return Self.response("application/pdf", name + ".pdf", .init(byteBuffer: ByteBuffer(bytes: bytes)))
        }
        let archive = try await bundles.archive(wish, facts)
        try await record(wish, facts, who)
        let body = ResponseBody(contentLength: archive.size) { writer in
            try await archive.write(&writer)
            try await writer.finish(nil)
        }
        return Self.response("application/zip", name + ".zip", body)
    }

    private func record(_ wish: BundleWish, _ facts: CourtFacts, _ who: Principal) async throws {
        try await bundles.courts.reveal(facts, wish.reason, who)
        try await bundles.note(wish, facts, by: who)
    }

    private static func response(_ type: String, _ name: String, _ body: ResponseBody) -> Response {
        let headers: HTTPFields = [
            .contentType: type, .contentDisposition: "attachment; filename=\"\(name)\"",
            .cacheControl: "private, no-store", .xContentTypeOptions: "nosniff",
        ]
        return Response(status: .ok, headers: headers, body: body)
    }

    /// The file in the path, if the person may take papers of it; otherwise it is not found, as if it were not there.
    private func found(_ context: AppContext) async throws -> CourtFacts {
        guard let own = context.principal.office else { throw SignInNeeded() }
        guard let number = CaseNumber(try context.parameter("number")),
            let facts = try await bundles.courts.facts(number), facts.office != Handling.noOffice
        else { throw NotFound() }
        let relation = tools.directory().relation(of: facts.office, seenFrom: own, on: tools.today)
        guard PerformancePermission.allows(.bundle, context.principal.roles, relation) else { throw NotFound() }
        return facts
    }
}

/// The form with which papers for a court are asked for.
enum CourtForm {
    static var fields: [any FormField] {
        [
            RadioField(
                "kind", CourtText.kind,
                [
                    Choice(BundleKind.confirmation.rawValue, CourtText.confirmation, hint: CourtText.confirmationHint),
                    Choice(
                        BundleKind.suit.rawValue, CourtText.suit, hint: CourtText.suitHint,
                        reveals: [
                            TextAreaField("demands", CourtText.demands, missing: CourtText.demandsMissing, rows: 3),
                            DayField("knownOn", CourtText.knownOn, missing: CourtText.knownOnMissing),
                            DayField("interruptedOn", CourtText.interruptedOn, optional: true),
                        ]),
                ], missing: CourtText.kindMissing),
            InputField("reason", CourtText.reason, hint: CourtText.reasonHint, missing: CourtText.reasonMissing),
        ]
    }

    static func read(_ reader: inout FormReader, today: Day) -> BundleWish? {
        let kind = reader.choice("kind", as: BundleKind.self)
        let isSuit = kind == .suit
        let demands = isSuit ? reader.text("demands", max: PromiseLimits.text, lines: true) : ""
        let known = isSuit ? reader.day("knownOn", notAfter: today) : nil
        let interrupted = isSuit ? reader.day("interruptedOn", notAfter: today, optional: true) : nil
        if let known, let interrupted, interrupted < known { reader.report("interruptedOn", .dayTooEarly) }
        let reason = reader.text("reason", max: 200)
        guard reader.problems.isEmpty, let kind, let demands, let reason else { return nil }
        return BundleWish(
            kind: kind, reason: reason, knownOn: known, interruptedOn: interrupted, demands: demands)
    }
}

/// Where papers for a court are asked for.
struct CourtPage: Page {
    let facts: CourtFacts
    let today: Day
    var state: FormState
    var reasons: [BundleRefused.Reason] = []

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems || !reasons.isEmpty }
    var status: HTTPResponse.Status {
        state.hasProblems ? .unprocessableContent : reasons.isEmpty ? .ok : .conflict
    }

    func title(_ say: Words) -> String { say(CourtText.title, facts.number.text) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let others = reasons.map { CourtText.words($0, say) }
        return .join([
            .backLink(say(PromiseText.heading), href: PromiseAddress.file(facts.number)),
            reasons.isEmpty ? state.summary(of: CourtForm.fields, say) : .errorSummary([], others: others, say),
            .h1(title(say)), days(say), .note(.warn, [.p(say(CourtText.meaning, String(facts.evidence.count)))]),
            page.form(
                post: CourtPages.path(facts.number),
                CourtForm.fields.map { $0.html(state, say) } + [
                    .row([
                        .button(say(CourtText.takeZIP), name: "format", value: "zip"),
                        .button(say(CourtText.takePDF), .alternative, name: "format", value: "pdf"),
                    ])
                ]),
        ])
    }

    private func days(_ say: Words) -> HTML {
        guard facts.isMediated, let day = facts.agreedOn else { return .p(say(CourtText.noConfirmation), class: "mut") }
        let last = CourtDays.confirmationEnds(agreedOn: day)
        return .p(say(CourtText.until, say.date(day, today: today), say.date(last, today: today)))
    }
}
