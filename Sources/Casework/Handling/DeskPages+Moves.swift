internal import AccountsRules
internal import CaseworkRules
internal import Hummingbird
internal import Kernel
internal import LawRules
internal import Storage
internal import Web

extension DeskPages {
    /// The form of a move.
    func ask(_ name: CaseMove.Name, _ request: Request, _ context: AppContext) async throws -> Response {
        let view = try await view(context)
        let search = FormData(query: context.place.query).text("place").trimmed
        var form = try await form(name, view, search: search)
        form.choices.leading = FormData(query: context.place.query).text("leading").trimmed
        let wanted = FormData(query: context.place.query).text("template")
        if let template = form.choices.templates.first(where: { $0.key == wanted }) {
            form.choices.begun = (template, TemplateWords.answer(template.content, context.say))
        }
        return try MovePage(view: view, form: form, typed: form.beginning(view.details), search: search)
            .response(from: request, context: context)
    }

    /// Makes the move, or shows the form again with what was typed and what stands against it.
    func carryOut(_ name: CaseMove.Name, _ request: Request, _ context: AppContext) async throws -> Response {
        let view = try await view(context)
        let (details, typed) = (view.details, context.form)
        let form = try await form(name, view, search: "", typed: typed)
        func again(_ reason: MovePage.Again) throws -> Response {
            try MovePage(view: view, form: form, typed: typed, again: reason).response(from: request, context: context)
        }
        let move: CaseMove
        switch form.reading(typed) {
        case .success(let read): move = read
        case .failure(let problems): return try again(.wrong(problems.fields))
        }
        do {
            let file = try await store.decide(
                move, on: details.file.number, version: version(name, typed, details), by: context.principal)
            counts.forget(context.principal.person)
            let isVisible = store.maySee(file, context.principal)
            let next = isVisible ? DeskAddress.fileAfter(file.number, name) : .listAfter(name)
            return .redirect(to: next.path, type: .normal)
        } catch let refused as MoveRefused {
            return try again(.refused(refused.why))
        } catch is StaleFile {
            return try await stale(name, request, context)
        }
    }

    /// The version that the form was filled in for; a note or added facts do not depend on it.
    private func version(_ name: CaseMove.Name, _ typed: FormData, _ details: CaseDetails) -> Int? {
        [.addNote, .addFacts, .write, .writeBack].contains(name) ? nil : Int(typed.text("version")) ?? 0
    }

    /// The form with the file as it is now and what has happened since it was filled in.
    private func stale(_ name: CaseMove.Name, _ request: Request, _ context: AppContext) async throws -> Response {
        let view = try await view(context)
        let seen = Int64(context.form.text("seen")) ?? .max
        let entries = view.details.history.filter { $0.sequence > seen && $0.kind != Entry.revealed }
        let form = try await form(name, view, search: "", typed: context.form)
        return try MovePage(view: view, form: form, typed: context.form, again: .stale(entries))
            .response(from: request, context: context)
    }

    private func form(
        _ name: CaseMove.Name, _ view: FileView, search: String, typed: FormData? = nil
    ) async throws -> MoveForm {
        let chosen = typed?.text("office") ?? ""
        var choices = MoveChoices()
        choices.kind = view.file.kind
        switch name {
        case .conclude:
            let handling = view.file.handling
            choices.grounds = view.law.notOpeningGrounds(handling.ruleSet, on: handling.receivedOn)
        case .answer: choices.templates = try await templates.usable(on: view.today)
        case .becomeComplaint, .splitTip:
            choices.complaint = ComplaintQuestions(details: view.details, tools: store.tools, typed: typed)
        case .correct: choices.correction = CorrectionQuestions(view.file, store.tools)
        case .refuse: choices.grounds = view.rules?.refusalGrounds ?? []
        case .end: choices.grounds = view.rules?.terminationGrounds ?? []
        case .assign:
            choices.officers = try await people.officers(view.file.handling.office)
            choices.standing =
                try await people.standing?(view.file.handling.office, DeskPeople.Parties(view.details)) ?? [:]
        case .handOver: offices(&choices, view, search: search, chosen: chosen)
        default: break
        }
        return MoveForm(name: name, choices: choices, today: view.today)
    }

    /// An office that was found by a search before stays among the choices when the form comes back.
    private func offices(_ choices: inout MoveChoices, _ view: FileView, search: String, chosen: String) {
        let known = OfficeChoices(
            directory: view.directory, law: view.law, own: view.file.handling.office, today: view.today)
        choices.offices = Set(known.all.map(\.id))
        choices.listed = known.listed(search)
        guard let id = Int64(chosen), choices.offices.contains(id), !choices.listed.contains(where: { $0.id == id }),
            let office = view.directory.office(id)
        else { return }
        choices.listed.append(office)
    }
}
