internal import Foundation
internal import Kernel
internal import Storage

/// Every setting with its effective value, read once at the start: flag before environment before file before default.
struct Settings: Sendable {
    /// A value and where it comes from.
    struct Effective: Sendable, Equatable {
        let value: String
        let origin: Origin
    }

    /// Where a value was said.
    enum Origin: Sendable, Equatable {
        case flag
        case environment
        case file(path: String, line: Int)
        case fallback
    }

    private let effective: [SettingName: Effective]

    /// What is odd, but no reason not to start, such as a variable that nobody reads.
    let warnings: [SettingProblem]

    init(effective: [SettingName: Effective], warnings: [SettingProblem]) {
        self.effective = effective
        self.warnings = warnings
    }

    subscript(_ name: SettingName) -> Effective {
        effective[name] ?? Effective(value: name.declaration.fallback, origin: .fallback)
    }

    /// The text, or nothing where it is empty.
    private func text(_ name: SettingName) -> String? {
        let value = self[name].value
        return value.isEmpty ? nil : value
    }

    private func number(_ name: SettingName) -> Int { Int(self[name].value) ?? 0 }

    private func isOn(_ name: SettingName) -> Bool { SettingKind.switched(self[name].value) ?? false }

    /// The folder of the installation, absolute.
    var folder: String { Self.absolute(self[.data].value) }

    var location: DatabaseLocation {
        text(.database).map { .postgres(url: $0) } ?? .sqlite(path: folder + "/xiaobao.sqlite")
    }

    /// The folder of evidence, absolute.
    var evidence: String { text(.evidence).map(Self.absolute) ?? folder + "/evidence" }

    /// The key said by the operator, if one was.
    var secret: [UInt8]? { text(.secret).flatMap { Hexadecimal.bytes($0) } }

    var connections: Int { number(.connections) }
    var logLevel: String { self[.logLevel].value }
    var host: String { self[.host].value }
    var port: Int { number(.port) }
    var isSecure: Bool { isOn(.https) }
    var trustsForwarded: Bool { isOn(.trustForwarded) }
    var allowsWebhooksInside: Bool { isOn(.webhookInside) }

    /// Where people reach the installation, without a slash at its end.
    var address: String {
        guard let said = text(.address) else { return "\(isSecure ? "https" : "http")://\(host):\(port)" }
        return said.hasSuffix("/") ? String(said.dropLast()) : said
    }

    var works: Bool { isOn(.workers) }
    var demonstrates: Bool { isOn(.demo) }

    /// How many files a demonstration without any begins with.
    var demoFiles: Int { number(.demoFiles) }

    /// Seconds that a stop may take.
    var stopWithin: Int { number(.stopWithin) }

    static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
}
