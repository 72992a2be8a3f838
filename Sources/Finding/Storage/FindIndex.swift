internal import FindingRules
internal import Kernel
package import Logging
package import Storage

/// The index of what files say and are, which a search asks and a worker fills.
package struct FindIndex: Sendable {
    /// Where the index lives: the database of the files on PostgreSQL, a file of its own on SQLite.
    package let database: any Database
    let tokens: any TokenTable
    /// Whether ``close()`` has something to close.
    private let isOwn: Bool

    /// Opens the index that belongs to a database; on SQLite a file at `path`, made if it is missing.
    ///
    /// It flushes at checkpoints only: what a power cut takes from it stands in the feed and is done again.
    package static func open(beside files: any Database, at path: String, log: Logger) async throws -> FindIndex {
        switch files.engine {
        case .postgres: return FindIndex(database: files, tokens: PostgresTokens(), isOwn: false)
        case .sqlite:
            var options = DatabaseOptions()
            options.durability = .normal
            let database = try await openDatabase(.sqlite(path: path), options: options, log: log)
            try await Migrator([findIndexFile]).run(on: database)
            return FindIndex(database: database, tokens: SQLiteTokens(), isOwn: true)
        }
    }

    package func close() async throws {
        if isOwn { try await database.close() }
    }

    /// A stretch of places that a search found.
    struct Found: Sendable {
        /// The files, newest first.
        var files: [Int64] = []
        /// How many there are, if it was asked for.
        var count: FoundCount?
        /// Where the next page begins; nil at the end.
        var next: FindCursor?
        /// How many entries were checked when that was the bound, not the page.
        var lookedAt: Int?
    }

    /// One page of a selection.
    func find(_ selection: Selection, from cursor: FindCursor?, size: Int, counts: Bool) async throws -> Found {
        let tokens = tokens
        return try await database.read { reading in
            var search = PageSearch(selection: selection, tokens: tokens, reading: reading, size: size)
            try search.run(below: cursor?.below ?? EntryPosition.end, counts: counts)
            return search.found
        }
    }
}
