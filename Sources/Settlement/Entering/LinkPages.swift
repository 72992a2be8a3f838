internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import SettlementRules
internal import Web

/// The link by which a trader without an account comes into one room.
///
/// Opening it changes nothing, because mail servers open links to look at them: a button does. The first browser is
/// let in by a sent link alone; every other one, and everybody who comes with a printed notice, needs a code that is
/// sent to where the room knows the trader to be.
struct LinkPages: Sendable {
    let store: RoomStore
    let door: RoomDoor

    func add(to router: some RouterMethods<AppContext>) {
        router.get("/s", use: type)
        router.get(RouterPath(RoomAddress.link), use: show)
        router.post(RouterPath(RoomAddress.link), use: enter)
        router.post(RouterPath(RoomAddress.link + "/code"), use: sendCode)
        router.post(RouterPath(RoomAddress.link + "/entry"), use: enterByCode)
        router.post(RouterPath(RoomAddress.link + "/contact"), use: claim)
    }

    /// Where the characters of a notice are typed; what was typed is looked at as a link.
    func type(request: Request, context: AppContext) async throws -> Response {
        let typed = FormData(query: context.place.query).text("key")
        guard !typed.isEmpty else { return try TypeLinkPage().response(from: request, context: context) }
        guard LinkKey.hash(typed) != nil else {
            return try RoomGonePage(why: .notHere).response(from: request, context: context)
        }
        return .redirect(to: RoomAddress.link(TextRules.code(typed)), type: .normal)
    }

    func show(request: Request, context: AppContext) async throws -> Response {
        try await opened(request, context) { key, visit in
            if TraderCookie(of: request, for: key.number, secret: door.web.secret)?.serial == key.serial {
                return .redirect(to: visit.address.path, type: .normal)
            }
            return try page(key, visit, context).response(from: request, context: context)
        }
    }

    func enter(request: Request, context: AppContext) async throws -> Response {
        try await opened(request, context) { key, visit in
            guard key.way == .sent, try await store.use(key) else {
                return try page(key, visit, context, isUsed: true).response(from: request, context: context)
            }
            return try await letIn(key, visit)
        }
    }

    func sendCode(request: Request, context: AppContext) async throws -> Response {
        try await opened(request, context) { key, visit in
            var page = try page(key, visit, context, isUsed: true)
            page.step = try await store.sendCode(.enter, to: .trader, of: visit.room) ? .code : .tooMany
            return try page.response(from: request, context: context)
        }
    }

    func enterByCode(request: Request, context: AppContext) async throws -> Response {
        try await opened(request, context) { key, visit in
            switch try await store.tryCode(context.form.text("code"), .enter, by: .trader, of: visit.room) {
            case .right: return try await letIn(key, visit)
            case .wrong, .over:
                var page = try page(key, visit, context, isUsed: true)
                page.step = .code
                page.state = FormState(context.form, problems: [FieldProblem("code", .badQueryCode)])
                return try page.response(from: request, context: context)
            }
        }
    }

    /// Says where the shop is really reached; only whoever holds the paper can, and the consumer is asked.
    func claim(request: Request, context: AppContext) async throws -> Response {
        try await opened(request, context) { key, visit in
            guard key.way == .paper else { throw NotFound() }
            var page = try page(key, visit, context)
            do {
                try await store.decide(
                    .claim(try ContactForm.read(context.form)), in: key.number, by: .side(.trader))
                return .redirect(to: RoomAddress.link(page.key), type: .normal)
            } catch let problems as RoomProblems {
                page.state = FormState(context.form, problems: problems.problems)
            } catch let refused as RoomRefused {
                page.state = FormState(context.form)
                page.reasons = refused.why
            }
            return try page.response(from: request, context: context)
        }
    }

    /// The room, open to this browser from now on; the trader has come.
    private func letIn(_ key: StoredKey, _ visit: RoomVisit) async throws -> Response {
        if visit.may(.enter) {
            do { try await store.decide(.enter, in: key.number, by: .side(.trader)) } catch is RoomRefused {
                // Somebody of the shop came at the same moment.
            }
        }
        var response = Response.redirect(to: visit.address.path, type: .normal)
        if let cookie = TraderCookie(number: key.number, serial: key.serial).line(door.web) {
            response.setCookie(cookie)
        }
        return response
    }

    private func page(
        _ key: StoredKey, _ visit: RoomVisit, _ context: AppContext, isUsed: Bool = false
    ) throws -> LinkPage {
        LinkPage(
            key: try context.parameter("key"), visit: visit,
            step: key.way == .paper ? .paper : isUsed || key.usedAt != nil ? .used : .first)
    }

    /// Answers for a link that leads somewhere; everything else gets a page that says so, and nothing more.
    private func opened(
        _ request: Request, _ context: AppContext, _ answer: (StoredKey, RoomVisit) async throws -> Response
    ) async throws -> Response {
        func gone(_ why: RoomGone) throws -> Response {
            try RoomGonePage(why: why).response(from: request, context: context)
        }
        guard let key = try await store.key(typed: try context.parameter("key")) else { return try gone(.notHere) }
        if key.isVoid { return try gone(.replaced) }
        guard key.expiresOn >= store.tools.today else { return try gone(.expired) }
        guard let visit = try await door.visit(key.number, for: .trader, cookie: nil) else { return try gone(.notHere) }
        return visit.facts.isPassedOn ? try await answer(key, visit) : try gone(.withdrawn)
    }
}
