internal import Foundation
internal import Kernel

/// What a setting's value must look like.
enum SettingKind: Sendable, Equatable {
    case text
    case path
    case switched
    case number(ClosedRange<Int>)
    case choice([String])

    /// At least 32 bytes in hexadecimal digits; never shown.
    case secret

    /// A PostgreSQL address; its password is never shown.
    case database

    var example: String {
        switch self {
        case .text: "TEXT"
        case .path: "PATH"
        case .switched: "yes"
        case .number(let range): "\(range.lowerBound)"
        case .choice(let choices): choices.first ?? ""
        case .secret: "64 hexadecimal digits"
        case .database: "postgresql://xiaobao@127.0.0.1/xiaobao"
        }
    }

    /// What is wrong with a value, or nothing.
    func problem(of value: String) -> LocalText? {
        switch self {
        case .text, .path:
            value.isEmpty ? LocalText(zh: "不能是空的", en: "must not be empty") : nil
        case .switched:
            Self.switched(value) == nil
                ? LocalText(zh: "要写 yes 或 no，不能写“\(value)”", en: "is yes or no, not “\(value)”") : nil
        case .number(let range):
            Int(value).map(range.contains) == true
                ? nil
                : LocalText(
                    zh: "要写 \(range.lowerBound) 到 \(range.upperBound) 的整数，不能写“\(value)”",
                    en: "is a whole number from \(range.lowerBound) to \(range.upperBound), not “\(value)”")
        case .choice(let choices):
            choices.contains(value)
                ? nil
                : LocalText(
                    zh: "只能写 \(choices.joined(separator: "、"))，不能写“\(value)”",
                    en: "is one of \(choices.joined(separator: ", ")), not “\(value)”")
        case .secret:
            (Hexadecimal.bytes(value)?.count ?? 0) >= 32
                ? nil : LocalText(zh: "要至少64位十六进制数字", en: "needs at least 64 hexadecimal digits")
        case .database:
            value.hasPrefix("postgresql://") || value.hasPrefix("postgres://") || value.contains("=")
                ? nil
                : LocalText(zh: "要以 postgresql:// 开头", en: "begins with postgresql://")
        }
    }

    /// The value as it may be shown.
    func shown(_ value: String) -> String {
        switch self {
        case .secret: value.isEmpty ? "" : "••••••"
        case .database: Self.withoutPassword(value)
        case .text, .path, .switched, .number, .choice: value
        }
    }

    /// Yes and no in the words that people use for them in such files.
    static func switched(_ value: String) -> Bool? {
        switch value.lowercased() {
        case "yes", "true", "on", "1": true
        case "no", "false", "off", "0": false
        default: nil
        }
    }

    /// An address with `•••` for the password, in `://name:password@`, `?password=` and `password=`.
    static func withoutPassword(_ address: String) -> String {
        var shown = address.replacing(#/(?<start>:\/\/[^\/@:]*):[^@\/]*@/#) { "\($0.output.start):•••@" }
        shown.replace(#/(?<key>password=)('(?:[^'\\]|\\.)*'|[^&\s]*)/#) { "\($0.output.key)•••" }
        return shown
    }
}
