internal import Hummingbird
internal import Kernel
internal import LawRules
internal import SettlementRules
internal import Web

/// The pages of a room, the same for both sides; who comes in is decided by the side's door.
struct RoomPages: Sendable {
    let store: RoomStore
    let door: RoomDoor
    let side: Side

    func add(to router: some RouterMethods<AppContext>) {
        let root = RoomAddress.root(side)
        router.get(RouterPath(root), use: show)
        router.get(RouterPath("\(root)/files/:id"), use: file)
        for act in RoomAct.allCases {
            let path = RouterPath("\(root)/\(act.rawValue)")
            if act.hasPage { router.get(path) { try await ask(act, $0, $1) } }
            router.post(path) { try await carryOut(act, $0, $1) }
        }
    }

    func show(request: Request, context: AppContext) async throws -> Response {
        try await visiting(request, context) { visit in
            let query = FormData(query: context.place.query)
            var visit = visit
            if let desk = visit.desk { visit.templates = try await desk.templates() }
            let chosen = visit.templates.first { $0.id == Int64(query.text("template")) }
            let state = FormState(FormData(chosen.map { ["text": $0.text] } ?? [:]))
            return try RoomPage(
                visit: visit, files: store.tools.files, state: state, done: RoomAct(rawValue: query.text("done"))
            ).response(from: request, context: context)
        }
    }

    /// The page of an act that needs one; of one that is not possible now, the room with the reasons.
    private func ask(_ act: RoomAct, _ request: Request, _ context: AppContext) async throws -> Response {
        try await visiting(request, context) { visit in
            let reasons = reasons(against: act, visit)
            guard reasons.isEmpty else { return try again(visit, reasons, FormState(), request, context) }
            switch act {
            case .offers:
                return try OfferPage(visit: visit, state: FormState(OfferForm.beginning(visit)))
                    .response(from: request, context: context)
            case .acceptance: return try AcceptPage(visit: visit).response(from: request, context: context)
            case .notice:
                let link = try await store.link(.paper, of: visit.room.caseID)
                return try NoticePage(visit: visit, link: link, address: store.tools.address)
                    .response(from: request, context: context)
            default: return try RoomActPage(visit: visit, act: act).response(from: request, context: context)
            }
        }
    }

    private func reasons(against act: RoomAct, _ visit: RoomVisit) -> [RoomRefused.Reason] {
        let name: RoomMove.Name =
            switch act {
            case .offers: .offer
            case .acceptance: .accept
            case .ending: .giveUp
            case .help: .askHelp
            case .notice: .print
            default: .say
            }
        let situation = RoomSituation(
            who: .side(side), now: store.tools.time.now(), today: visit.today, newID: 0)
        return visit.room.reasonsAgainst(name, situation)
    }

    /// Answers for a room whose door opens; others get what the door says.
    func visiting(
        _ request: Request, _ context: AppContext, _ answer: (RoomVisit) async throws -> Response
    ) async throws -> Response {
        guard let number = CaseNumber(try context.parameter("number")) else { throw NotFound() }
        switch try await door.open(number, for: side, request) {
        case .closed(let elsewhere): return .redirect(to: elsewhere, type: .normal)
        case .gone(let why): return try RoomGonePage(why: why).response(from: request, context: context)
        case .open(let visit):
            var response = try await answer(visit)
            if let cookie = visit.cookie { response.setCookie(cookie) }
            return response
        }
    }

    /// The room once more, with what stands against the act and what was typed.
    func again(
        _ visit: RoomVisit, _ reasons: [RoomRefused.Reason], _ state: FormState, _ request: Request,
        _ context: AppContext
    ) throws -> Response {
        try RoomPage(visit: visit, files: store.tools.files, state: state, reasons: reasons)
            .response(from: request, context: context)
    }

    /// Shows a file of the room.
    func file(request: Request, context: AppContext) async throws -> Response {
        try await visiting(request, context) { visit in
            let id = Int64(try context.parameter("id"))
            guard let found = visit.talk.flatMap(\.files).first(where: { $0.id == id }) else { throw NotFound() }
            return try await store.tools.files.show(found.file)
        }
    }
}
