internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import NIOCore
internal import TradersRules
internal import Web

/// The trader desk: the queue, what has ended, figures, the export, and leaving.
struct ShopPages: Sendable {
    let door: ShopDoor
    let accounts: AccountStore
    private var tools: TraderTools { accounts.tools }

    func add(to router: some RouterMethods<AppContext>) {
        router.get(RouterPath(TraderAddress.shop)) { try await list(false, $0, $1) }
        router.get(RouterPath(TraderAddress.ended)) { try await list(true, $0, $1) }
        router.get(RouterPath(TraderAddress.figures), use: figures)
        router.get(RouterPath(TraderAddress.export), use: export)
        router.get(RouterPath(TraderAddress.leave), use: askLeave)
        router.post(RouterPath(TraderAddress.leave), use: leave)
    }

    private func list(_ ended: Bool, _ request: Request, _ context: AppContext) async throws -> Response {
        try await door.open(.answer, request, context) { visit in
            let after = FormData(query: context.place.query).value("after")
            let page = try await tools.rooms.page(visit.account.code, ended, after)
            return try QueuePage(visit: visit, isEnded: ended, page: page, today: tools.today)
                .response(from: request, context: context)
        }
    }

    func figures(request: Request, context: AppContext) async throws -> Response {
        try await door.open(.answer, request, context) { visit in
            try FiguresPage(visit: visit, tally: try await tools.rooms.tally(visit.account.code))
                .response(from: request, context: context)
        }
    }

    /// The rooms of the trader as lines of text, read page by page, ten thousand at most.
    func export(request: Request, context: AppContext) async throws -> Response {
        try await door.open(.export, request, context) { visit in
            var lines = [CSVLine.of(ShopText.exportHeads.map { context.say($0) })]
            for ended in [false, true] {
                var after: String?
                repeat {
                    let page = try await tools.rooms.page(visit.account.code, ended, after)
                    lines += page.rooms.map { Self.line($0, context.say) }
                    after = lines.count > 10_000 ? nil : page.next
                } while after != nil
            }
            let text = CSVLine.mark + lines.joined()
            return Response(
                status: .ok,
                headers: [
                    .contentType: "text/csv; charset=utf-8", .cacheControl: "no-store",
                    .contentDisposition: "attachment; filename=\"rooms.csv\"",
                ], body: .init(byteBuffer: ByteBuffer(string: text)))
        }
    }

    private static func line(_ room: ShopRoom, _ say: Words) -> String {
        CSVLine.of([
            room.number.text, room.title, say(ShopText.state(room.state)), room.invitedOn.description,
            room.due.description,
        ])
    }

    func askLeave(request: Request, context: AppContext) async throws -> Response {
        try await door.open(.leave, request, context) { visit in
            try LeavePage(visit: visit).response(from: request, context: context)
        }
    }

    /// Rooms that are open stay so, and are answered by the links that go to the account's contact.
    func leave(request: Request, context: AppContext) async throws -> Response {
        try await door.open(.leave, request, context) { visit in
            var reader = FormReader(context.form)
            let reason = reader.optionalText("reason", max: Trader.longestReason, lines: true) ?? ""
            guard reader.problems.isEmpty else {
                return try LeavePage(visit: visit, state: FormState(context.form, problems: reader.problems))
                    .response(from: request, context: context)
            }
            do {
                try await accounts.move(
                    visit.account.id, .leave(reason: reason), version: visit.account.version, by: .visitor,
                    shop: visit.person.id)
            } catch is JoiningRefused {
                // A colleague, or the office, was faster.
            }
            return .redirect(to: TraderAddress.signIn, type: .normal)
        }
    }
}
