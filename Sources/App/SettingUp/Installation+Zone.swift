internal import Kernel
internal import Storage

extension Installation {
    /// The time zone in which the legal day begins, as it was set up; Asia/Shanghai where nothing was said.
    static func zone(on database: any Database) async throws -> LegalZone {
        let row = try await database.row("SELECT value FROM setting WHERE key = 'zone'")
        return try row.map { try $0.text("value") }.flatMap { LegalZone(identifier: $0) } ?? .shanghai
    }
}
