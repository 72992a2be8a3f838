internal import AccountsRules
internal import CaseworkRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import LivestreamRules
internal import Web

/// What becomes of a line: a consultation with its answer, a complaint, or nothing for a reason.
struct LineDecisionPages: Sendable {
    let tools: LivestreamTools
    private var store: LiveStore { LiveStore(tools) }

    func add(to router: some RouterMethods<AppContext>) {
        for kind in LiveOutcome.Kind.allCases {
            let path = "\(LiveAddress.root)/:session/:line/\(kind.rawValue)"
            router.get("\(path)") { request, context in try await ask(kind, request, context) }
            router.post("\(path)") { request, context in try await decide(kind, request, context) }
        }
    }

    func ask(_ kind: LiveOutcome.Kind, _ request: Request, _ context: AppContext) async throws -> LinePage {
        let (session, question) = try await line(context)
        var page = try await page(kind, session, question, context)
        let query = FormData(query: context.place.query)
        switch kind {
        case .consultation:
            let begun = page.templates.first { $0.key == query.text("template") }
            page.typed = FormData(["answer": begun.map { context.say($0.text) } ?? "", "template": begun?.key ?? ""])
        case .complaint: page.typed = page.questions?.beginning ?? FormData()
        case .setAside: if question.like != nil { page.typed = FormData(["reason": "duplicate"]) }
        }
        return page
    }

    func decide(_ kind: LiveOutcome.Kind, _ request: Request, _ context: AppContext) async throws -> Response {
        let (session, question) = try await line(context)
        guard let version = Int(context.form.text("version")) else { throw BadForm.malformed }
        var page = try await page(kind, session, question, context, typed: context.form)
        page.typed = context.form
        do {
            switch kind {
            case .setAside:
                if let problems = try await setAside(question, version, session, context) {
                    page.again = .wrong(problems)
                    break
                }
                return .redirect(to: LiveAddress.undecided(session.id), type: .normal)
            case .consultation, .complaint:
                let said = kind == .consultation ? answer(context) : .success(nil)
                let read = Self.filing(page.questions)
                guard case .success(let text) = said, case .success(let filing) = read else {
                    page.again = .wrong(Self.problems(said, read))
                    break
                }
                return try await open(filing, answer: text, question, version, session, context)
                    .response(from: request, context: context)
            }
        } catch let refused as LiveRefused {
            page.again = .refused(refused.why)
        } catch is StaleLine {
            page = try await self.page(kind, session, try await line(context).question, context, typed: context.form)
            (page.typed, page.again) = (context.form, .stale)
        }
        return try page.response(from: request, context: context)
    }

    /// Sets the line aside, or tells every problem of the form.
    private func setAside(
        _ question: LiveQuestion, _ version: Int, _ session: LiveSession, _ context: AppContext
    ) async throws -> [FieldProblem]? {
        var reader = FormReader(context.form)
        let reason = reader.choice("reason", as: SetAsideReason.self)
        let note = reader.optionalText("note", max: LiveLimits.note) ?? ""
        if let reason, reason.needsNote, note.isEmpty { reader.report("note", .missing) }
        guard let reason, reader.problems.isEmpty else { return reader.problems }
        try await store.setAside(question, reason, note: note, version: version, in: session, by: context.principal)
        return nil
    }

    /// The answer, which a consultation needs.
    private func answer(_ context: AppContext) -> Result<String?, Invalid> {
        var reader = FormReader(context.form)
        let text = reader.text("answer", max: LiveLimits.answer, lines: true)
        return reader.problems.isEmpty ? .success(text) : .failure(Invalid(reader.problems))
    }

    private static func filing(_ questions: LiveFiling.Questions?) -> Result<Filing, FilingProblems> {
        questions?.reading() ?? .failure(FilingProblems([]))
    }

    private static func problems(
        _ answer: Result<String?, Invalid>, _ filing: Result<Filing, FilingProblems>
    ) -> [FieldProblem] {
        var problems: [FieldProblem] = []
        if case .failure(let invalid) = answer { problems += invalid.fields }
        if case .failure(let found) = filing { problems += found.problems }
        return problems
    }

    /// Opens the file, and answers a consultation at once; should the answer fail, the page keeps its text.
    private func open(
        _ filing: Filing, answer: String?, _ question: LiveQuestion, _ version: Int, _ session: LiveSession,
        _ context: AppContext
    ) async throws -> LineOpenedPage {
        let who = context.principal
        let opened = try await store.open(filing, from: question, version: version, in: session, by: who)
        var isAnswered = false
        if let answer {
            do {
                try await tools.filing.answer(opened.number, answer, context.form.text("template"), who)
                isAnswered = true
            } catch {
                isAnswered = false
            }
        }
        let next = try await store.lines(of: session, undecided: true).questions.first
        return LineOpenedPage(
            session: session, question: question, opened: opened, answer: answer, isAnswered: isAnswered,
            path: tools.filing.address(opened.number), next: next)
    }
}

extension LineDecisionPages {
    private func line(_ context: AppContext) async throws -> (session: LiveSession, question: LiveQuestion) {
        guard let id = Int64(try context.parameter("session")), let place = Int(try context.parameter("line")) else {
            throw NotFound()
        }
        let session = try await store.session(id, for: context.principal)
        return (session, try await store.question(place, of: session))
    }

    private func page(
        _ kind: LiveOutcome.Kind, _ session: LiveSession, _ question: LiveQuestion, _ context: AppContext,
        typed: FormData? = nil
    ) async throws -> LinePage {
        let relation = tools.relation(of: session.office, to: context.principal)
        var told = FilingDraft()
        // A question of one or two words is none by itself; who asked it, and where, makes it one.
        let isShort = kind == .consultation && question.text.count < FilingLimits.question.lowerBound
        told[.story] = isShort ? "直播观众问：" + question.text : question.text
        told[.place] = tools.directory().office(session.office)?.division.rawValue ?? ""
        return LinePage(
            kind: kind, session: session, question: question,
            reasons: session.reasonsAgainstDeciding(on: question, context.principal.roles, relation),
            questions: questions(kind, told, typed),
            templates: kind == .consultation ? try await tools.filing.templates() : [])
    }

    /// A consultation needs nothing but the line itself; a complaint asks its own questions.
    private func questions(
        _ kind: LiveOutcome.Kind, _ told: FilingDraft, _ typed: FormData?
    ) -> LiveFiling.Questions? {
        switch kind {
        case .setAside: nil
        case .consultation: tools.filing.questions(.consultation, told, nil)
        case .complaint: tools.filing.questions(.complaint, told, typed)
        }
    }
}
