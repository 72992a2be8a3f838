internal import Accounts
internal import ArgumentParser
internal import Hummingbird
internal import Logging
internal import ServiceLifecycle
internal import Storage
internal import UnixSignals

/// Serves the public site, the staff desk and the API, with the workers inside the process.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the platform. / 启动服务。")
    @OptionGroup var installation: InstallationOptions
    @Option(help: "Address to listen on / 监听地址") var host = "127.0.0.1"
    @Option(help: "Port / 端口") var port = 8080
    @Flag(help: "Make the demonstration if it is not there / 需要时生成演示数据") var demo = false
    @Flag(help: "Reached through https by a proxy in front / 前面有https代理") var https = false
    @Flag(help: "Believe X-Forwarded-For of the proxy in front / 信任前置代理的地址") var trustForwarded = false

    func run() async throws {
        let (host, port, demo) = (host, port, demo)
        var settings = Serving.Settings()
        settings.isSecure = https
        settings.trustsForwarded = trustForwarded
        let chosen = settings
        try await Running.with(installation) { opened in
            if demo { try await Demonstration(opened).signIns() }
            try await Self.refuseDemonstration(on: host, opened)
            try await Setup(installation: opened).announce(at: "http://\(host):\(port)")
            let serving = try Serving(opened, chosen)
            var log = opened.log
            log.logLevel = .info
            var application = Application(
                router: try serving.router(),
                configuration: .init(address: .hostname(host, port: port), serverName: nil), logger: log)
            application.addServices(serving.workers)
            Running.tell("Xiaobao 消保  http://\(host):\(port)")
            let services = ServiceGroup(
                configuration: .init(
                    services: [.init(service: application)], gracefulShutdownSignals: [.sigterm, .sigint],
                    logger: Running.log(.error)))
            try await services.run()
        }
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
