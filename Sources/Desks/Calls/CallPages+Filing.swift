internal import CaseworkRules
internal import DesksRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Logging
internal import Storage
internal import Web

extension CallPages {
    /// Files the call once: filing, record and what may be kept are one change; a second press leads to the same page.
    func file(
        _ call: Call, as kind: CaseKind, _ reach: DeskReach, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        let told = call.draft.filed(with: notes(try await store.lines(of: call.id)))
        let (answer, wrong) = try await answer(call, kind, context.say)
        let reading = FilingForm.reading(
            told, as: kind, channel: reach.channel(call.desk), choices: tools.filing.choices(), on: tools.today)
        guard case .success(let filing) = reading, wrong == nil else {
            var problems: [FieldProblem] = []
            if case .failure(let found) = reading { problems = found.problems }
            if let wrong { problems.append(wrong) }
            return try await again(call, problems, reach, request, context)
        }
        let next = CallAddress(desk: call.desk).call(call.id)
        let received: CaseNumber?
        do {
            received = try await receive(filing, call, told, reach)
        } catch let problem as Invalid {
            return try await again(call, problem.fields, reach, request, context)
        }
        guard let number = received, let answer else { return .redirect(to: next, type: .normal) }
        let isAnswered = await isAnswered(number, answer, reach, context)
        return .redirect(to: next + "?answered=\(isAnswered ? "yes" : "no")", type: .normal)
    }

    /// The number of the new file; nil where the call had become one before, by a second press or a lost answer.
    private func receive(
        _ filing: Filing, _ call: Call, _ told: FilingDraft, _ reach: DeskReach
    ) async throws -> CaseNumber? {
        let (tools, seal, clerk) = (tools, seal, reach.clerk)
        let now = tools.time.now()
        do {
            return try await tools.filing.receive(filing, reach.who, clerk.office) { file in
                let code = try seal.sealed(file.code.plain, random: tools.random)
                return try CallStore.filing(call, told, as: filing.kind, file, code: code, by: clerk, at: now)
            }.number
        } catch ChangeRefused.missed {
            guard try await store.find(call.id)?.state.isOver ?? false else { throw Stale() }
            return nil
        } catch is UnknownOutcome {
            guard try await store.find(call.id)?.filed != nil else { throw UnknownOutcome() }
            return nil
        }
    }

    /// The answer that goes with a consultation: own words, else the chosen template; nil where there is neither. And
    /// what is wrong with it.
    private func answer(
        _ call: Call, _ kind: CaseKind, _ say: Words
    ) async throws -> (answer: Answer?, wrong: FieldProblem?) {
        guard kind == .consultation else { return (nil, nil) }
        let chosen = try await tools.lookups.answers().first { $0.key == call.beside.template }
        switch TextRules.clean(call.beside.answer, max: FilingLimits.moveText, lines: true) {
        case .failure(let problem): return (nil, FieldProblem(CallForm.answer, problem))
        case .success(let text) where !text.isEmpty: return (Answer(text, template: chosen?.key ?? ""), nil)
        case .success:
            guard let chosen else { return (nil, nil) }
            let text = say(chosen.content.text) + "\n" + tools.words.citation(chosen, say)
            return (Answer(text, template: chosen.key), nil)
        }
    }

    /// Whether the answer was recorded; the consultation is filed in any case, and can be answered in its file.
    private func isAnswered(
        _ number: CaseNumber, _ answer: Answer, _ reach: DeskReach, _ context: AppContext
    ) async -> Bool {
        do {
            try await tools.filing.answer(number, answer, reach.who)
            return true
        } catch {
            context.logger.error("a consultation's answer was not recorded", metadata: ["error": "\(type(of: error))"])
            return false
        }
    }
}
