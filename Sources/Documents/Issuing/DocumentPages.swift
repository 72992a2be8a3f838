internal import DocumentsRules
internal import HTTPTypes
package import Hummingbird
internal import Kernel
package import Web

/// The documents of a file: looking at them, issuing one, making one void.
package struct DocumentPages: Sendable {
    let desk: DocumentDesk
    private var tools: DocumentTools { desk.tools }

    package init(desk: DocumentDesk) {
        self.desk = desk
    }

    package func add(to router: some RouterMethods<AppContext>) {
        let root = "\(DocumentsAddress.file)/documents"
        router.get("\(root)", use: list)
        router.get("\(root)/new/:form", use: fill)
        router.post("\(root)/new/:form", use: act)
        router.get("\(root)/:document", use: show)
        router.get("\(root)/:document/pdf", use: download)
        router.post("\(root)/:document/void", use: void)
    }

    func list(request: Request, context: AppContext) async throws -> DocumentListPage {
        let file = try await file(context)
        let letterhead = try await desk.letterhead(of: file.office)
        let letters = try await desk.lettersOffered(for: file)
        let offered =
            DocumentForm.official.filter { $0.kinds.contains(file.facts.kind) }
            .map { DocumentListPage.Offer(choice: .form($0.key), form: $0) }
            + letters.map { DocumentListPage.Offer(choice: .letter($0.id), form: $0.text.form(version: $0.version)) }
        return DocumentListPage(
            file: file, documents: try await desk.documents.documents(of: file.caseID),
            offers: offered.map { offer in
                var judged = offer
                judged.reasons = desk.reasonsAgainst(offer.form, file, letterhead, by: context.principal)
                return judged
            }, today: tools.today)
    }

    /// The form with what the file knows.
    func fill(request: Request, context: AppContext) async throws -> FillPage {
        let file = try await file(context)
        let choice = try choice(context)
        let form = try await desk.form(choice, for: file).form
        let letterhead = try await desk.letterhead(of: file.office)
        return FillPage(
            file: file, choice: choice, form: form,
            state: FormState(FormData(form.beginning(desk.facts(file, letterhead)))),
            reasons: desk.reasonsAgainst(form, file, letterhead, by: context.principal))
    }

    /// Shows the preview, or its PDF, or the form once more, or issues: as the button says.
    func act(request: Request, context: AppContext) async throws -> Response {
        let file = try await file(context)
        let choice = try choice(context)
        let (form, template) = try await desk.form(choice, for: file)
        let letterhead = try await desk.letterhead(of: file.office)
        let typed = context.form
        let reasons = desk.reasonsAgainst(form, file, letterhead, by: context.principal)
        func again(_ problems: [FieldProblem] = [], _ why: [DocumentRefused.Reason] = []) throws -> Response {
            try FillPage(
                file: file, choice: choice, form: form, state: FormState(typed, problems: problems),
                reasons: reasons, refused: why
            ).response(from: request, context: context)
        }
        if typed.text("act") == "edit" { return try again() }
        let values: DocumentValues
        switch form.reading({ typed.text($0) }) {
        case .success(let read): values = read
        case .failure(let problems): return try again(problems.fields)
        }
        let draft = DocumentDesk.Draft(
            form: form, template: template, values: values, file: file, letterhead: letterhead)
        do {
            return try await carryOut(typed.text("act"), draft, choice, reasons, request, context)
        } catch let refused as DocumentRefused {
            return try again([], refused.why)
        }
    }

    private func carryOut(
        _ act: String, _ draft: DocumentDesk.Draft, _ choice: DocumentChoice, _ reasons: [DocumentRefused.Reason],
        _ request: Request, _ context: AppContext
    ) async throws -> Response {
        switch act {
        case "issue":
            let issued = try await desk.issue(draft, by: context.principal)
            return .redirect(
                to: DocumentsAddress.documentAfter(draft.file.number, issued.id, .issued).path, type: .normal)
        case "pdf":
            guard reasons.isEmpty else { throw DocumentRefused(reasons) }
            return PDFResponse.shown(try await desk.preview(draft))
        default:
            return try PreviewPage(draft: draft, choice: choice, day: tools.today, reasons: reasons)
                .response(from: request, context: context)
        }
    }

    func show(request: Request, context: AppContext) async throws -> DocumentPage {
        let file = try await file(context)
        let done = FormData(query: context.place.query).value("done").flatMap(DocumentsAddress.Done.init)
        return page(try await document(context, file), file, context, done: done)
    }

    func download(request: Request, context: AppContext) async throws -> Response {
        let document = try await document(context, try await file(context))
        return PDFResponse.download(try await desk.documents.pdf(of: document), name: document.fileName)
    }

    func void(request: Request, context: AppContext) async throws -> Response {
        let file = try await file(context)
        let document = try await document(context, file)
        var reader = FormReader(context.form)
        guard let reason = reader.text("reason", max: 500, lines: true) else {
            return try page(document, file, context, problems: reader.problems)
                .response(from: request, context: context)
        }
        try await desk.void(document, reason: reason, by: context.principal)
        return .redirect(to: DocumentsAddress.documentAfter(file.number, document.id, .voided).path, type: .normal)
    }

    private func page(
        _ document: IssuedDocument, _ file: OpenedFile, _ context: AppContext, done: DocumentsAddress.Done? = nil,
        problems: [FieldProblem] = []
    ) -> DocumentPage {
        let relation = tools.relation(of: document.office, to: context.principal)
        let mayVoid =
            document.voided == nil && DocumentPermission.allows(context.principal.roles, .void, relation)
        return DocumentPage(
            file: file, document: document, mayVoid: mayVoid, done: done,
            state: FormState(context.form, problems: problems), zone: tools.zone)
    }

    /// The file in the path, for somebody who may read its documents.
    private func file(_ context: AppContext) async throws -> OpenedFile {
        guard let number = CaseNumber(try context.parameter("number")) else { throw NotFound() }
        let file = try await tools.open(number, context.principal)
        guard DocumentPermission.allows(context.principal.roles, .view, file.place) else {
            throw NotAllowed(DocumentRefused([.notAllowed(.view)]).reasons)
        }
        return file
    }

    private func document(_ context: AppContext, _ file: OpenedFile) async throws -> IssuedDocument {
        guard let id = Int64(try context.parameter("document")) else { throw NotFound() }
        return try await desk.documents.document(id, of: file.caseID)
    }

    private func choice(_ context: AppContext) throws -> DocumentChoice {
        guard let choice = DocumentChoice(try context.parameter("form")) else { throw NotFound() }
        return choice
    }
}
