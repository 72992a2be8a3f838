internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Web

/// A file of evidence on its way to somebody: as an attachment that no browser runs.
struct EvidenceResponse {
    /// Bytes read and sent at a time.
    private static let piece = 1 << 17

    let stored: StoredEvidence
    let path: String

    /// Throws `NotFound` when the original is not in its place.
    func response() throws -> Response {
        guard FileManager.default.isReadableFile(atPath: path) else { throw NotFound() }
        let path = path
        let body = ResponseBody(contentLength: stored.size) { writer in
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? handle.close() }
            while let piece = try handle.read(upToCount: Self.piece), !piece.isEmpty {
                try await writer.write(ByteBuffer(bytes: piece))
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers, body: body)
    }

    private var headers: HTTPFields {
        [
            .contentType: stored.type, .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
            .contentSecurityPolicy: "sandbox; default-src 'none'",
            .contentDisposition: Disposition.attachment(stored.name),
        ]
    }
}
