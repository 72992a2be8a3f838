internal import AccountsRules
internal import DocumentsRules
internal import Foundation
package import Kernel
package import Storage

/// Letterheads for the offices of a demonstration, so that its officers can issue what has a number.
package enum DemoLetterheads {
    /// Keeps the letterheads of `json` for offices that have set none; `name` tells what an office is called.
    package static func seed(
        _ json: some Sequence<UInt8>, in database: any Database, at now: Instant, name: (Int64) -> String?
    ) async throws {
        let store = LetterheadStore(database: database)
        for planned in try JSONDecoder().decode([Planned].self, from: Data(json)) {
            guard let name = name(planned.office), try await store.letterhead(of: planned.office) == nil else {
                continue
            }
            let head = Letterhead(name: name, prefix: planned.prefix)
            try await store.keep(head, of: planned.office, version: 0, at: now) { _ in }
        }
    }

    private struct Planned: Codable {
        let office: Int64
        let prefix: String
    }
}
