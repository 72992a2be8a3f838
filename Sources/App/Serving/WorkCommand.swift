internal import ArgumentParser
internal import Logging
internal import ServiceLifecycle
internal import Storage

/// Does the work behind the pages, beside servers that leave it: any number of such processes may run on PostgreSQL.
struct WorkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "work", abstract: "Do the work behind the pages, without serving. / 只做后台工作，不开网页。")
    @OptionGroup var installation: InstallationOptions
    @OptionGroup var process: ProcessOptions

    func run() async throws {
        let settings = try Running.settings(installation.given.merging(process.given) { $1 })
        let level = Logger.Level(rawValue: settings.logLevel) ?? .info
        try await Running.with(settings, level: level) { opened in
            Running.tell("Xiaobao 消保  work 后台工作")
            try await Stopping.run(Working(workers: opened.upkeep + opened.workers), settings)
        }
    }
}

/// The workers as one service.
struct Working: Service {
    let workers: [Worker]

    func run() async throws {
        try await ServiceGroup(configuration: .init(services: workers, logger: Running.log(.error))).run()
    }
}
