internal import HTTPTypes
package import Hummingbird

/// Hands out the files that pages load.
package struct StaticPages: Sendable {
    let files: StaticFiles

    package init(files: StaticFiles) {
        self.files = files
    }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get("static/{file}", use: show)
    }

    func show(request: Request, context: AppContext) async throws -> Response {
        guard let file = files.file(at: "/static/" + (try context.parameter("file"))) else { throw NotFound() }
        let packed = Self.readsGzip(request) ? file.packed : nil
        let tag = packed == nil ? file.tag : "\(file.tag.dropLast())-gz\""
        var headers: HTTPFields = [
            .contentType: file.type, .eTag: tag, .cacheControl: "public, max-age=31536000, immutable",
            .vary: "Accept-Encoding",
        ]
        if request.headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: headers) }
        if packed != nil { headers[.contentEncoding] = "gzip" }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: packed ?? file.bytes)))
    }

    private static func readsGzip(_ request: Request) -> Bool {
        (request.headers[.acceptEncoding] ?? "").split(separator: ",").contains { coding in
            let parts = coding.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
            return parts.first == "gzip" && !parts.dropFirst().contains { $0 == "q=0" || $0 == "q=0.0" }
        }
    }
}
