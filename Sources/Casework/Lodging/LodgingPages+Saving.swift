internal import CaseworkRules
internal import Hummingbird
internal import Kernel
internal import LawRules
internal import Web

// What was typed is kept first, whatever it is; only then is it looked at.

extension LodgingPages {
    /// Keeps a step and goes on, or shows what has to be put right.
    func save(_ step: LodgingStep, _ request: Request, _ context: AppContext) async throws -> Response {
        let (token, stored) = try await keep(step, request, context)
        if stored.draft.receipt != nil { return toReceipt(token) }
        if context.form.text("do") == "leave" { return leave(token) }
        let problems = problems(of: step, stored.draft)
        guard problems.isEmpty else { return try show(step, stored, problems, token, request, context) }
        return go(to: LodgingAddress.step(step.next ?? .check).path, token)
    }

    /// Keeps what is being typed, and says when.
    func autosave(request: Request, context: AppContext) async throws -> Response {
        guard let step = LodgingStep(rawValue: context.form.text("step")), step != .evidence else { throw NotFound() }
        let (token, stored) = try await keep(step, request, context)
        let time = context.say.time(stored.savedAt, in: tools.law().zone)
        var response = try Self.json(["text": context.say(WebText.draftSaved, time)])
        if stored.draft.receipt == nil { cookies.keep(token, on: &response) }
        return response
    }

    /// Takes files in, then goes on unless more are to come.
    func saveEvidence(_ request: Request, _ context: AppContext) async throws -> Response {
        let token = cookies.draft(request) ?? DraftToken(random: tools.random)
        let before = try await drafts.find(token, at: tools.time.now())
        if before?.draft.receipt != nil { return toReceipt(token) }
        var problems = context.form.problems
        let room = max(0, FilingLimits.evidenceFiles - (before?.draft.evidence.count ?? 0))
        let sent = context.form.files(LodgingFields.evidenceField)
        if sent.count > room {
            problems.append(
                FieldProblem(LodgingFields.evidenceField, .tooManyItems(max: FilingLimits.evidenceFiles)))
        }
        var taken: [EvidenceFiles.Kept] = []
        for file in sent.prefix(room) {
            switch try await tools.evidence.taking(path: file.path, name: file.name) {
            case .success(let kept): taken.append(kept)
            case .failure(let problem): problems.append(FieldProblem(LodgingFields.evidenceField, problem))
            }
        }
        let stored = try await drafts.change(token, at: tools.time.now()) { [taken] draft in
            draft.add(taken)
            draft.step = LodgingStep.evidence.rawValue
        }
        guard problems.isEmpty else { return try show(.evidence, stored, problems, token, request, context) }
        switch context.form.text("do") {
        case "leave": return leave(token)
        case "upload": return go(to: LodgingAddress.step(.evidence).path, token)
        default: return go(to: LodgingAddress.step(.check).path, token)
        }
    }

    /// Takes a file out of the draft; the file itself goes when nobody needs it.
    func removeFile(request: Request, context: AppContext) async throws -> Response {
        guard let token = cookies.draft(request) else { throw NotFound() }
        let name = context.form.text("file")
        let stored = try await drafts.change(token, at: tools.time.now()) { draft in
            draft.takeOut { Hexadecimal.text($0.hash) == name }
        }
        if stored.draft.receipt != nil { return toReceipt(token) }
        return go(to: LodgingAddress.step(.evidence).path, token)
    }

    /// Keeps the fields of a step as typed; a draft that was sent is left alone.
    func keep(
        _ step: LodgingStep, _ request: Request, _ context: AppContext
    ) async throws -> (DraftToken, StoredDraft) {
        let token = cookies.draft(request) ?? DraftToken(random: tools.random)
        let form = context.form
        let book = tools.categories()
        let stored = try await drafts.change(token, at: tools.time.now()) { $0.take(form, of: step, book: book) }
        return (token, stored)
    }
}

// MARK: Where it goes on

extension LodgingPages {
    func show(
        _ step: LodgingStep, _ stored: StoredDraft, _ problems: [FieldProblem], lost: [String] = [],
        _ token: DraftToken, _ request: Request, _ context: AppContext
    ) throws -> Response {
        var response = try page(step, stored, problems, lost: lost, context).response(from: request, context: context)
        cookies.keep(token, on: &response)
        return response
    }

    func go(to path: String, _ token: DraftToken) -> Response {
        var response = Response.redirect(to: path, type: .normal)
        cookies.keep(token, on: &response)
        return response
    }

    func leave(_ token: DraftToken) -> Response { go(to: LodgingAddress.start.path + "?kept=1", token) }

    func toReceipt(_ token: DraftToken) -> Response {
        var response = Response.redirect(to: LodgingAddress.received.path, type: .normal)
        cookies.sent(token, on: &response)
        return response
    }
}

extension LodgingDraft {
    /// Takes what was sent for a step, whatever it is.
    mutating func take(_ form: FormData, of step: LodgingStep, book: CategoryBook) {
        let before = fields
        for field in step.fields { fields.set(field, form.all(field.rawValue)) }
        if step == .purchase {
            fields.set(.categoryText, before.all(.categoryText))
            fields.set(.category, before.all(.category))
            CategoryChoice(book: book).settle(
                &fields, typed: form.text(FilingField.categoryText.rawValue),
                chosen: form.text(FilingField.category.rawValue))
        }
        self.step = step.rawValue
    }

    /// Takes files out; they are deleted with the draft.
    mutating func takeOut(_ isMeant: (EvidenceFiles.Kept) -> Bool) {
        removed += evidence.filter(isMeant).map(\.hash)
        evidence.removeAll(where: isMeant)
    }

    /// Adds files; the same file twice is one.
    mutating func add(_ files: [EvidenceFiles.Kept]) {
        for file in files where !evidence.contains(where: { $0.hash == file.hash }) {
            guard evidence.count < FilingLimits.evidenceFiles else { return }
            evidence.append(file)
        }
    }
}
