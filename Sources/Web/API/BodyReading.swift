internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import NIOCore

extension Endpoint.RequestBody {
    /// Reads the body within its limit and checks its shape; a body announced as too large is not read at all.
    ///
    /// - Returns: the value, its bytes, and what is wrong with its shape.
    func read(_ request: Request) async throws -> (value: JSONValue, bytes: [UInt8]) {
        if let announced = request.headers[.contentLength].flatMap({ Int($0) }), announced > limit {
            throw BadForm.tooLarge(limit: limit)
        }
        let type = request.headers[.contentType]
        if let type, !Self.isJSON(type) { throw NotJSON() }
        var bytes: [UInt8] = []
        for try await chunk in request.body {
            guard bytes.count + chunk.readableBytes <= limit else { throw BadForm.tooLarge(limit: limit) }
            bytes.append(contentsOf: chunk.readableBytesView)
        }
        if bytes.isEmpty, isOptional { return (.object([]), bytes) }
        guard type != nil else { throw NotJSON() }
        return (try JSONParser.value(bytes), bytes)
    }

    private static func isJSON(_ type: String) -> Bool {
        let kind = HeaderValue.trimmed(type.prefix { $0 != ";" }).lowercased()
        let charset = HeaderValue.parameter("charset", in: type)?.lowercased() ?? "utf-8"
        return kind == "application/json" && charset == "utf-8"
    }
}

/// A body of another type than JSON in UTF-8.
struct NotJSON: AnsweredError {
    let code = ProblemCode.unsupportedType
    var explanation: (text: Text, arguments: [String])? { (APIText.jsonOnly, []) }
}
