internal import Accounts
internal import ArgumentParser
internal import Documents
internal import Hummingbird
internal import Logging
internal import ServiceLifecycle
internal import Storage

/// Serves the public site, the staff desk and the API, with the workers inside the process unless told otherwise.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the platform. / 启动服务。")
    @OptionGroup var installation: InstallationOptions
    @OptionGroup var process: ProcessOptions
    @OptionGroup var serving: ServingOptions

    func run() async throws {
        let settings = try Running.settings(
            installation.given.merging(process.given) { $1 }.merging(serving.given) { $1 })
        let level = Logger.Level(rawValue: settings.logLevel) ?? .info
        try await Running.with(settings, level: level) { opened in
            if settings.demonstrates { try await Demonstration(opened).begin(files: settings.demoFiles) }
            try await Self.refuseDemonstration(on: settings.host, opened)
            try await Setup(installation: opened).announce(at: "http://\(settings.host):\(settings.port)")
            try await Stopping.run(Self.application(opened, settings), settings)
        }
    }

    private static func application(_ opened: Installation, _ settings: Settings) throws -> any Service {
        var outside = Serving.Settings()
        outside.isSecure = settings.isSecure
        outside.trustsForwarded = settings.trustsForwarded
        let serving = try Serving(opened, outside)
        let (host, port) = (settings.host, settings.port)
        var application = Application(
            router: try serving.router(),
            configuration: .init(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { _ in Running.tell("Xiaobao 消保  http://\(host):\(port)") }, logger: opened.log)
        let drawing = Worker(name: "drawing") { await serving.documents.serve() }
        application.addServices(opened.upkeep + [drawing] + (settings.works ? opened.workers : []))
        return application
    }

    /// Demonstration sign-ins are known to whoever saw the screen, so nobody else may reach them.
    private static func refuseDemonstration(on host: String, _ opened: Installation) async throws {
        guard !["127.0.0.1", "::1", "localhost"].contains(host) else { return }
        guard try await DemoAccounts.exist(in: opened.database) else { return }
        throw ValidationError(
            """
            这个数据目录有演示账号，只能在本机（127.0.0.1）打开。正式使用请换一个新的数据目录。
            This folder has demonstration sign-ins and is served on loopback only. Use a new folder for real work.
            """)
    }
}
