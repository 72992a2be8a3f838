internal import Foundation
package import Kernel

/// A file that a program sends within a body, in base 64.
package struct SentFile: Sendable, Equatable {
    package let name: String
    package let bytes: [UInt8]

    /// The most bytes of a body with files: some photos of a telephone, or a scan of some pages.
    package static let limit = 12 * 1024 * 1024

    private static let one = Schema.object([
        .required("name", .text(min: 1, max: 200).example("转账.png")),
        .required("content", .text(format: "byte").about(APIText.content)),
    ]).named("SentFile")

    package static func schema(max: Int) -> Schema { .array(of: one, max: max) }

    /// The files of a body whose shape was checked; what is no base 64 is told by its path.
    package static func reading(
        _ value: JSONValue?, at path: String, _ problems: inout [FieldProblem]
    ) -> [SentFile] {
        (value?.items ?? []).enumerated().compactMap { index, item in
            guard let name = item["name"]?.string, let content = item["content"]?.string else { return nil }
            guard let data = Data(base64Encoded: content) else {
                problems.append(FieldProblem("\(path).\(index).content", .fileUnreadable))
                return nil
            }
            return SentFile(name: name, bytes: Array(data))
        }
    }
}

extension HandedFiles {
    /// A file for programs, as the other side is shown it; browsers are given no type to act on.
    package func answer(_ file: Kept) async throws -> APIAnswer {
        guard let path = try await place?(file), let bytes = FileManager.default.contents(atPath: path) else {
            throw NotFound()
        }
        return APIAnswer(bytes: Array(bytes), type: "application/octet-stream")
            .with("Content-Disposition", "attachment")
    }

    /// Takes files in that a program sent; throws `Invalid` for those that are not taken.
    package func take(_ files: [SentFile], at path: String) async throws -> [Kept] {
        var (taken, problems): ([Kept], [FieldProblem]) = ([], [])
        for (index, file) in files.enumerated() {
            guard let takeBytes else { throw Answered(.unavailable) }
            switch try await takeBytes(file.bytes, file.name) {
            case .success(let kept): taken.append(kept)
            case .failure(let problem): problems.append(FieldProblem("\(path).\(index)", problem))
            }
        }
        guard problems.isEmpty else { throw Invalid(problems) }
        return taken
    }
}
