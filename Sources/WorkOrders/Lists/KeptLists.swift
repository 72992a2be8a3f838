internal import Foundation
internal import Kernel
internal import Storage
internal import Web

/// A list that was uploaded and reported on, and waits to be taken in.
struct KeptList: Sendable {
    let id: Int64
    let person: Int64
    /// What the person's device calls the file.
    let name: String
    /// The name of the mapping.
    let mapping: String
}

/// Lists between their report and their being taken in: in the database, because the next request may meet another
/// process; for a day, because they tell who called.
struct KeptLists: Sendable {
    /// So long a list waits.
    static let life: Int64 = 86_400

    let tools: WorkOrderTools

    /// Keeps an uploaded file; forgets those whose time is over.
    func keep(_ path: String, name: String, mapping: String, by who: Principal) async throws -> Int64 {
        let content = try Data(contentsOf: URL(fileURLWithPath: path))
        let (id, now) = (tools.nextKey(), tools.time.now())
        let bytes = Array(content)
        try await tools.database.transaction { transaction in
            try transaction.execute(WorkOrders.forgetting(before: now.adding(seconds: -Self.life)))
            try transaction.execute(
                """
                INSERT INTO work_order_list (id, office_id, person_id, name, mapping, content, kept_at)
                VALUES (\(id), \(who.office ?? 0), \(who.person ?? 0), \(String(name.prefix(200))), \(mapping),
                    \(bytes), \(now))
                """)
        }
        return id
    }

    /// A list that the person uploaded within a day; throws `NotFound` otherwise.
    func list(_ id: Int64, of who: Principal) async throws -> KeptList {
        let since = tools.time.now().adding(seconds: -Self.life)
        let row = try await tools.database.row(
            "SELECT id, person_id, name, mapping FROM work_order_list WHERE id = \(id) AND kept_at >= \(since)")
        guard let row, try row.int64("person_id") == who.person else { throw NotFound() }
        return KeptList(
            id: id, person: try row.int64("person_id"), name: try row.text("name"), mapping: try row.text("mapping"))
    }

    /// Lends the content as a file, which is gone when `body` ends.
    func withFile<Answer>(_ list: KeptList, _ body: (String) async throws -> Answer) async throws -> Answer {
        guard
            let content = try await tools.database.row("SELECT content FROM work_order_list WHERE id = \(list.id)")?
                .bytes("content")
        else { throw NotFound() }
        let path = "\(tools.lists.scratch)/orders-\(list.id)-\(tools.nextKey())"
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(content), attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown) }
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try await body(path)
    }

    /// Forgets a list that was taken in.
    func forget(_ list: KeptList) async throws {
        let id = list.id
        try await tools.database.transaction { try $0.execute("DELETE FROM work_order_list WHERE id = \(id)") }
    }
}
