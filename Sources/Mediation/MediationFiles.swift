package import Hummingbird
package import Kernel
internal import Storage
package import Web

/// Files that belong to mediation, such as the report of an appraisal: kept like evidence, beside it.
package struct MediationFiles: Sendable {
    /// The table that names them, and their folder below that of evidence.
    package static let table: StaticString = "mediation_file"
    package static let folder = "mediation"

    /// A file that has been taken in.
    package struct Kept: Equatable, Sendable {
        package let name: String
        package let type: String
        package let size: Int
        package let hash: [UInt8]

        package init(name: String, type: String, size: Int, hash: [UInt8]) {
            self.name = name
            self.type = type
            self.size = size
            self.hash = hash
        }
    }

    package let take: @Sendable (_ path: String, _ name: String) async throws -> Result<Kept, Problem>
    package let show: @Sendable (Kept) async throws -> Response
    package let limit: FormLimit
    /// The types that are taken, as a file field names them.
    package let accepts: String

    package init(
        take: @escaping @Sendable (_ path: String, _ name: String) async throws -> Result<Kept, Problem>,
        show: @escaping @Sendable (Kept) async throws -> Response, limit: FormLimit, accepts: String
    ) {
        self.take = take
        self.show = show
        self.limit = limit
        self.accepts = accepts
    }
}
