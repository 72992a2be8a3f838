internal import Storage

/// What is written into a database about a move, so that nobody works in the wrong one.
enum MoveMark: String {
    /// Tables are arriving; not to be used before they all have.
    case begun

    /// Everything has gone elsewhere; what is filed here now would be lost there.
    case moved

    private static let key = "move"

    /// The mark, if the database has one; a database without our tables has none.
    static func read(on database: any Database) async throws -> MoveMark? {
        guard try await TableCopy.tables(of: database).contains("setting") else { return nil }
        return try await stored(on: database)
    }

    private static func stored(on database: any Database) async throws -> MoveMark? {
        try await database.row("SELECT value FROM setting WHERE key = \(key)").flatMap {
            MoveMark(rawValue: try $0.text("value"))
        }
    }

    func set(on database: any Database) async throws {
        let value = rawValue
        try await database.transaction { transaction in
            try transaction.execute(
                """
                INSERT INTO setting (key, value) VALUES (\(Self.key), \(value))
                ON CONFLICT (key) DO UPDATE SET value = excluded.value
                """)
        }
    }

    static func clear(on database: any Database) async throws {
        try await database.transaction { try $0.execute("DELETE FROM setting WHERE key = \(key)") }
    }

    /// Refuses to open a database that bears a mark.
    static func refuse(_ database: any Database) async throws {
        switch try await stored(on: database) {
        case .begun:
            throw Complaint(
                zh: "这个数据库是一次没有做完的搬迁。请再运行一次 xiaobao move。",
                en: "This database is a move that was not finished. Run xiaobao move once more.")
        case .moved:
            throw Complaint(
                zh: "数据已经从这里搬走，请用新的地址启动（--database）。确要重新使用这里，先运行 xiaobao move --undo。",
                en: "The data was moved elsewhere: start with the new address (--database). To use this one again "
                    + "nonetheless, run xiaobao move --undo first.")
        case nil: return
        }
    }
}
