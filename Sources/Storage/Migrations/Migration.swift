internal import Crypto
internal import Kernel

/// One step of the schema, carried out once, in one transaction, and never edited after it was merged.
package struct Migration: Sendable {
    /// A statement that defines something or fills a new table.
    ///
    /// One text serves both engines: `BIGINT`, `DOUBLE PRECISION`, `TEXT` and `BYTEA` are the only types;
    /// SQLite gets its own names for them and `STRICT` tables.
    package struct Statement: Sendable, ExpressibleByStringLiteral {
        let text: String
        let engine: Engine?

        package init(stringLiteral text: String) {
            self.text = text
            engine = nil
        }

        private init(_ text: String, for engine: Engine) {
            self.text = text
            self.engine = engine
        }

        /// A statement that one engine needs and the other does without.
        package static func only(_ engine: Engine, _ text: StaticString) -> Statement {
            Statement("\(text)", for: engine)
        }
    }

    /// The day and a word, such as `2026-11-22-casework-1`; fixed for ever.
    package let id: String
    package let statements: [Statement]

    package init(id: String, statements: [Statement]) {
        self.id = id
        self.statements = statements
    }

    /// What the statements are on an engine.
    func texts(for engine: Engine) -> [String] {
        statements.filter { $0.engine == nil || $0.engine == engine }.map { statement in
            engine == .sqlite ? SQLiteDialect.translating(statement.text) : statement.text
        }
    }

    /// A hash of all texts, by which an edited migration is found out.
    var fingerprint: String {
        let whole = statements.map { "\($0.engine?.rawValue ?? "both"): \($0.text)" }.joined(separator: "\u{1F}")
        return Hexadecimal.text(SHA256.hash(data: Array(whole.utf8)))
    }
}
