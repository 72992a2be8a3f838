internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Web

extension MoveForm {
    /// The move that was filled in, or every problem of the form.
    func reading(_ form: FormData) -> Result<CaseMove, Problems> {
        var reader = FormReader(form)
        let move = move(&reader)
        guard let move, reader.problems.isEmpty else { return .failure(Problems(fields: reader.problems)) }
        return .success(move)
    }

    private func move(_ reader: inout FormReader) -> CaseMove? {
        switch name {
        case .accept: .accept
        case .takeOver: .takeOver
        case .startMediation: .startMediation
        case .resume: .resume
        case .refuse, .end: grounded(&reader)
        case .assign: assignment(&reader)
        case .handOver: handover(&reader)
        case .recordSession: session(&reader)
        case .agree: agreement(&reader)
        case .close: closing(&reader)
        case .rate, .takeIn, .absorb, .letGo: nil
        case .acceptAnswer: .acceptAnswer
        case .supervise, .askAgain: supervision(&reader)
        case .mergeInto: number("leading", &reader).map(CaseMove.mergeInto)
        case .startVerification: .startVerification
        case .approveExtension: .approveExtension
        case .acknowledge: .acknowledge
        case .conclude: conclusion(&reader)
        case .notifyReporter:
            .notifyReporter(text: reader.optionalText("text", max: FilingLimits.moveText, lines: true) ?? "")
        case .joinTo: joining(&reader)
        case .answer: answer(&reader)
        case .becomeComplaint: complaint(&reader)
        case .splitTip:
            reader.text("text", max: FilingLimits.story.upperBound, lines: true).flatMap { choices.complaint?.tip($0) }
        case .requestSupplement, .supplement, .addFacts, .addNote, .returnHandover, .pause, .extend, .reopen, .withdraw,
            .askExtension, .declineExtension, .renew, .write, .writeBack, .separate, .answerSupervision:
            reader.text("text", max: FilingLimits.moveText, lines: true).flatMap(written)
        }
    }

    /// A move that needs nothing but a text.
    private func written(_ text: String) -> CaseMove? {
        switch name {
        case .requestSupplement: .requestSupplement(text: text)
        case .supplement: .supplement(text: text)
        case .addFacts: .addFacts(text: text)
        case .addNote: .addNote(text: text)
        case .returnHandover: .returnHandover(reason: text)
        case .pause: .pause(reason: text)
        case .extend: .extend(reason: text)
        case .reopen: .reopen(reason: text)
        case .withdraw: .withdraw(reason: text)
        case .askExtension: .askExtension(reason: text)
        case .declineExtension: .declineExtension(reason: text)
        case .separate: .separate(reason: text)
        case .answerSupervision: .answerSupervision(text: text)
        case .renew: .renew(text: text)
        case .write: .write(text: text)
        case .writeBack: .writeBack(text: text)
        default: nil
        }
    }

    private func grounded(_ reader: inout FormReader) -> CaseMove? {
        let ground = reader.choice("ground", among: Set(choices.grounds.map(\.id)))
        let note = reader.optionalText("note", max: FilingLimits.moveText, lines: true) ?? ""
        guard let ground else { return nil }
        return name == .refuse ? .refuse(ground: ground, note: note) : .end(ground: ground, note: note)
    }

    private func assignment(_ reader: inout FormReader) -> CaseMove? {
        let chosen = reader.choice("officer", among: Set(choices.officers.map { String($0.id) }))
        guard let chosen, let officer = choices.officers.first(where: { String($0.id) == chosen }) else { return nil }
        return .assign(officer: officer.id, name: officer.name)
    }

    private func handover(_ reader: inout FormReader) -> CaseMove? {
        let office = reader.choice("office", among: Set(choices.offices.map { String($0) })).flatMap { Int64($0) }
        let reason = reader.text("text", max: FilingLimits.moveText, lines: true)
        guard let office, let reason else { return nil }
        return .handOver(toOffice: office, reason: reason)
    }

