internal import AccountsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import LawRules
internal import MediationRules
internal import Web

/// What those who are asked to a session read: by the link that was sent to them, or, as the consumer, by number and
/// query code.
struct InvitationPages: Sendable {
    let store: MediationSessionStore

    func add(to router: some RouterMethods<AppContext>) {
        router.get("/m/:session/:seat/:key", use: show)
        router.get("/m/:session/:seat/:key/invitation", use: download)
        router.get("/follow/:number/sessions/:session", use: followed)
    }

    /// Opening the link changes nothing: mail servers look at links.
    func show(request: Request, context: AppContext) async throws -> Response {
        guard let (session, seat, key) = try await invited(context) else {
            return try InvitationGonePage().response(from: request, context: context)
        }
        let tools = store.tools
        return try InvitationPage(
            session: session, seat: seat, download: MediationAddress.link(key) + "/invitation",
            office: tools.directory().office(session.bureau)?.name, today: tools.today,
            isPast: session.time.end(in: tools.zone) < tools.time.now()
        ).response(from: request, context: context)
    }

    func download(request: Request, context: AppContext) async throws -> Response {
        guard let (session, _, _) = try await invited(context) else {
            return try InvitationGonePage().response(from: request, context: context)
        }
        return CalendarFile(session, store.tools, context.say, link: true).response
    }

    /// The session and the seat of a link that is good; nil for every other one, all alike.
    private func invited(_ context: AppContext) async throws -> (MediationSession, Seat, InvitationKey)? {
        guard let id = Int64(try context.parameter("session")), let position = Int(try context.parameter("seat")) else {
            return nil
        }
        let key = InvitationKey(session: id, seat: position, secret: store.tools.secret)
        guard key.opens(try context.parameter("key")), let session = try await store.session(id),
            session.time.day + InvitationKey.afterSession >= store.tools.today,
            let seat = session.seats.first(where: { $0.position == position })
        else { return nil }
        return (session, seat, key)
    }

    /// The calendar file for the consumer of the file; others are asked for number and code.
    func followed(request: Request, context: AppContext) async throws -> Response {
        guard let number = CaseNumber(try context.parameter("number")) else { throw NotFound() }
        guard let pass = store.tools.cases.consumer(request, number) else {
            return .redirect(to: "/follow?number=\(number.text)&why=closed", type: .normal)
        }
        guard let id = Int64(try context.parameter("session")), let session = try await store.session(id),
            session.number == number, session.seat(.consumer) != nil
        else { throw NotFound() }
        var response = CalendarFile(session, store.tools, context.say, link: true).response
        if let cookie = pass.renewed { response.setCookie(cookie) }
        return response
    }
}

/// A link that opens nothing.
struct InvitationGonePage: Page {
    var status: HTTPResponse.Status { .notFound }
    var face: Face { .plain }

    func title(_ say: Words) -> String { say(CalendarText.gone) }

    func content(_ page: PageContext) -> HTML {
        .join([.h1(title(page.say)), .p(page.say(CalendarText.goneLead))])
    }
}
