package import Hummingbird
package import Kernel

/// Files that people hand in beside a filing, such as proof or a report: kept like evidence, in a folder of their own.
package struct HandedFiles: Sendable {
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
    /// Takes in what a program sent within a body; nil where programs send none.
    package var takeBytes: (@Sendable (_ bytes: [UInt8], _ name: String) async throws -> Result<Kept, Problem>)?
    /// Where lies what programs are given of a file, as ``show`` shows it; nil where programs get none.
    package var place: (@Sendable (Kept) async throws -> String?)?
    /// A file as the other side is shown it; a picture without what cameras write into it.
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
