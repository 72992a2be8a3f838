internal import CaseworkRules
internal import Crypto
internal import Foundation
package import ImportingRules
internal import Kernel
internal import Yams

/// A mapping read from a YAML file, with the hash by which a run remembers it.
package struct MappingFile: Sendable {
    package let mapping: Mapping
    /// SHA-256 of the file's bytes, in hexadecimal.
    package let hash: String

    /// Reads a mapping; throws ``MappingUnusable`` with all problems, or the system's error for an unreadable file.
    package init(path: String) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        try self.init(yaml: String(decoding: data, as: UTF8.self))
    }

    /// Reads a mapping from YAML text; throws ``MappingUnusable``.
    package init(yaml: String) throws {
        mapping = try Mapping.reading(try Self.setting(yaml), vocabulary: .casework).get()
        hash = Hexadecimal.text(SHA256.hash(data: Array(yaml.utf8)))
    }

    /// The path of a mapping: as given if there is such a file, else the shipped one of that name.
    package static func path(_ name: String, shipped folder: String?) -> String {
        guard let folder, !FileManager.default.fileExists(atPath: name) else { return name }
        let shipped = "\(folder)/\(name).yaml"
        return FileManager.default.fileExists(atPath: shipped) ? shipped : name
    }

    /// What a YAML text spells, not yet understood; throws ``MappingUnusable``.
    package static func setting(_ yaml: String) throws -> Setting {
        do {
            guard let node = try Yams.compose(yaml: yaml) else {
                throw MappingUnusable(problems: [MappingProblem(.missing, at: "")])
            }
            return try setting(node)
        } catch let error as YamlError {
            let why = "\(error)".split(separator: "\n").first.map(String.init) ?? ""
            throw MappingUnusable(problems: [MappingProblem(.unreadable(why), at: "")])
        }
    }

    private static func setting(_ node: Node) throws -> Setting {
        let line = node.mark?.line
        switch node {
        case .scalar(let scalar):
            return Setting(.text(scalar.string), line: line)
        case .sequence(let sequence):
            return Setting(.list(try sequence.map(setting)), line: line)
        case .mapping(let mapping):
            let entries = try mapping.map { key, value in
                Setting.Entry(key.scalar?.string ?? "", try setting(value))
            }
            return Setting(.table(entries), line: line)
        case .alias:
            throw MappingUnusable(problems: [MappingProblem(.unreadable("alias"), at: "", line: line)])
        }
    }
}

extension MappingVocabulary {
    /// The codes that case files have; natures are those that reports of complaints are divided by.
    package static let casework = MappingVocabulary(
        kinds: CaseKind.allCases.map(\.rawValue), channels: Channel.allCases.map(\.rawValue),
        natures: [
            "quality", "safety", "price", "measurement", "counterfeit", "contract", "false_advertising",
            "personal_dignity", "after_sales", "other",
        ], outcomes: Outcome.allCases.map(\.rawValue))
}
