internal import AdviceRules
internal import CaseworkRules
internal import Hummingbird
internal import Kernel
internal import Web

/// The guide for the public: topics, questions, ends, and the letter; nothing of it is kept but a number.
struct GuidePages: Sendable {
    let tools: AdviceTools
    let settings: WebSettings

    private var store: GuideStore { GuideStore(database: tools.database) }

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(AdviceAddress.root)", use: list)
        router.get("\(AdviceAddress.root)/:topic", use: show)
        router.get("\(AdviceAddress.root)/:topic/:answers", use: show)
        router.get("\(AdviceAddress.root)/:topic/:answers/letter", use: askLetter)
        router.post("\(AdviceAddress.root)/:topic/:answers/letter", use: writeLetter)
        router.post("\(AdviceAddress.root)/:topic/:answers/complaint", use: lodge)
    }

    func list(request: Request, context: AppContext) async throws -> TopicListPage {
        TopicListPage(topics: try await store.published())
    }

    /// The question or the end to which the answers in the address lead.
    func show(request: Request, context: AppContext) async throws -> Response {
        let (stored, path) = try await way(context)
        let address = AdviceAddress.topic(stored.topic.id)
        switch path.place {
        case .question(let node):
            let page = QuestionPage(stored: stored, path: path, node: node, address: address)
            var response = try page.response(from: request, context: context)
            if path.steps.count == 1 { await count([(.begun, "")], stored, request, &response) }
            return response
        case .end(let end):
            let page = EndPage(
                stored: stored, path: path, end: end, book: tools.book, today: tools.today, address: address)
            var response = try page.response(from: request, context: context)
            let begun: [(AdviceCount, String)] = path.steps.count == 1 ? [(.begun, "")] : []
            await count(begun + [(.reached, end.id)], stored, request, &response)
            return response
        }
    }

    func askLetter(request: Request, context: AppContext) async throws -> Response {
        let (stored, path, end) = try await atEnd(context)
        let form = LetterForm(topic: stored.topic, end: end, book: tools.book)
        let page = LetterPage(
            stored: stored, path: path, form: form,
            state: FormState(form.beginning(context.say, today: tools.today)), isWritten: false)
        return try page.response(from: request, context: context)
    }

    func writeLetter(request: Request, context: AppContext) async throws -> Response {
        let (stored, path, end) = try await atEnd(context)
        let form = LetterForm(topic: stored.topic, end: end, book: tools.book)
        let problems = form.problems(context.form)
        let page = LetterPage(
            stored: stored, path: path, form: form, state: FormState(context.form, problems: problems),
            isWritten: problems.isEmpty)
        var response = try page.response(from: request, context: context)
        if problems.isEmpty { await count([(.letter, end.id)], stored, request, &response) }
        return response
    }

    /// Goes on to a complaint with the answers, and with what was written into the letter.
    func lodge(request: Request, context: AppContext) async throws -> Response {
        let (stored, path, end) = try await atEnd(context)
        let start = ComplaintStart(topic: stored.topic, path: path, end: end, say: context.say)
        var response = try await tools.lodging(start.draft(with: context.form), request, context)
        await count([(.filing, end.id)], stored, request, &response)
        return response
    }

    private func way(_ context: AppContext) async throws -> (StoredTopic, GuidedPath) {
        let answers = context.parameters.get("answers").map { $0.split(separator: ".").map(String.init) } ?? []
        guard let stored = try await store.published(try context.parameter("topic")),
            let path = GuidedPath(answers, in: stored.topic.graph)
        else { throw NotFound() }
        return (stored, path)
    }

    private func atEnd(_ context: AppContext) async throws -> (StoredTopic, GuidedPath, Graph.End) {
        let (stored, path) = try await way(context)
        guard let end = path.end else { throw NotFound() }
        return (stored, path, end)
    }

    /// Counts once for each browser and end as long as it stays open: the cookie says what was counted, not who.
    private func count(
        _ uses: [(kind: AdviceCount, end: String)], _ stored: StoredTopic, _ request: Request,
        _ response: inout Response
    ) async {
        var counted = GuideCookie(request)
        let counts = AdviceCounts(database: tools.database)
        for use in uses where counted.add(use.kind, stored.topic.id, use.end) {
            do {
                try await counts.add(use.kind, topic: stored.topic.id, end: use.end, on: tools.today)
            } catch {
                // A full disk may cost us a number, but nobody the page.
                return
            }
        }
        counted.keep(settings, on: &response)
    }
}
