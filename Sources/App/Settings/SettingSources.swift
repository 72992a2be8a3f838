internal import Foundation
internal import Kernel

/// Where settings are read from; a test gives its own.
struct SettingSources: Sendable {
    var flags: [SettingName: String] = [:]
    var environment: [String: String] = [:]

    /// The text of a file; nothing if it cannot be read.
    var text: @Sendable (String) -> String? = { path in
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }

    /// What this process was given.
    static func ofProcess(flags: [SettingName: String]) -> SettingSources {
        SettingSources(flags: flags, environment: ProcessInfo.processInfo.environment)
    }

    /// How variables begin that are read elsewhere: by tests and tools, and for messages to the outside, whose settings
    /// stand on a page of their own.
    private static let foreign = [
        "XIAOBAO_TEST_", "XIAOBAO_BINARY", "XIAOBAO_WRITE_", "XIAOBAO_MAIL_", "XIAOBAO_SMS_", "XIAOBAO_WEBHOOK_",
    ]

    /// The settings, or all that is wrong with them at once.
    func settings() throws(SettingProblems) -> Settings {
        var problems: [SettingProblem] = []
        let file = file(&problems)
        problems += file?.problems ?? []
        var effective: [SettingName: Settings.Effective] = [:]
        for name in SettingName.allCases {
            guard let said = said(name, in: file) else { continue }
            if let problem = name.declaration.kind.problem(of: said.value) {
                problems.append(SettingProblem(place: place(of: name, said.origin), what: problem))
            }
            effective[name] = said
        }
        guard problems.isEmpty else { throw SettingProblems(problems: problems) }
        return Settings(effective: effective, warnings: strangers)
    }

    private func said(_ name: SettingName, in file: SettingsFile?) -> Settings.Effective? {
        if let value = flags[name] { return Settings.Effective(value: value, origin: .flag) }
        if let value = environment[name.variable], !value.isEmpty {
            return Settings.Effective(value: value, origin: .environment)
        }
        return file.flatMap { file in
            file.lines[name].map {
                Settings.Effective(value: $0.value, origin: .file(path: file.path, line: $0.number))
            }
        }
    }

    /// The file that was named, which must be there; else the one in the data folder, if there is one.
    private func file(_ problems: inout [SettingProblem]) -> SettingsFile? {
        if let named = said(.config, in: nil) {
            let path = Settings.absolute(named.value)
            if let text = text(path) { return SettingsFile(path: path, text: text) }
            problems.append(
                SettingProblem(
                    place: place(of: .config, named.origin),
                    what: LocalText(zh: "不能读取 \(path)", en: "cannot read \(path)")))
            return nil
        }
        let data = said(.data, in: nil)?.value ?? SettingName.data.declaration.fallback
        let path = Settings.absolute(data) + "/xiaobao.conf"
        guard let text = text(path) else { return nil }
        let file = SettingsFile(path: path, text: text)
        if let line = file.lines[.data] {
            problems.append(
                SettingProblem(
                    place: "\(path):\(line.number)",
                    what: LocalText(
                        zh: "数据目录里的文件不能再指数据目录；请用 --data 或 XIAOBAO_DATA",
                        en: "a file inside the data folder cannot say where that is; use --data or XIAOBAO_DATA")))
        }
        return file
    }

    private func place(of name: SettingName, _ origin: Settings.Origin) -> String {
        switch origin {
        case .flag: "--\(name.rawValue)"
        case .environment: name.variable
        case .file(let path, let line): "\(path):\(line) \(name.rawValue)"
        case .fallback: name.rawValue
        }
    }

    /// Variables with our prefix that are none of ours: told, but no reason not to start.
    private var strangers: [SettingProblem] {
        let known = Set(SettingName.allCases.map(\.variable))
        return environment.keys.sorted().filter { name in
            name.hasPrefix("XIAOBAO_") && !known.contains(name) && !Self.foreign.contains { name.hasPrefix($0) }
        }.map { name in
            let near = SettingName.nearest(to: String(name.dropFirst("XIAOBAO_".count)))?.variable
            return SettingProblem(
                place: name,
                what: LocalText(
                    zh: "没有这个设置" + (near.map { "，是不是 \($0)？" } ?? ""),
                    en: "is no setting" + (near.map { "; did you mean \($0)?" } ?? "")))
        }
    }
}
