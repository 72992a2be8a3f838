internal import ArgumentParser
internal import Kernel

extension Option {
    /// An option named and explained by a setting's declaration.
    init(_ setting: SettingName) where Value == String? {
        self.init(name: .customLong(setting.rawValue), parsing: .next, help: setting.flagHelp, completion: nil)
    }
}

extension Flag {
    /// A switch with its opposite (`--workers`, `--no-workers`), named and explained by a setting's declaration.
    init(_ setting: SettingName) where Value == Bool? {
        self.init(
            name: .customLong(setting.rawValue), inversion: .prefixedNo, exclusivity: .chooseLast,
            help: setting.flagHelp)
    }
}

extension SettingName {
    fileprivate var flagHelp: ArgumentHelp {
        let declared = declaration
        let fallback = declared.fallback.isEmpty ? "" : "; \(declared.fallback)"
        return ArgumentHelp("\(declared.help.en) / \(declared.help.zh) (\(variable)\(fallback))")
    }
}

/// The flags of every command that opens an installation.
struct InstallationOptions: ParsableArguments {
    @Option(.config) var config: String?
    @Option(.data) var data: String?
    @Option(.database) var database: String?
    @Option(.evidence) var evidence: String?
    @Option(.connections) var connections: String?

    var given: [SettingName: String] {
        let all: [SettingName: String?] = [
            .config: config, .data: data, .database: database, .evidence: evidence, .connections: connections,
        ]
        return all.compactMapValues { $0 }
    }
}

/// The flags of the commands that go on until they are stopped.
struct ProcessOptions: ParsableArguments {
    @Option(.stopWithin) var stopWithin: String?
    @Option(.logLevel) var logLevel: String?
    @Option(.address) var address: String?

    var given: [SettingName: String] {
        let all: [SettingName: String?] = [.stopWithin: stopWithin, .logLevel: logLevel, .address: address]
        return all.compactMapValues { $0 }
    }
}

/// The flags of serving.
struct ServingOptions: ParsableArguments {
    @Option(.host) var host: String?
    @Option(.port) var port: String?
    @Flag(.https) var https: Bool?
    @Flag(.trustForwarded) var trustForwarded: Bool?
    @Flag(.workers) var workers: Bool?
    @Flag(.demo) var demo: Bool?
    @Option(.demoFiles) var demoFiles: String?

    var given: [SettingName: String] {
        let texts: [SettingName: String?] = [.host: host, .port: port, .demoFiles: demoFiles]
        let switches: [SettingName: Bool?] = [
            .https: https, .trustForwarded: trustForwarded, .workers: workers, .demo: demo,
        ]
        return texts.compactMapValues { $0 }.merging(
            switches.compactMapValues { $0.map { $0 ? "yes" : "no" } }, uniquingKeysWith: { $1 })
    }
}