    private func session(_ reader: inout FormReader) -> CaseMove? {
        let day = reader.day("heldOn", notAfter: today)
        let place = reader.text("place", max: FilingLimits.address)
        let attended = reader.form.all("attended").compactMap(SessionParty.init)
        if attended.isEmpty { reader.report("attended", .missing) }
        let minutes = reader.text("minutes", max: FilingLimits.moveText, lines: true)
        guard let day, let place, let minutes else { return nil }
        return .recordSession(Session(heldOn: day, place: place, attended: Set(attended), minutes: minutes))
    }

    private func agreement(_ reader: inout FormReader) -> CaseMove? {
        let terms = reader.text("terms", max: FilingLimits.moveText, lines: true)
        let amount = reader.money("amount")
        let day = reader.day("performBy", optional: true)
        guard let terms, let amount else { return nil }
        return .agree(Agreement(terms: terms, amount: amount, performBy: day))
    }

    private func closing(_ reader: inout FormReader) -> CaseMove? {
        let outcome = reader.choice("outcome", among: Set(Outcome.forClosing(choices.kind).map(\.rawValue))).flatMap(
            Outcome.init)
        let agreed = reader.money("agreed", optional: true)
        let performed = reader.money("performed", optional: true)
        let punitive = reader.money("punitive", optional: true)
        let note = reader.optionalText("note", max: FilingLimits.moveText, lines: true) ?? ""
        guard let outcome else { return nil }
        return .close(outcome: outcome, agreed: agreed, performed: performed, punitive: punitive, note: note)
    }
}

// MARK: Tips, consultations and suggestions

extension MoveForm {
    /// The ground is asked for only where no case is opened.
    private func conclusion(_ reader: inout FormReader) -> CaseMove? {
        let result = reader.choice("result", as: Conclusion.Result.self)
        let ground = result == .notOpened ? reader.choice("ground", among: Set(choices.grounds.map(\.id))) : ""
        let note = reader.optionalText("note", max: FilingLimits.moveText, lines: true) ?? ""
        guard let result, let ground else { return nil }
        return .conclude(Conclusion(result, ground: ground, note: note))
    }

    private func joining(_ reader: inout FormReader) -> CaseMove? {
        let earlier = number("earlier", &reader)
        let facts = reader.choice("facts", among: ["same", "new"])
        guard let earlier else { return nil }
        return facts.map { .joinTo(earlier, newFacts: $0 == "new") }
    }

    private func supervision(_ reader: inout FormReader) -> CaseMove? {
        let questions = reader.text("text", max: FilingLimits.moveText, lines: true)
        let due = reader.day("due")
        guard let questions, let due else { return nil }
        return name == .supervise
            ? .supervise(questions: questions, due: due) : .askAgain(questions: questions, due: due)
    }

    /// The number of another file.
    private func number(_ field: String, _ reader: inout FormReader) -> CaseNumber? {
        guard let typed = reader.text(field, max: 40) else { return nil }
        let number = CaseNumber(typed)
        if number == nil { reader.report(field, .badCaseNumber) }
        return number
    }

    /// A template that has been chosen is noted with the answer, however the text was changed afterwards.
    private func answer(_ reader: inout FormReader) -> CaseMove? {
        let known = Set(choices.templates.map(\.key))
        let typed = reader.form.text("template")
        if !typed.isEmpty && !known.contains(typed) { reader.report("template", .unknownChoice) }
        return reader.text("text", max: FilingLimits.moveText, lines: true)
            .map { .answer(Answer($0, template: typed)) }
    }

    private func complaint(_ reader: inout FormReader) -> CaseMove? {
        guard let questions = choices.complaint else { return nil }
        switch questions.reading(reader.form, on: today) {
        case .success(let filing): return .becomeComplaint(filing)
        case .failure(let found):
            for problem in found.problems { reader.report(problem.field, problem.problem) }
            return nil
        }
    }
}
