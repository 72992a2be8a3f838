package import DocumentsRules
internal import Kernel
package import Storage
internal import Web

/// The letters that offices have written, every version of them.
package struct LetterStore: Sendable {
    /// Letters of one office listed at once.
    static let most = 200

    let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    /// The letters that these offices offer, as they stand now.
    package func letters(of offices: [Int64]) async throws -> [LetterTemplate] {
        try await database.rows(
            """
            SELECT t.office_id, v.* FROM letter_template AS t
            JOIN letter_template_version AS v ON v.template_id = t.id AND v.version = t.version
            WHERE t.office_id IN \(anyOf: offices) AND t.retired_at IS NULL
            ORDER BY t.id LIMIT \(Self.most)
            """
        ).map(Self.letter)
    }

    /// A letter as it stands now, or in an earlier version; nil when there is none.
    package func letter(_ id: Int64, version: Int? = nil) async throws -> LetterTemplate? {
        let which: SQL = version.map { number -> SQL in "\(number)" } ?? "t.version"
        return try await database.row(
            """
            SELECT t.office_id, v.* FROM letter_template AS t
            JOIN letter_template_version AS v ON v.template_id = t.id AND v.version = \(fragment: which)
            WHERE t.id = \(id) AND t.retired_at IS NULL
            """
        ).map(Self.letter)
    }

    /// Every version of a letter with its time and author, the newest first.
    func versions(of id: Int64) async throws -> [(version: Int, at: Instant, by: String)] {
        try await database.rows(
            """
            SELECT version, changed_at, changed_by_name FROM letter_template_version
            WHERE template_id = \(id) ORDER BY version DESC LIMIT \(Self.most)
            """
        ).map { (try $0.int("version"), try $0.instant("changed_at"), try $0.text("changed_by_name")) }
    }

    /// Who changes a letter and when, and what else belongs into the same transaction.
    struct Act: Sendable {
        let name: String
        let at: Instant
        let beside: @Sendable (any Writing) throws -> Void
    }

    /// Keeps a new letter.
    func begin(_ text: LetterText, id: Int64, office: Int64, by act: Act) async throws {
        try await database.transaction { transaction in
            try transaction.execute(
                "INSERT INTO letter_template (id, office_id, version) VALUES (\(id), \(office), 1)")
            try transaction.execute(Self.keeping(text, id: id, version: 1, by: act))
            try act.beside(transaction)
        }
    }

    /// Keeps the next version; throws `Stale` when `version` is no longer the last.
    func change(_ text: LetterText, id: Int64, version: Int, by act: Act) async throws {
        try await database.transaction { transaction in
            let touched = try transaction.execute(
                """
                UPDATE letter_template SET version = \(version + 1)
                WHERE id = \(id) AND version = \(version) AND retired_at IS NULL
                """)
            guard touched == 1 else { throw Stale() }
            try transaction.execute(Self.keeping(text, id: id, version: version + 1, by: act))
            try act.beside(transaction)
        }
    }

    /// Takes a letter out of use; its versions stay.
    func retire(_ id: Int64, by act: Act) async throws {
        try await database.transaction { transaction in
            let touched = try transaction.execute(
                "UPDATE letter_template SET retired_at = \(act.at) WHERE id = \(id) AND retired_at IS NULL")
            guard touched == 1 else { throw NotFound() }
            try act.beside(transaction)
        }
    }

    private static func keeping(_ text: LetterText, id: Int64, version: Int, by act: Act) -> SQL {
        """
        INSERT INTO letter_template_version (template_id, version, title, english, addressee, body, for_consumer,
            changed_at, changed_by_name)
        VALUES (\(id), \(version), \(text.title), \(text.english), \(text.addressee), \(text.body),
            \(text.isForConsumer), \(act.at), \(act.name))
        """
    }

    private static func letter(_ row: Row) throws -> LetterTemplate {
        LetterTemplate(
            id: try row.int64("template_id"), office: try row.int64("office_id"), version: try row.int("version"),
            text: LetterText(
                title: try row.text("title"), english: try row.text("english"),
                addressee: try row.text("addressee"), body: try row.text("body"),
                isForConsumer: try row.bool("for_consumer")))
    }
}
