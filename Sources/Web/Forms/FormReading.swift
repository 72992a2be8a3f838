internal import HTTPTypes
package import Hummingbird
internal import Kernel
internal import NIOCore

/// Reads the form of every request that changes something, within the limits of its route, and checks its token.
///
/// A route finds the form in ``AppContext/form``; no route can forget the check, because nothing gets past it without
/// a token. Files are taken away when the request ends. Requests under `/api/` carry no cookies and are left alone.
package struct FormReading: RouterMiddleware {
    package typealias Context = AppContext

    let settings: WebSettings

    package init(settings: WebSettings) {
        self.settings = settings
    }

    package func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        let changes = ![.get, .head, .options].contains(request.method)
        guard changes, !context.place.isWithin("/api") else { return try await next(request, context) }
        let limit = settings.limits.limit(for: context.endpointPath)
        var store = FileStore(directory: settings.uploads, randomness: settings.randomness)
        defer { store.removeAll() }
        var context = context
        context.form = try await form(of: request, limit, &store)
        guard let token = context.token, token.accepts(context.form.text(FormToken.field)) else {
            throw FormExpired(form: context.form, origin: Origin(of: request))
        }
        return try await next(request, context)
    }

    private func form(
        of request: Request, _ limit: FormLimit, _ store: inout FileStore
    ) async throws -> FormData {
        if let announced = request.headers[.contentLength].flatMap({ Int($0) }), announced > limit.bytes {
            throw BadForm.tooLarge(limit: limit.bytes)
        }
        let type = request.headers[.contentType] ?? ""
        let kind = HeaderValue.trimmed(type.prefix { $0 != ";" }).lowercased()
        let charset = HeaderValue.parameter("charset", in: type)?.lowercased() ?? "utf-8"
        guard charset == "utf-8" || charset == "utf8" else { throw BadForm.notText }
        switch kind {
        case "application/x-www-form-urlencoded":
            return try await urlEncoded(request, limit)
        case "multipart/form-data":
            guard let boundary = HeaderValue.parameter("boundary", in: type), (1...70).contains(boundary.utf8.count)
            else { throw BadForm.malformed }
            return try await parts(request, boundary, limit, &store)
        default: throw BadForm.unsupportedType
        }
    }

    private func urlEncoded(_ request: Request, _ limit: FormLimit) async throws -> FormData {
        var bytes: [UInt8] = []
        for try await chunk in request.body {
            guard bytes.count + chunk.readableBytes <= limit.bytes else { throw BadForm.tooLarge(limit: limit.bytes) }
            bytes.append(contentsOf: chunk.readableBytesView)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw BadForm.notText }
        return try FormData(urlEncoded: text, limit: limit)
    }

    private func parts(
        _ request: Request, _ boundary: String, _ limit: FormLimit, _ store: inout FileStore
    ) async throws -> FormData {
        var parser = MultipartParser(boundary: boundary)
        var gathering = PartGathering(limit: limit)
        var total = 0
        for try await chunk in request.body {
            total += chunk.readableBytes
            guard total <= limit.bytes else { throw BadForm.tooLarge(limit: limit.bytes) }
            for event in try parser.feed(chunk.readableBytesView) { try gathering.take(event, &store) }
        }
        guard parser.isDone else { throw BadForm.malformed }
        return gathering.form
    }
}
