internal import CaseworkRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import NIOCore
internal import PerformanceRules
internal import Web

/// Where an association that may sue asks for a bundle, sees how far it is, and takes it.
struct InterestPages: Sendable {
    let store: InterestStore

    static let root = "/staff/public-interest"
    static func path(_ id: Int64) -> String { "\(root)/\(id)" }

    func add(to router: some RouterMethods<AppContext>) {
        router.get(RouterPath(Self.root), use: list)
        router.post(RouterPath(Self.root), use: begin)
        router.get(RouterPath("\(Self.root)/:bundle"), use: show)
        router.post(RouterPath("\(Self.root)/:bundle"), use: take)
    }

    func list(request: Request, context: AppContext) async throws -> InterestListPage {
        InterestListPage(
            bundles: try await store.bundles(of: try office(context)), state: FormState(), today: store.tools.today)
    }

    func begin(request: Request, context: AppContext) async throws -> Response {
        let office = try office(context)
        var reader = FormReader(context.form)
        let wish = InterestForm.read(&reader, today: store.tools.today)
        var page = InterestListPage(
            bundles: try await store.bundles(of: office), state: FormState(context.form, problems: reader.problems),
            today: store.tools.today)
        guard let wish, reader.problems.isEmpty else { return try page.response(from: request, context: context) }
        do {
            return .redirect(to: Self.path(try await store.begin(wish, by: context.principal)), type: .normal)
        } catch let refused as InterestRefused {
            page.refused = refused
            return try page.response(from: request, context: context)
        }
    }

    func show(request: Request, context: AppContext) async throws -> InterestPage {
        InterestPage(bundle: try await found(context))
    }

    /// Gives the archive out; that is in the audit log before it leaves.
    func take(request: Request, context: AppContext) async throws -> Response {
        let bundle = try await found(context)
        guard bundle.isReady else { return .redirect(to: Self.path(bundle.id), type: .normal) }
        let archive = try await store.take(bundle, by: context.principal)
        let headers: HTTPFields = [
            .contentType: "application/zip", .cacheControl: "private, no-store", .xContentTypeOptions: "nosniff",
            .contentDisposition: "attachment; filename=\"public-interest-\(bundle.id).zip\"",
        ]
        let body = ResponseBody(contentLength: archive.size) { writer in
            try await archive.write(&writer)
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers, body: body)
    }

    private func office(_ context: AppContext) throws -> Int64 {
        guard context.principal.office != nil else { throw SignInNeeded() }
        guard let office = store.office(of: context.principal) else {
            throw NotAllowed([RefusalReason("performance-may-not-sue")])
        }
        return office
    }

    private func found(_ context: AppContext) async throws -> StoredBundle {
        let office = try office(context)
        guard let id = Int64(try context.parameter("bundle")), let bundle = try await store.bundle(id, of: office)
        else { throw NotFound() }
        return bundle
    }
}

/// The form with which a bundle is asked for.
enum InterestForm {
    static var fields: [any FormField] {
        [
            InputField(
                "trader", InterestText.trader, hint: InterestText.traderHint, missing: InterestText.traderMissing,
                kind: .code),
            DayField("first", InterestText.first, missing: InterestText.dayMissing),
            DayField("last", InterestText.last, missing: InterestText.dayMissing),
            TextAreaField(
                "matter", InterestText.matter, hint: InterestText.matterHint, missing: InterestText.matterMissing,
                rows: 4),
            InputField("reason", InterestText.reason, hint: CourtText.reasonHint, missing: CourtText.reasonMissing),
        ]
    }

    static func read(_ reader: inout FormReader, today: Day) -> InterestWish? {
        let typed = reader.text("trader", max: 40)
        let code = typed.flatMap { CreditCode($0) }
        if let typed, code == nil, let problem = CreditCode.problem(in: typed) {
            reader.report("trader", .badCreditCode(problem))
        }
        let first = reader.day("first", notAfter: today)
        let last = reader.day("last", notAfter: today)
        if let first, let last, last < first { reader.report("last", .dayTooEarly) }
        let matter = reader.text("matter", max: PublicInterest.matter, lines: true)
        let reason = reader.text("reason", max: PublicInterest.reason)
        guard reader.problems.isEmpty, let code, let first, let last, let matter, let reason else { return nil }
        return InterestWish(trader: code, first: first, last: last, matter: matter, reason: reason)
    }
}

/// The bundles of an office, and the form for another.
struct InterestListPage: Page {
    let bundles: [StoredBundle]
    let state: FormState
    let today: Day
    var refused: InterestRefused?

    var face: Face { .desk }
    var layout: StaticString { "wrap flow" }
    var hasProblems: Bool { state.hasProblems || refused != nil }
    var status: HTTPResponse.Status {
        state.hasProblems ? .unprocessableContent : refused == nil ? .ok : .conflict
    }

    func title(_ say: Words) -> String { say(InterestText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let others = refused.map { [InterestText.words($0, say)] } ?? []
        return .join([
            others.isEmpty ? state.summary(of: InterestForm.fields, say) : .errorSummary([], others: others, say),
            .h1(title(say)), .p(say(InterestText.lead, String(PublicInterest.files)), class: "text mut"),
            page.form(
                post: InterestPages.root,
                InterestForm.fields.map { $0.html(state, say) } + [.row([.button(say(InterestText.begin))])]),
            .h2(say(InterestText.made)), bundles.isEmpty ? .p(say(InterestText.none), class: "mut") : table(say),
        ])
    }

    private func table(_ say: Words) -> HTML {
        let heads = [InterestText.number, InterestText.traderHead, InterestText.span, InterestText.progress].map {
            say($0)
        }
        return Table(
            caption: say(InterestText.made), showsCaption: false, heads.map { Column($0) }, kind: .stack,
            rows: bundles.map { bundle in
                .tr([
                    .th(
                        with: [.scope("row")],
                        [.a(String(bundle.id), href: InterestPages.path(bundle.id))]),
                    .td(bundle.wish.trader.text, class: "mono", with: [.stacked(heads[1])]),
                    .td("\(bundle.wish.first) – \(bundle.wish.last)", with: [.stacked(heads[2])]),
                    .td(InterestText.progress(of: bundle, say), with: [.stacked(heads[3])]),
                ])
            }
        ).html
    }
}

/// One bundle: how far it is, what is in it, and the way to take it.
struct InterestPage: Page {
    let bundle: StoredBundle

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(InterestText.bundle, String(bundle.id)) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let sum = bundle.sum
        return .join([
            .backLink(say(InterestText.title), href: InterestPages.root), .h1(title(say)),
            .div(class: "note", with: [.role("status")], [.p(InterestText.progress(of: bundle, say))]),
            .facts([
                Fact(say(InterestText.traderHead), .span(bundle.wish.trader.text, class: "mono")),
                Fact(say(InterestText.span), "\(bundle.wish.first) – \(bundle.wish.last)"),
                Fact(say(InterestText.files), say.count(bundle.files)),
                Fact(say(InterestText.mediated), say.count(sum.mediated)),
                Fact(say(InterestText.agreed), say.count(sum.agreed)),
                Fact(say(InterestText.matter), .span(bundle.wish.matter, class: "lines")),
            ]),
            .note(.plain, [.p(say(InterestText.meaning))]),
            bundle.isReady
                ? page.form(
                    post: InterestPages.path(bundle.id), [.row([.button(say(InterestText.take))])])
                : .p([.a(say(InterestText.look), href: InterestPages.path(bundle.id))]),
        ])
    }
}
