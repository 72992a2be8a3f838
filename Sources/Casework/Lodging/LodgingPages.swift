internal import AccountsRules
internal import CaseworkRules
internal import Foundation
internal import HTTPTypes
package import Hummingbird
internal import Kernel
internal import LawRules
package import Web

/// Lodging a complaint: the seven steps, the draft that outlives a closed browser, and the receipt.
package struct LodgingPages: Sendable {
    let tools: CaseworkTools
    let drafts: DraftStore
    let cookies: LodgingCookies
    /// Where a file is followed by number and query code.
    let follow: String

    package init(tools: CaseworkTools, settings: WebSettings, follow: String = "/follow") {
        self.tools = tools
        self.follow = follow
        drafts = DraftStore(database: tools.database)
        cookies = LodgingCookies(settings: settings)
    }

    package func add(to router: some RouterMethods<AppContext>) {
        router.get("/complaints/new", use: start)
        router.post("/complaints/new", use: restart)
        router.get("/complaints/new/categories", use: suggest)
        router.post("/complaints/new/draft", use: autosave)
        router.post("/complaints/new/evidence/removal", use: removeFile)
        router.get("/complaints/received", use: received)
        router.get("/privacy", use: privacy)
        for step in LodgingStep.allCases {
            let path = RouterPath(LodgingAddress.step(step).path)
            router.get(path) { try await show(step, $0, $1) }
            router.post(path) { request, context in
                switch step {
                case .evidence: try await saveEvidence(request, context)
                case .check: try await send(request, context)
                default: try await save(step, request, context)
                }
            }
        }
    }

    /// Goes on with what is there, or begins.
    func start(request: Request, context: AppContext) async throws -> Response {
        guard let stored = try await stored(request), !stored.draft.isEmpty else {
            return .redirect(to: LodgingAddress.step(.story).path, type: .normal)
        }
        let isJustKept = FormData(query: context.place.query).value("kept") != nil
        let page = ResumePage(draft: stored.draft, saved: context.say.moment(stored.savedAt), isJustKept: isJustKept)
        return try page.response(from: request, context: context)
    }

    /// Throws the draft away.
    func restart(request: Request, context: AppContext) async throws -> Response {
        if let token = cookies.draft(request) { try await drafts.giveUp(token, at: tools.time.now()) }
        var response = Response.redirect(to: LodgingAddress.step(.story).path, type: .normal)
        cookies.forget(on: &response)
        return response
    }

    /// A step with what was typed before; with its problems when somebody comes to put them right.
    func show(_ step: LodgingStep, _ request: Request, _ context: AppContext) async throws -> Response {
        let stored = try await stored(request)
        let fixes = FormData(query: context.place.query).value("fix") != nil
        let draft = stored?.draft ?? LodgingDraft()
        let problems = step == .check ? problems(before: draft) : fixes ? problems(of: step, draft) : []
        var response = try page(step, stored, problems, context).response(from: request, context: context)
        // Nothing was sent, so nothing was refused.
        response.status = .ok
        return response
    }

    /// Number and query code, as long as the receipt lasts.
    func received(request: Request, context: AppContext) async throws -> Response {
        guard let token = cookies.receipt(request) ?? cookies.draft(request),
            let stored = try await drafts.find(token, at: tools.time.now()), let receipt = stored.draft.receipt,
            let number = CaseNumber(receipt.number), let code = token.open(receipt.sealedCode)
        else { throw NotFound(ReceiptText.gone) }
        let details = try await CaseStore(tools).details(number)
        let page = ReceivedPage(
            details: details, code: code, office: tools.directory().office(details.file.handling.office),
            law: tools.law(), today: tools.today, zone: tools.law().zone,
            follow: follow)
        return try page.response(from: request, context: context)
    }

    func privacy(request: Request, context: AppContext) async throws -> PrivacyPage {
        let head = tools.directory().heads(on: tools.today).first { $0.kind == .bureau }
        return PrivacyPage(handler: head?.name ?? LocalText(zh: "本平台", en: "This service"))
    }

    /// Categories that fit the words, for the list that opens while one types.
    func suggest(request: Request, context: AppContext) async throws -> Response {
        let typed = FormData(query: context.place.query).text("q")
        let book = tools.categories()
        let found = book.search(typed, limit: 8).map { category in
            let above = category.parent.flatMap { book.category(book.main, $0) }.map { context.say($0.name) }
            let name = context.say(category.name)
            return ["value": name, "text": name, "note": above ?? ""]
        }
        return try Self.json(found)
    }

    static func json(_ value: some Encodable) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let headers: HTTPFields = [.contentType: "application/json", .cacheControl: "no-store"]
        let bytes = Array(try encoder.encode(value))
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

// MARK: Pages from drafts

extension LodgingPages {
    /// The draft of this browser; nil when there is none, or when it was sent.
    func stored(_ request: Request) async throws -> StoredDraft? {
        guard let token = cookies.draft(request),
            let found = try await drafts.find(token, at: tools.time.now()), found.draft.receipt == nil
        else { return nil }
        return found
    }

    func fields(_ draft: LodgingDraft) -> LodgingFields {
        LodgingFields(
            draft: draft.fields, book: tools.categories(), menu: DivisionMenu(tools.directory(), on: tools.today),
            settles: tools.settling != nil)
    }

    func problems(of step: LodgingStep, _ draft: LodgingDraft) -> [FieldProblem] {
        FilingForm.problems(of: step, in: draft.fields, choices: tools.filingChoices, on: tools.today)
    }

    /// What is wrong in the steps before the last one; nothing while nothing was written.
    private func problems(before draft: LodgingDraft) -> [FieldProblem] {
        LodgingStep.allCases.filter { $0 != .check }.flatMap { problems(of: $0, draft) }
    }

    /// The page of a step.
    func page(
        _ step: LodgingStep, _ stored: StoredDraft?, _ problems: [FieldProblem], lost: [String] = [],
        _ context: AppContext
    ) -> any Page {
        let draft = stored?.draft ?? LodgingDraft()
        let fields = fields(draft)
        let saved = stored.map { context.say.time($0.savedAt, in: tools.law().zone) }
        guard step == .check else {
            return StepPage(step: step, draft: draft, fields: fields, saved: saved, problems: problems)
        }
        let facts = CheckFacts(
            draft: draft, fields: fields, book: tools.categories(), directory: tools.directory(), today: tools.today)
        return CheckPage(
            draft: draft, fields: fields, facts: facts, expected: ExpectedDecision(for: draft.fields, tools),
            today: tools.today, saved: saved, problems: problems, lostFiles: lost)
    }
}
