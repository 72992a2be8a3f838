internal import Hummingbird
internal import Kernel
internal import PerformanceRules
internal import SettlementRules
internal import Storage
internal import Web

/// The promises of a file for one of its sides: the consumer by number and query code, the trader by the room's door.
struct PartyPages: Sendable {
    let store: PromiseStore
    let side: Side
    private var acting: PromiseActing { PromiseActing(store: store) }

    init(store: PromiseStore, side: Side) {
        self.store = store
        self.side = side
    }

    func add(to router: some RouterMethods<AppContext>) {
        let root = PromiseAddress.root(side)
        router.get(RouterPath(root)) { request, context in
            try await visiting(request, context) { try acting.list($0, request, context) }
        }
        router.get(RouterPath("\(root)/files/:id")) { request, context in
            try await visiting(request, context) { try await acting.file($0, context) }
        }
        // Letting a promise go is the office's.
        for step in PromiseStep.allCases where step != .release {
            let path = RouterPath("\(root)/:position/\(step.rawValue)")
            router.get(path) { request, context in
                try await visiting(request, context) { try acting.ask(step, $0, request, context) }
            }
            router.post(path) { request, context in
                try await visiting(request, context) { try await acting.carryOut(step, $0, request, context) }
            }
        }
    }

    /// Answers for a file whose door opens; others are sent to where it can be opened.
    private func visiting(
        _ request: Request, _ context: AppContext, _ answer: (PromiseVisit) async throws -> Response
    ) async throws -> Response {
        guard let number = CaseNumber(try context.parameter("number")) else { throw NotFound() }
        var cookie: Cookie?
        switch side {
        case .consumer:
            guard let pass = store.tools.cases.consumer(request, number) else {
                return .redirect(to: "/follow?number=\(number.text)&why=closed", type: .normal)
            }
            cookie = pass.renewed
        case .trader:
            // The room's own page says why it does not open.
            guard try await store.tools.cases.trader(request, number) else {
                return .redirect(to: "/room/\(number.text)", type: .normal)
            }
        }
        let viewer = PromiseVisit.Viewer(author: HistoryEvent.Author(kind: side.rawValue), cookie: cookie)
        guard let visit = try await acting.visit(number, side: side, seenBy: { _ in viewer }) else { throw NotFound() }
        var response = try await answer(visit)
        if let cookie { response.setCookie(cookie) }
        return response
    }
}
