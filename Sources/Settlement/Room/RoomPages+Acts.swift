internal import Hummingbird
internal import Kernel
internal import SettlementRules
internal import Web

extension RoomPages {
    /// Does what was asked for; what was typed comes back with every problem and every reason against it.
    func carryOut(_ act: RoomAct, _ request: Request, _ context: AppContext) async throws -> Response {
        try await visiting(request, context) { visit in
            do {
                try await carryOut(act, visit, context.form)
                let next = act == .notice ? visit.address.act(act) : visit.address.done(act)
                return .redirect(to: next, type: .normal)
            } catch let problems as RoomProblems {
                return try self.problem(
                    act, visit, FormState(context.form, problems: problems.problems), [], request, context)
            } catch let refused as RoomRefused {
                // Somebody else may have been faster: the page shows the room as it is now.
                return try problem(
                    act, try await again(visit), FormState(context.form), refused.why, request, context)
            } catch is Stale {
                return try problem(act, try await again(visit), FormState(context.form), [], request, context)
            }
        }
    }

    /// The room as it is now, seen from the same desk.
    private func again(_ visit: RoomVisit) async throws -> RoomVisit {
        var fresh = try await door.visit(visit.room.number, for: side, cookie: visit.cookie) ?? visit
        fresh.desk = visit.desk
        return fresh
    }

    private func problem(
        _ act: RoomAct, _ visit: RoomVisit, _ state: FormState, _ reasons: [RoomRefused.Reason], _ request: Request,
        _ context: AppContext
    ) throws -> Response {
        switch act {
        case .offers:
            try OfferPage(visit: visit, state: state, reasons: reasons, isAgain: true)
                .response(from: request, context: context)
        case .ending, .help:
            try RoomActPage(visit: visit, act: act, state: state, reasons: reasons)
                .response(from: request, context: context)
        case .messages, .withdrawal, .declining, .acceptance, .code, .signature, .notice, .claim:
            try again(visit, reasons, state, request, context)
        }
    }

    private func carryOut(_ act: RoomAct, _ visit: RoomVisit, _ form: FormData) async throws {
        let (room, actor) = (visit.room, RoomActor.side(side))
        switch act {
        case .messages: try await say(visit, form)
        case .offers:
            try await store.decide(.offer(try OfferForm.read(form, visit).get()), in: room.number, by: actor)
        case .withdrawal: try await store.decide(.withdraw(offer(form)), in: room.number, by: actor)
        case .declining: try await store.decide(.decline(offer(form)), in: room.number, by: actor)
        case .acceptance: try await store.decide(.accept(offer(form), document: []), in: room.number, by: actor)
        case .code: try await sendCode(visit)
        case .signature: try await sign(visit, form)
        case .ending:
            var reader = FormReader(form)
            let reason = reader.optionalText("text", max: SettlementLimits.text, lines: true) ?? ""
            try RoomProblems.none(in: reader)
            try await store.decide(.giveUp(reason: reason), in: room.number, by: actor)
        case .help: try await askHelp(visit, form)
        case .notice: try await store.decide(.print, in: room.number, by: actor)
        case .claim:
            var reader = FormReader(form)
            let isTrader = reader.answer("answer")
            try RoomProblems.none(in: reader)
            guard let isTrader else { return }
            try await store.decide(
                .answerClaim(Int64(form.text("claim")) ?? 0, isTrader: isTrader), in: room.number, by: actor)
        }
    }

    private func offer(_ form: FormData) -> Int64 { Int64(form.text("offer")) ?? 0 }

    /// Reads first, then takes files in, then decides: a form that is wrong leaves no file behind.
    private func say(_ visit: RoomVisit, _ form: FormData) async throws {
        var reader = FormReader(form)
        let text = reader.optionalText("text", max: SettlementLimits.text, lines: true) ?? ""
        let uploads = form.files(RoomForms.files)
        if text.isEmpty, uploads.isEmpty { reader.report("text", .missing) }
        try RoomProblems.none(in: reader)
        guard visit.may(.say) else { throw RoomRefused(.say, [.notIn(visit.room.state)]) }
        var taken: [HandedFiles.Kept] = []
        for file in uploads {
            switch try await store.tools.files.take(file.path, file.name) {
            case .success(let kept): taken.append(kept)
            case .failure(let problem): reader.report(RoomForms.files, problem)
            }
        }
        try RoomProblems.none(in: reader)
        try await store.decide(
            .say(text: text, files: taken.count), in: visit.room.number, by: .side(side), files: taken)
    }

    private func askHelp(_ visit: RoomVisit, _ form: FormData) async throws {
        var reader = FormReader(form)
        let cause = reader.choice("cause", as: HelpCause.self)
        let text = reader.text("text", max: SettlementLimits.text, lines: true)
        try RoomProblems.none(in: reader)
        guard let cause, let text else { return }
        try await store.decide(.askHelp(cause, text: text), in: visit.room.number, by: .side(side))
    }

    private func sendCode(_ visit: RoomVisit) async throws {
        guard visit.may(.sign) else { throw RoomRefused(.sign, [.notIn(visit.room.state)]) }
        guard try await store.sendCode(.sign, to: side, of: visit.room) else {
            throw RoomRefused(.sign, [.tooMany])
        }
    }

    /// The code is tried only when the rest is right, so that no attempt is lost to a slip.
    private func sign(_ visit: RoomVisit, _ form: FormData) async throws {
        var reader = FormReader(form)
        let name = reader.text("name", max: SettlementLimits.name)
        let code = reader.text("code", max: 20)
        if !reader.ticked("agrees") { reader.report("agrees", .missing) }
        try RoomProblems.none(in: reader)
        guard visit.may(.sign) else {
            throw RoomRefused(.sign, [visit.room.signed(by: side) == nil ? .notIn(visit.room.state) : .alreadySigned])
        }
        guard let name, let code, let document = visit.room.agreement?.document else { return }
        switch try await store.tryCode(code, .sign, by: side, of: visit.room) {
        case .right:
            try await store.decide(.sign(name: name, document: document), in: visit.room.number, by: .side(side))
        case .wrong: throw RoomProblems([FieldProblem("code", .badQueryCode)])
        case .over: throw RoomProblems([FieldProblem("code", .missing)])
        }
    }
}

/// Everything that has to be put right in a form of the room.
struct RoomProblems: Error {
    let problems: [FieldProblem]

    init(_ problems: [FieldProblem]) { self.problems = problems }

    static func none(in reader: FormReader) throws {
        if !reader.problems.isEmpty { throw RoomProblems(reader.problems) }
    }
}
