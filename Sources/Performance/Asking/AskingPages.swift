internal import AccountsRules
internal import CaseworkRules
internal import HTTPTypes
internal import Hummingbird
package import Kernel
internal import PerformanceRules
internal import SettlementRules
package import Web

/// Where the trader answers, by the room's door, and where staff read the figures.
struct AskingPages: Sendable {
    let store: AskingStore

    static let root = "/room/:number/asked"
    static let figures = "/staff/asked"

    static func path(_ number: CaseNumber) -> String { root.replacing(":number", with: number.text) }

    func add(to router: some RouterMethods<AppContext>) {
        router.get(RouterPath(Self.root), use: ask)
        router.post(RouterPath(Self.root), use: answer)
        router.get(RouterPath(Self.figures), use: figures)
    }

    func ask(request: Request, context: AppContext) async throws -> Response {
        try await visiting(request, context) { number in
            let asking = try await store.asking(number, .trader)
            let isDone = FormData(query: context.place.query).value("done") != nil
            if isDone { return AskingPage(number: number, told: AskingText.done, isDone: true) }
            guard let asking else { return AskingPage(number: number, told: AskingText.notAsked) }
            return AskingPage(number: number, told: asking.answeredOn == nil ? nil : AskingText.already)
        }
    }

    func answer(request: Request, context: AppContext) async throws -> Response {
        guard let number = CaseNumber(try context.parameter("number")) else { throw NotFound() }
        guard try await store.tools.cases.trader(request, number) else { return Self.closed(number) }
        var reader = FormReader(context.form)
        let rating = AskingForm.read(&reader)
        guard let rating else {
            let state = FormState(context.form, problems: reader.problems)
            return try AskingPage(number: number, state: state).response(from: request, context: context)
        }
        do {
            try await store.answer(rating, of: number)
        } catch let refused as AnswerRefused {
            let text = refused == .alreadyAnswered ? AskingText.already : AskingText.notAsked
            return try AskingPage(number: number, told: text, isRefused: true)
                .response(from: request, context: context)
        }
        return .redirect(to: Self.path(number) + "?done=1", type: .normal)
    }

    private func visiting(
        _ request: Request, _ context: AppContext, _ page: (CaseNumber) async throws -> AskingPage
    ) async throws -> Response {
        guard let number = CaseNumber(try context.parameter("number")) else { throw NotFound() }
        guard try await store.tools.cases.trader(request, number) else { return Self.closed(number) }
        return try await page(number).response(from: request, context: context)
    }

    /// The room's own page says why it does not open.
    private static func closed(_ number: CaseNumber) -> Response {
        .redirect(to: "/room/\(number.text)", type: .normal)
    }

    /// The last twelve months of one office, or of it and all below.
    func figures(request: Request, context: AppContext) async throws -> AskingFiguresPage {
        guard let own = context.principal.office else { throw SignInNeeded() }
        let roles = context.principal.roles
        guard PerformancePermission.allows(.see, roles, .own) else {
            throw NotAllowed([RefusalReason("performance-not-permitted")])
        }
        let today = store.tools.today
        let below = PerformancePermission.allows(.see, roles, .below)
        let offices = store.tools.directory().reach(of: own, below: below, on: today)
        let first = AskingStore.month(of: today) - 100
        return AskingFiguresPage(
            figures: try await store.figures(of: offices, from: first, to: AskingStore.month(of: today)))
    }
}

/// The questions to the trader.
enum AskingForm {
    static var fields: [any FormField] {
        let choices = Rating.Solved.allCases.map { Choice($0.rawValue, AskingText.name($0)) }
        let scores = (1...5).map { Choice(String($0), Text(name: String($0))) }
        return [
            RadioField("solved", AskingText.solved, choices, missing: AskingText.choose),
            RadioField("fair", AskingText.fair, choices, missing: AskingText.choose),
            RadioField("score", AskingText.score, scores, hint: AskingText.scoreHint, missing: AskingText.choose),
            TextAreaField("text", AskingText.text, rows: 3, optional: true),
        ]
    }

    static func read(_ reader: inout FormReader) -> Rating? {
        let solved = reader.choice("solved", as: Rating.Solved.self)
        let fair = reader.choice("fair", as: Rating.Solved.self)
        let score = reader.choice("score", among: Set((1...5).map(String.init))).flatMap { Int($0) }
        let text = reader.optionalText("text", max: Asking.text, lines: true) ?? ""
        guard reader.problems.isEmpty, let solved, let fair, let score else { return nil }
        return Rating(solved: solved, score: score, text: text, fair: fair)
    }
}

/// Where the trader answers.
struct AskingPage: Page {
    let number: CaseNumber
    var state = FormState()
    /// What is said in place of the form.
    var told: Text?
    var isDone = false
    var isRefused = false

    var face: Face { .plain }
    var hasProblems: Bool { state.hasProblems || isRefused }
    var status: HTTPResponse.Status { state.hasProblems ? .unprocessableContent : isRefused ? .conflict : .ok }

    func title(_ say: Words) -> String { say(AskingText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let back = HTML.backLink(say(PromiseText.back(.trader)), href: "/room/\(number.text)")
        if let told {
            return .join([back, .h1(title(say)), .note(isDone ? .ok : .plain, [.p(say(told))])])
        }
        return .join([
            back, state.summary(of: AskingForm.fields, say), .p(number.text, class: "mono mut"), .h1(title(say)),
            .p(say(AskingText.lead), class: "mut"),
            page.form(
                post: AskingPages.path(number),
                AskingForm.fields.map { $0.html(state, say) } + [.row([.button(say(AskingText.send))])]),
        ])
    }
}

/// The line in the trader's room as long as an answer is wanted.
package enum AskingSection {
    package static func section(
        of number: CaseNumber, in store: AskingStore
    ) async throws -> (@Sendable (Words) -> HTML)? {
        guard let asking = try await store.asking(number, .trader), asking.answeredOn == nil else { return nil }
        return { say in
            .note(.plain, [.p([.a(say(AskingText.room), href: AskingPages.path(number))])])
        }
    }
}
