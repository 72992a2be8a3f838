internal import Foundation
internal import HTTPTypes
package import Hummingbird
internal import NIOCore
internal import Web

extension EvidenceFiles {
    /// A file as people are shown it: the picture made for them, without what cameras write into it; of what is no
    /// picture, the file as it was handed in.
    ///
    /// Throws `NotFound` where it is not in its place, or no picture could be made.
    package func response(to hash: [UInt8], type: String, name: String) async throws -> Response {
        guard ViewForm.isPicture(type) else {
            return try EvidenceResponse(type: type, name: name, at: place(of: hash)).response()
        }
        guard let view = try await view(of: hash, type: type) else { throw NotFound(FileText.noPicture) }
        return try EvidenceResponse(view: view.path, form: view.form).response()
    }

    /// Where lies what people are shown of a file: of a picture the one that was made for them; nil where there is none.
    package func shown(_ hash: [UInt8], type: String) async throws -> String? {
        ViewForm.isPicture(type) ? try await view(of: hash, type: type)?.path : place(of: hash)
    }
}

/// A file of evidence on its way to somebody: the picture made for people is shown, an original is a download that no
/// browser runs.
struct EvidenceResponse {
    /// Bytes read and sent at a time.
    private static let piece = 1 << 17

    private let path: String
    private let type: String
    private let disposition: String

    /// The original, as a download.
    init(type: String, name: String, at path: String) {
        self.path = path
        self.type = type
        disposition = Disposition.attachment(name)
    }

    /// The picture for people, in the page's own window.
    init(view path: String, form: ViewForm) {
        self.path = path
        type = form.contentType
        disposition = "inline"
    }

    /// Throws `NotFound` when the file is not in its place.
    func response() throws -> Response {
        guard FileManager.default.isReadableFile(atPath: path),
            let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        else { throw NotFound() }
        let path = path
        let body = ResponseBody(contentLength: size) { writer in
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
            .contentType: type, .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
            .contentSecurityPolicy: "sandbox; default-src 'none'",
            .contentDisposition: disposition,
        ]
    }
}
