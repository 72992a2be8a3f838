internal import Crypto
internal import Foundation
package import Kernel
package import LawRules

/// Reads files of the law into checked values; all problems of a file come at once.
package enum LawFile {
    /// A rule set file: one JSON object, as under `Reference/rules`.
    package static func ruleSet(_ bytes: some Sequence<UInt8>) throws(LawProblems) -> RuleSet {
        try RuleSetReader.read(tree(bytes))
    }

    /// A calendar file: `{"2026": {"holidays": […], "workdays": […]}, …}`, one year or many.
    package static func calendar(_ bytes: some Sequence<UInt8>) throws(LawProblems) -> [Int: CalendarYear] {
        try CalendarReader.read(tree(bytes))
    }

    private static func tree(_ bytes: some Sequence<UInt8>) throws(LawProblems) -> JSONTree {
        do {
            return try JSONDecoder().decode(JSONTree.self, from: Data(bytes))
        } catch {
            throw LawProblems([LawProblem("", .notJSON)])
        }
    }
}

/// How the law stands in the database: as JSON with its keys in order, so that equal values have equal hashes.
enum LawBody {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func value<Value: Decodable>(_ text: String, as type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    /// SHA-256 in hexadecimal.
    static func hash(_ text: String) -> String { Hexadecimal.text(SHA256.hash(data: Data(text.utf8))) }
}
