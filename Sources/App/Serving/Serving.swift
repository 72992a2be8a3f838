internal import Accounts
internal import Casework
internal import Hummingbird
internal import Kernel
internal import LawRules
internal import ServiceLifecycle
internal import Statistics
internal import StatisticsRules
internal import Storage
internal import Web

/// What is served: every capability's routes on one router, and the workers beside it.
struct Serving {
    /// How the outside reaches the service.
    struct Settings: Sendable {
        var isSecure = false
        var trustsForwarded = false
        /// The key that was set; else the folder's own.
        var secret: [UInt8]?
    }

    let installation: Installation
    let web: WebSettings
    let metrics = RequestMetrics()
    let accounts: Accounts
    let statistics: Statistics

    init(_ installation: Installation, _ settings: Settings) throws {
        self.installation = installation
        var web = WebSettings(
            secret: try InstallationSecret.read(in: installation.folder, set: settings.secret),
            randomness: installation.random)
        web.isSecure = settings.isSecure
        web.trustsForwarded = settings.trustsForwarded
        web.uploads = try installation.uploads()
        Lodging.setLimits(&web.limits)
        FollowPages.setLimits(&web.limits)
        self.web = web
        accounts = Accounts(
            database: installation.database, directory: installation.directory, settings: web, time: installation.time)
        statistics = installation.statistics(links: Self.list)
    }

    func router() throws -> Router<AppContext> {
        let router = Router(context: AppContext.self)
        addHealth(to: router)
        let site = try SiteMap.site()
        WebStack(
            site: site, settings: web, metrics: metrics,
            rates: Accounts.rates() + Lodging.rates() + KindPages.rates() + FollowPages.rates() + API.rates(),
            time: installation.time, translating: { StorageTrouble.answer(to: $0) }
        ).install(on: router, identify: [accounts.identify(), DeskCounts(WorklistStore(installation.tools))])
        router.add(middleware: StorageTrouble())
        router.addRoutes(DesignPages(calendar: installation.law.now.calendar, time: installation.time).routes)
        accounts.addRoutes(to: router)
        statistics.addRoutes(to: router)
        addCasework(to: router)
        return router
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
