internal import CaseworkRules
internal import DesksRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Storage
internal import Web

// What was typed is kept first, whatever it is; only then is it looked at.

extension CallPages {
    /// Keeps what was typed, and does what the button asks for.
    func act(_ desk: Desk, _ request: Request, _ context: AppContext) async throws -> Response {
        let reach = try reach(context)
        let id = try id(context)
        let sent = CallForm(form: context.form, menus: tools.lookups.menus())
        if [.save, .park].contains(sent.act), sent.isEmpty, try await store.find(id) == nil {
            return .redirect(to: CallAddress(desk: desk).root, type: .normal)
        }
        let (note, problem) = Self.note(context.form.text(CallForm.note))
        let call: Call
        do {
            call = try await save(id, desk, sent, note: note, reach)
        } catch is CallOver {
            return .redirect(to: CallAddress(desk: desk).call(id), type: .normal)
        }
        if let problem {
            return try await again(call, [FieldProblem(CallForm.note, problem)], reach, request, context)
        }
        switch sent.act {
        case .save: return .redirect(to: CallAddress(desk: desk).call(id), type: .normal)
        case .park:
            try await store.park(id, by: reach.clerk)
            return .redirect(to: CallAddress(desk: desk).root + "?parked=1", type: .normal)
        case .end: return try await end(call, reach, request, context)
        case .complaint, .tip, .consultation, .suggestion:
            return try await file(call, as: sent.act.kind ?? .complaint, reach, request, context)
        }
    }

    /// Keeps what is being typed, and says when, what is missing, and what was noted.
    func autosave(_ desk: Desk, _ request: Request, _ context: AppContext) async throws -> Response {
        let reach = try reach(context)
        let id = try id(context)
        let sent = CallForm(form: context.form, menus: tools.lookups.menus())
        let isNote = context.form.text("do") == CallForm.note
        let (note, problem) = isNote ? Self.note(context.form.text(CallForm.note)) : (nil, nil)
        do {
            let call = try await save(id, desk, sent, note: note, isNoted: isNote && problem == nil, reach)
            let lines = try await store.lines(of: id)
            let say = context.say
            return try Self.json(
                Saved(
                    text: problem.map { say.problem($0) }
                        ?? say(WebText.draftSaved, say.time(call.savedAt, in: tools.zone)),
                    missing: CallMissing(fields: missing(call.draft, lines, reach.channel(desk))).text(say),
                    lines: CallLines(lines: lines, zone: tools.zone).html(say).string, noted: note != nil))
        } catch is CallOver {
            return try Self.json(
                Saved(text: context.say(CallText.over), missing: "", lines: nil, noted: false), .conflict)
        }
    }

    /// What the page's script is told.
    struct Saved: Encodable {
        let text: String
        let missing: String
        let lines: String?
        /// Whether a note was taken, so that its field is free for the next.
        let noted: Bool
    }

    private func save(
        _ id: Int64, _ desk: Desk, _ sent: CallForm, note: String?, isNoted: Bool = true, _ reach: DeskReach
    ) async throws -> Call {
        var input = CallStore.Input(
            desk: desk, draft: sent.draft, beside: sent.beside,
            line: Self.line(sent.form.text(CallForm.line), desk), note: note)
        // A note that went into the history is not waiting any more.
        if isNoted, note != nil { input.beside.note = "" }
        return try await store.save(id, input, by: reach.clerk, at: tools.time.now())
    }

    /// A note as it is kept; nil for an empty one, and what is wrong with it.
    private static func note(_ typed: String) -> (text: String?, problem: Problem?) {
        switch TextRules.clean(typed, max: CallLimits.note, lines: false) {
        case .success(let text): (text.isEmpty ? nil : text, nil)
        case .failure(let problem): (nil, problem)
        }
    }

    /// The page again, with everything that has to be put right.
    func again(
        _ call: Call, _ problems: [FieldProblem], _ reach: DeskReach, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        var view = try await view(call, try await store.lines(of: call.id), reach)
        view.problems = problems
        return try CallPage(view: view).response(from: request, context: context)
    }

    private func end(
        _ call: Call, _ reach: DeskReach, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        var reader = FormReader(context.form)
        guard let result = reader.text(CallForm.result, max: CallLimits.result) else {
            return try await again(call, reader.problems, reach, request, context)
        }
        do {
            try await store.end(call.id, result: result, by: reach.clerk, at: tools.time.now())
        } catch is CallOver {}
        return .redirect(to: CallAddress(desk: call.desk).call(call.id), type: .normal)
    }
}
