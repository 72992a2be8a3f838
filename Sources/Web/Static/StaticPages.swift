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
        let headers: HTTPFields = [
            .contentType: file.type, .eTag: file.tag, .cacheControl: "public, max-age=31536000, immutable",
        ]
        if request.headers[.ifNoneMatch] == file.tag { return Response(status: .notModified, headers: headers) }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }
}
