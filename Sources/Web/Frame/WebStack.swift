package import Hummingbird
package import Kernel

/// Puts what every request passes on a router, in the one right order.
package struct WebStack {
    let site: Site
    let settings: WebSettings
    let metrics: RequestMetrics
    let rates: [RateRule]
    let time: any TimeSource
    let translating: ErrorMapping.Translation

    /// `translating` finds answers for errors of the database.
    package init(
        site: Site, settings: WebSettings, metrics: RequestMetrics, rates: [RateRule] = [], time: any TimeSource,
        translating: @escaping ErrorMapping.Translation = { _ in nil }
    ) {
        self.site = site
        self.settings = settings
        self.metrics = metrics
        self.rates = rates
        self.time = time
        self.translating = translating
    }

    /// Adds the middlewares, then the static files; routes of capabilities are added after this.
    ///
    /// `identify` finds out who asks and sets ``AppContext/principal``. It runs inside the frame, so that its own
    /// errors are answered too, and before rates, forms and routes.
    package func install(
        on router: Router<AppContext>, identify: [any MiddlewareProtocol<Request, Response, AppContext>] = []
    ) {
        router.add(middleware: RequestLog(metrics: metrics))
        router.add(middleware: SecurityHeaders(isSecure: settings.isSecure))
        router.add(middleware: RequestFrame(site: site, settings: settings))
        router.add(middleware: ErrorMapping(translating: translating))
        for middleware in identify { router.add(middleware: middleware) }
        router.add(middleware: ErrorMapping(translating: translating))
        router.add(middleware: RateLimiting(rules: rates, time: time))
        router.add(middleware: FormReading(settings: settings))
        router.addRoutes(StaticPages(files: site.files).routes)
    }
}
