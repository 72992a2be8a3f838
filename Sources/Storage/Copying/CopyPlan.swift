/// Which tables are copied from one database to another, those before that others refer to.
struct CopyPlan: Sendable {
    let tables: [CopiedTable]

    /// Tables that only one of the two has, such as one engine's search index: made again, not copied.
    let leftOut: [String]

    /// What belongs to a database itself, or to processes that run on it.
    private static let own: Set<String> = ["schema_lock", "schema_migration", "node_number"]

    /// Throws ``CopyRefused`` if a table of both has different columns.
    ///
    /// - Parameter leaving: tables that the target fills by itself while others are copied
    init(from source: [CopiedTable], to target: [CopiedTable], leaving: Set<String> = []) throws {
        let there = Dictionary(uniqueKeysWithValues: target.map { ($0.name, $0) })
        let here = Set(source.map(\.name))
        var shared: [CopiedTable] = []
        let own = Self.own.union(leaving)
        for table in source where !own.contains(table.name) {
            guard let twin = there[table.name] else { continue }
            guard Set(twin.columns) == Set(table.columns) else { throw CopyRefused.differentColumns(table.name) }
            shared.append(
                CopiedTable(
                    name: table.name, columns: table.columns, parents: table.parents.union(twin.parents),
                    key: table.key))
        }
        tables = Self.ordered(shared)
        leftOut = here.symmetricDifference(there.keys).subtracting(own).sorted()
    }

    /// The tables, each after those that it refers to; a circle is left in the order of names.
    private static func ordered(_ tables: [CopiedTable]) -> [CopiedTable] {
        var waiting = tables.sorted { $0.name < $1.name }
        var ordered: [CopiedTable] = []
        while !waiting.isEmpty {
            let names = Set(waiting.map(\.name))
            let free = waiting.filter { $0.parents.subtracting([$0.name]).isDisjoint(with: names) }
            ordered += free.isEmpty ? waiting : free
            let taken = Set(ordered.map(\.name))
            waiting.removeAll { taken.contains($0.name) }
        }
        return ordered
    }
}

/// Why a database cannot be copied into another.
package enum CopyRefused: Error, Equatable, CustomStringConvertible {
    /// A table of that name has other columns in the other database.
    case differentColumns(String)

    package var description: String {
        switch self {
        case .differentColumns(let table): "the table \(table) has other columns in the other database"
        }
    }
}
