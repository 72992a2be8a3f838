internal import Foundation
package import Kernel
package import Storage

/// A category system as a file: its name, where its names were seen, and its categories in order.
package struct CategoryFile: Codable, Sendable, Equatable {
    /// A name and the first day on which it was used; without one it was always used.
    package struct Name: Codable, Sendable, Equatable {
        package let from: Day?
        package let zh: String
        package let en: String

        package init(from: Day? = nil, zh: String, en: String) {
            self.from = from
            self.zh = zh
            self.en = en
        }
    }

    /// One category with its names, oldest first; `status` is `confirmed` or `unconfirmed`.
    package struct Entry: Codable, Sendable, Equatable {
        package let code: String
        package let parent: String?
        package let status: String
        package let names: [Name]

        package init(code: String, parent: String? = nil, status: String = "confirmed", names: [Name]) {
            self.code = code
            self.parent = parent
            self.status = status
            self.names = names
        }
    }

    package let id: String
    package let name: LocalText
    package let source: String
    package let categories: [Entry]

    package init(id: String, name: LocalText, source: String, categories: [Entry]) {
        self.id = id
        self.name = name
        self.source = source
        self.categories = categories
    }

    /// Reads a file; throws ``CategoryFileProblem`` when codes repeat, a parent is not there, or a name is missing.
    package init(json: some Sequence<UInt8>) throws {
        self = try JSONDecoder().decode(CategoryFile.self, from: Data(json))
        let codes = Set(categories.map(\.code))
        guard codes.count == categories.count else { throw CategoryFileProblem.codeTwice }
        for entry in categories {
            guard !entry.names.isEmpty else { throw CategoryFileProblem.noName(entry.code) }
            guard entry.parent.map(codes.contains) ?? true else { throw CategoryFileProblem.noParent(entry.code) }
        }
    }
}

/// Why a file of categories cannot be used.
package enum CategoryFileProblem: Error, Equatable {
    case codeTwice
    case noName(String)
    case noParent(String)
}

/// The category systems in the database.
package struct CategoryStore: Sendable {
    /// The associations' goods and services, in which filings are made.
    package static let main = "cca"
    /// The ten natures of a complaint.
    package static let natures = "cca-nature"

    private let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    /// Adds a system, or brings one that is there up to the file; nothing is ever taken away, since old files of
    /// complaints name the old categories.
    package func add(_ file: CategoryFile) async throws {
        let statements = Self.statements(file)
        try await database.transaction { transaction in
            for statement in statements { try transaction.execute(statement) }
        }
    }

    private static func statements(_ file: CategoryFile) -> [SQL] {
        let system: SQL = """
            INSERT INTO category_system (id, name_zh, name_en, source)
            VALUES (\(file.id), \(file.name.zh), \(file.name.en), \(file.source))
            ON CONFLICT (id) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en,
                source = excluded.source
            """
        return [system]
            + file.categories.enumerated().flatMap { position, entry in
                [category(entry, position, file.id)] + entry.names.map { name($0, entry.code, file.id) }
            }
    }

    private static func category(_ entry: CategoryFile.Entry, _ position: Int, _ system: String) -> SQL {
        """
        INSERT INTO category (system, code, parent, position, status)
        VALUES (\(system), \(entry.code), \(entry.parent), \(position), \(entry.status))
        ON CONFLICT (system, code) DO UPDATE SET parent = excluded.parent, position = excluded.position,
            status = excluded.status
        """
    }

    private static func name(_ name: CategoryFile.Name, _ code: String, _ system: String) -> SQL {
        """
        INSERT INTO category_name (system, code, from_day, zh, en)
        VALUES (\(system), \(code), \(name.from ?? sinceAlways), \(name.zh), \(name.en))
        ON CONFLICT (system, code, from_day) DO UPDATE SET zh = excluded.zh, en = excluded.en
        """
    }

    /// Stands for a name whose first day is not known: earlier than any record.
    private static let sinceAlways: Day = "1949-10-01"
}

extension CategoryStore {
    /// All systems with the names of that day; a category that had no name yet has its first one.
    package func book(on day: Day, main: String = CategoryStore.main) async throws -> CategoryBook {
        try await database.read { reading in
            let categories = try Self.categories(in: reading, on: day)
            let systems = try reading.rows("SELECT * FROM category_system ORDER BY id").map { row in
                let id = try row.text("id")
                return CategoryBook.System(
                    id: id, name: LocalText(zh: try row.text("name_zh"), en: try row.text("name_en")),
                    source: try row.text("source"), categories: categories[id] ?? [])
            }
            return CategoryBook(systems: systems, main: main)
        }
    }

    /// The categories of each system in their order; of several names the last one before or on `day` counts.
    private static func categories(
        in reading: any Reading, on day: Day
    ) throws -> [String: [CategoryBook.Category]] {
        var found: [String: [CategoryBook.Category]] = [:]
        let rows = try reading.rows(
            """
            SELECT c.system, c.code, c.parent, n.from_day, n.zh, n.en
            FROM category AS c JOIN category_name AS n ON n.system = c.system AND n.code = c.code
            ORDER BY c.system, c.position, c.code, n.from_day
            """)
        for row in rows {
            let system = try row.text("system")
            let category = CategoryBook.Category(
                code: try row.text("code"), parent: try row.optionalText("parent"),
                name: LocalText(zh: try row.text("zh"), en: try row.text("en")))
            if found[system]?.last?.code != category.code {
                found[system, default: []].append(category)
            } else if try row.day("from_day") <= day {
                found[system]?.removeLast()
                found[system]?.append(category)
            }
        }
        return found
    }
}
