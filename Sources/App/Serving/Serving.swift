internal import Access
internal import Accounts
internal import Advice
internal import Casework
internal import Desks
internal import Documents
internal import Finding
internal import Funds
internal import Hummingbird
internal import Kernel
internal import LawRules
internal import Livestream
internal import Mediation
internal import Messages
internal import Performance
internal import Publication
internal import Reporting
internal import ServiceLifecycle
internal import Settlement
internal import Stations
internal import Statistics
internal import StatisticsRules
internal import Storage
internal import Traders
internal import Web
internal import WorkOrders

/// What is served: every capability's routes on one router, and the workers beside it.
struct Serving {
    /// How the outside reaches the service.
    struct Settings: Sendable {
        var isSecure = false
        var trustsForwarded = false
    }

    let installation: Installation
    let web: WebSettings
    let metrics = RequestMetrics()
    let accounts: Accounts
    let statistics: Statistics
    let documents: DocumentDesk
    let messages: Messages
    let access: Access
    let orders: WorkOrders
    let advice: Advice
    let funds: Funds
    let traders: Traders
    let reporting: Reporting

    init(_ installation: Installation, _ settings: Settings) throws {
        self.installation = installation
        let secret = installation.secret
        var web = WebSettings(secret: secret, randomness: installation.random)
        web.isSecure = settings.isSecure
        web.trustsForwarded = settings.trustsForwarded
        web.uploads = try installation.uploads()
        let drawing = DrawingPool()
        Lodging.setLimits(&web.limits)
        FollowPages.setLimits(&web.limits)
        CallPages.setLimits(&web.limits)
        SettingPages.setLimits(&web.limits)
        WorkOrders.setLimits(&web.limits)
        Traders.setLimits(&web.limits, licence: Installation.licenceLimit)
        Settlement.setLimits(&web.limits, files: installation.rooms.tools.files)
        funds = installation.funds(drawing: drawing)
        funds.setLimits(&web.limits)
        Performance.setLimits(&web.limits, files: installation.promises.tools.files)
        Mediation.setLimits(&web.limits, files: installation.mediation().files)
        self.web = web
        accounts = Accounts(
            database: installation.database, directory: installation.directory, settings: web, time: installation.time,
            surroundings: installation.accountsSurroundings, zone: installation.law.now.zone)
        statistics = installation.statistics(links: Self.list)
        documents = DocumentDesk(installation.documentTools(drawing: drawing))
        messages = installation.messages(secret: secret)
        traders = installation.traders(web)
        access = installation.access(secret: secret, people: accounts.people, traders: traders)
        orders = try installation.workOrders()
        advice = try installation.advice(web)
        reporting = try installation.reporting(drawing: drawing)
    }

    func router() throws -> Router<AppContext> {
        let router = Router(context: AppContext.self)
        addHealth(to: router)
        let law = installation.law
        let site = try SiteMap.site(zone: { law.now.zone })
        WebStack(
            site: site, settings: web, metrics: metrics,
            rates: Accounts.rates() + Lodging.rates() + KindPages.rates() + FollowPages.rates() + API.rates()
                + CallPages.rates() + Settlement.rates() + Performance.rates() + Advice.rates() + Traders.rates()
                + Mediation.rates() + RoomEndpoints.rates() + PromiseEndpoints.rates() + Reporting.rates()
                + [SetupPages.rate],
            time: installation.time, translating: { StorageTrouble.answer(to: $0) }
        ).install(
            on: router,
            identify: [
                SetupGate(Setup(installation: installation)), accounts.identify(),
                DeskCounts(WorklistStore(installation.tools)),
            ])
        router.add(middleware: StorageTrouble())
        SetupPages(setup: Setup(installation: installation), web: web).add(to: router)
        router.addRoutes(DesignPages(calendar: installation.law.now.calendar, time: installation.time).routes)
        accounts.addRoutes(to: router)
        statistics.addRoutes(to: router)
        reporting.addRoutes(to: router)
        messages.addRoutes(to: router)
        access.addRoutes(to: router)
        orders.addRoutes(to: router)
        funds.addRoutes(to: router)
        installation.livestream.addRoutes(to: router)
        installation.stations.addRoutes(to: router)
        addCasework(to: router)
        addDocuments(to: router)
        traders.addRoutes(to: router)
        addRooms(to: router)
        installation.publication.addRoutes(to: router)
        Mediation(installation.mediation(door: FollowDoor(web, time: installation.time))).addRoutes(to: router)
        return router
    }

    /// The rooms of consumers and traders, and the promises that they came to.
    private func addRooms(to router: Router<AppContext>) {
        let (rooms, promises) = settling
        Settlement(rooms, settings: web).addRoutes(to: router)
        Performance(
            promises, courts: Installation.courts(installation.tools, drawing: documents),
            interest: Installation.interest(installation.tools, drawing: documents)
        ).addRoutes(to: router)
    }

    /// Rooms and promises tied together, with the doors of people and programs of both sides.
    var settling: (rooms: SettlementTools, promises: PerformanceTools) {
        let door = FollowDoor(web, time: installation.time)
        var rooms = Installation.rooms(
            installation.tools, secret: installation.secret, address: installation.address, door: door)
        rooms.traders = Installation.roomTraders(installation.database, door: traders.door)
        rooms.announce = Installation.announcingRooms
        let store = RoomStore(rooms)
        var promises = Installation.performance(
            installation.tools, rooms: store, doors: (door, RoomDoor(store: store, web: web)))
        promises.announce = Installation.announcingPromises
        Installation.follow(PromiseStore(promises), in: &rooms)
        return (rooms, promises)
    }

    /// Whether the process lives, whether it can work, and its counters; before all middleware, so that they answer
    /// cheaply and are not logged.
    private func addHealth(to router: Router<AppContext>) {
        let database = installation.database
        let metrics = metrics
        router.get("/healthz") { _, _ in "ok\n" }
        router.get("/readyz") { _, _ in
            do {
                _ = try await database.row("SELECT 1 AS one")
                return Response(status: .ok, body: .init(byteBuffer: .init(string: "ready\n")))
            } catch {
                return Response(status: .serviceUnavailable, body: .init(byteBuffer: .init(string: "not ready\n")))
            }
        }
        router.get("/metrics") { _, _ in metrics.prometheusText() }
    }
}
