/// What somebody has typed so far, as typed: nothing in it is checked, and nothing is ever dropped from it.
package struct FilingDraft: Equatable, Codable, Sendable {
    private var values: [String: [String]]

    package init(_ values: [String: [String]] = [:]) {
        self.values = values
    }

    /// The first text of a field; empty when nothing was typed.
    package subscript(field: FilingField) -> String {
        get { values[field.rawValue]?.first ?? "" }
        set { values[field.rawValue] = [newValue] }
    }

    /// All texts of a field that may be chosen more than once.
    package func all(_ field: FilingField) -> [String] { (values[field.rawValue] ?? []).filter { !$0.isEmpty } }

    package mutating func set(_ field: FilingField, _ texts: [String]) { values[field.rawValue] = texts }

    /// Whether anything was typed in the field, or a choice made.
    package func has(_ field: FilingField) -> Bool { !all(field).isEmpty }

    /// Whether nothing has been typed at all.
    package var isEmpty: Bool { values.values.allSatisfy { $0.allSatisfy(\.isEmpty) } }

    package init(from decoder: any Decoder) throws {
        values = try decoder.singleValueContainer().decode([String: [String]].self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(values)
    }
}
