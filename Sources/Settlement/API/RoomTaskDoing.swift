internal import HTTPTypes
internal import Kernel
internal import SettlementRules
internal import Storage
internal import Web

/// Does in a room what a program asked for.
struct RoomTaskDoing {
    let store: RoomStore
    let visit: RoomVisit
    let request: APIRequest

    private var side: Side { visit.side }
    private var room: Room { visit.room }

    func carryOut(_ task: RoomTask) async throws -> APIAnswer {
        let once = try kept(task)
        if let once, try await isDone(once) { return Self.answer(room.version) }
        var version = try EntityTag.condition(of: request, current: room.version, isNeeded: task.needsVersion)
        do {
            version = try await come(version)
            let after = try await make(task, version, once)
            return task == .printNotice ? try await notice(after) : Self.answer(after)
        } catch ChangeRefused.duplicate {
            // The same request came at the same moment and was faster.
            guard let once, try await isDone(once) else { throw Stale() }
            return Self.answer(room.version)
        } catch let refused as RoomRefused {
            throw RefusedInWords(refused.why.map { RoomReasonText.words($0, request.context.say) })
        }
    }

    private static func answer(_ version: Int) -> APIAnswer {
        APIAnswer(empty: .noContent).with("ETag", EntityTag.text(version))
    }

    /// Whoever acts for the trader has come; the version that was asked for is then the one after that.
    private func come(_ version: Int?) async throws -> Int? {
        guard visit.may(.enter) else { return version }
        do {
            let entered = try await store.decide(.enter, in: room.number, by: .side(.trader))
            return version.map { $0 + 1 == entered.version ? entered.version : $0 }
        } catch is RoomRefused {
            // Somebody of the trader came at the same moment.
            return version.map { $0 + 1 }
        }
    }

    /// Makes the move; the version of the room afterwards.
    private func make(_ task: RoomTask, _ version: Int?, _ once: Idempotency?) async throws -> Int {
        if task == .sendCode { return try await sendCode() }
        var files: [HandedFiles.Kept] = []
        let move: RoomMove
        switch task {
        case .say: (move, files) = try await saying()
        case .offer: move = .offer(try OfferBody.read(request.body))
        case .withdraw: move = .withdraw(try offer())
        case .decline: move = .decline(try offer())
        case .accept: move = .accept(try offer(), document: [])
        case .sign: move = try await signing()
        case .end: move = .giveUp(reason: try words("text", isNeeded: false))
        case .askHelp: move = try help()
        case .printNotice, .sendCode: move = .print
        case .answerContact: move = try contact()
        }
        var change = Change()
        if let once { change.insert(once.keeping) }
        return try await store.decide(
            move, in: room.number, by: .side(side), files: files, version: version, alongside: change
        ).version
    }

    private func kept(_ task: RoomTask) throws -> Idempotency? {
        guard task.isOnce else { return nil }
        let scope = "room:\(room.caseID):\(side.rawValue):\(task.rawValue)"
        return try OnceKey(request, scope: scope).map {
            Idempotency(
                key: $0.text, fingerprint: $0.fingerprint, status: 204, answer: "", at: store.tools.time.now())
        }
    }

    private func isDone(_ once: Idempotency) async throws -> Bool {
        do { return try await once.isDone(on: store.tools.database) } catch is KeyUsedOtherwise {
            throw Answered(.duplicateKey)
        }
    }
}

extension RoomTaskDoing {
    private func offer() throws -> Int64 { Int64(try request.path("offer")) ?? 0 }

    private func words(_ name: String, isNeeded: Bool) throws -> String {
        var reader = FormReader(FormData(typed: request.body))
        let text =
            isNeeded
            ? reader.text(name, max: SettlementLimits.text, lines: true)
            : reader.optionalText(name, max: SettlementLimits.text, lines: true)
        try check(reader.problems)
        return text ?? ""
    }

    /// Throws every problem of the shape and of the values at once.
    private func check(_ problems: [FieldProblem], task: RoomTask? = nil) throws(Invalid) {
        let shape = task?.body?.schema.problems(in: request.body) ?? []
        let all = shape + problems.filter { problem in !shape.contains { $0.field == problem.field } }
        if !all.isEmpty { throw Invalid(all) }
    }

    /// Reads first, then takes files in: a body that is wrong leaves no file behind.
    private func saying() async throws -> (RoomMove, [HandedFiles.Kept]) {
        var reader = FormReader(FormData(typed: request.body))
        let text = reader.optionalText("text", max: SettlementLimits.text, lines: true) ?? ""
        var problems = reader.problems
        let sent = SentFile.reading(request.body["files"], at: "files", &problems)
        if text.isEmpty, sent.isEmpty, problems.isEmpty { problems.append(FieldProblem("text", .missing)) }
        try check(problems, task: .say)
        guard may(.say) else { return (.say(text: text, files: sent.count), []) }
        let files = try await store.tools.files.take(sent, at: "files")
        return (.say(text: text, files: files.count), files)
    }

    /// Whether the side may, once somebody of it has come.
    private func may(_ name: RoomMove.Name) -> Bool { visit.may(name) || visit.may(.enter) }

    private func help() throws -> RoomMove {
        try check([], task: .askHelp)
        let text = try words("text", isNeeded: true)
        guard let cause = request.body["cause"]?.string.flatMap({ HelpCause(rawValue: $0) }) else {
            throw Invalid([FieldProblem("cause", .unknownChoice)])
        }
        return .askHelp(cause, text: text)
    }

    private func contact() throws -> RoomMove {
        try check([], task: .answerContact)
        let id = request.body["contact"]?.string.flatMap { Int64($0) }
        return .answerClaim(id ?? 0, isTrader: request.body["isTrader"]?.bool ?? false)
    }

    private func sendCode() async throws -> Int {
        guard visit.may(.sign) else { throw RoomRefused(.sign, [.notIn(room.state)]) }
        guard try await store.sendCode(.sign, to: side, of: room) else { throw RoomRefused(.sign, [.tooMany]) }
        return room.version
    }

    /// The code is tried only when the rest is right, so that no attempt is lost to a slip.
    private func signing() async throws -> RoomMove {
        var reader = FormReader(FormData(typed: request.body))
        let name = reader.text("name", max: SettlementLimits.name)
        let code = reader.text("code", max: 20)
        let document = reader.text("document", max: 64)
        try check(reader.problems, task: .sign)
        guard visit.may(.sign), let agreed = room.agreement?.document else {
            throw RoomRefused(.sign, [room.signed(by: side) == nil ? .notIn(room.state) : .alreadySigned])
        }
        guard let name, let code, document?.lowercased() == Hexadecimal.text(agreed) else {
            throw RoomRefused(.sign, [.otherDocument])
        }
        switch try await store.tryCode(code, .sign, by: side, of: room) {
        case .right: return .sign(name: name, document: agreed)
        case .wrong: throw Invalid([FieldProblem("code", .badQueryCode)])
        case .over: throw Invalid([FieldProblem("code", .missing)])
        }
    }

    /// The link that stands on the printed notice, as a QR code does.
    private func notice(_ version: Int) async throws -> APIAnswer {
        guard let link = try await store.link(.paper, of: room.caseID) else { throw NotFound() }
        let address = store.tools.address + RoomAddress.link(link.text)
        return APIAnswer(.ok, ["link": .string(address)]).with("ETag", EntityTag.text(version))
    }
}
