internal import DocumentsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

extension SettingPages {
    /// A letter to change, or an empty one to write.
    func letter(request: Request, context: AppContext) async throws -> LetterPage {
        let found = try await found(context)
        let isSaved = FormData(query: context.place.query).has("done", "saved")
        return try await page(found, state: FormState(LetterForm.values(found)), isSaved: isSaved)
    }

    /// Keeps the letter as a new version, or shows how it would look; every mistake at once.
    func keepLetter(request: Request, context: AppContext) async throws -> Response {
        let found = try await found(context)
        let typed = context.form
        func again(_ problems: [FieldProblem], _ mistakes: [LetterText.Mistake], _ sample: Paper? = nil) async throws
            -> Response
        {
            var page = try await page(found, state: FormState(typed, problems: problems))
            page.mistakes = mistakes
            page.sample = sample
            return try page.response(from: request, context: context)
        }
        let (read, problems) = LetterForm.reading(typed)
        guard let text = read else { return try await again(problems, []) }
        guard text.mistakes.isEmpty else { return try await again([], text.mistakes) }
        if typed.text("act") == "look" {
            let office = try ownOffice(.writeTemplates, context.principal)
            return try await again([], [], try await sample(of: text, office))
        }
        let id = try await keep(text, found, version: Int(typed.text("version")) ?? 0, context.principal)
        return .redirect(to: DocumentsAddress.letter(id).path + "?done=saved", type: .normal)
    }

    func retireLetter(request: Request, context: AppContext) async throws -> Response {
        guard let letter = try await found(context) else { throw NotFound() }
        try await desk.letters.retire(
            letter.id, by: act("letter-retired", office: letter.office, context.principal))
        return .redirect(to: DocumentsAddress.settings.path, type: .normal)
    }

    private func keep(
        _ text: LetterText, _ found: LetterTemplate?, version: Int, _ who: Principal
    ) async throws -> Int64 {
        guard let found else {
            let own = try ownOffice(.writeTemplates, who)
            let id = tools.newKey()
            try await desk.letters.begin(text, id: id, office: own, by: act("letter-written", office: own, who))
            return id
        }
        try await desk.letters.change(
            text, id: found.id, version: version, by: act("letter-changed", office: found.office, who))
        return found.id
    }

    /// The letter in the path; nil for a new one. Others' letters are not found.
    private func found(_ context: AppContext) async throws -> LetterTemplate? {
        let name = try context.parameter("letter")
        _ = try ownOffice(.writeTemplates, context.principal)
        if name == "new" { return nil }
        guard let id = Int64(name), let letter = try await desk.letters.letter(id),
            DocumentPermission.allows(
                context.principal.roles, .writeTemplates, tools.relation(of: letter.office, to: context.principal))
        else { throw NotFound() }
        return letter
    }

    private func page(
        _ letter: LetterTemplate?, state: FormState, isSaved: Bool = false
    ) async throws -> LetterPage {
        var versions: [LetterPage.Version] = []
        if let letter {
            versions = try await desk.letters.versions(of: letter.id).map {
                LetterPage.Version(number: $0.version, at: $0.at, by: $0.by)
            }
        }
        return LetterPage(letter: letter, state: state, versions: versions, isSaved: isSaved, zone: tools.zone)
    }

    /// The letter with a made-up file, so that no real person's data are on a page of settings.
    private func sample(of text: LetterText, _ office: Int64) async throws -> Paper {
        let letterhead = try await desk.letterhead(of: office)
        let form = text.form(version: 0)
        let facts = SampleFile.facts(letterhead, on: tools.today)
        var values = form.beginning(facts)
        for field in form.fields where values[field.key] == nil { values[field.key] = "（\(field.label.zh)）" }
        let number = LetterNumber.open(prefix: letterhead.prefix, year: tools.today.year)
        let head = DocumentHead(
            letterhead: letterhead, caseNumber: facts.number.text, day: tools.today, number: number, mark: "预览")
        return form.paper(values, head)
    }
}
