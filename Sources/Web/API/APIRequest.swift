package import HTTPTypes
package import Kernel

/// A request whose parameters and body have the declared shape.
package struct APIRequest: Sendable {
    package let context: AppContext
    package let headers: HTTPFields
    /// The body; null where none was sent.
    package let body: JSONValue
    /// The body as it came, for fingerprints.
    package let bodyBytes: [UInt8]
    let query: FormData

    /// Who asks: staff with a valid token, else a visitor.
    package var principal: Principal { context.principal }

    /// A named part of the path.
    package func path(_ name: String) throws -> String { try context.parameter(name) }

    /// A value of the query; nil when it was not sent or is empty.
    package func query(_ name: String) -> String? {
        query.value(name).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// All values of a name in the query.
    package func queryAll(_ name: String) -> [String] { query.all(name) }

    package func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { headers[$0] }
    }
}

/// What an endpoint answers.
package struct APIAnswer: Sendable {
    package var status: HTTPResponse.Status
    /// The body, written; nil for none. JSON unless the headers say another type.
    package var json: [UInt8]?
    package var headers: HTTPFields = [:]

    package init(_ status: HTTPResponse.Status = .ok, _ body: JSONValue) {
        self.status = status
        json = body.bytes
    }

    /// An answer that was written before.
    package init(_ status: HTTPResponse.Status, written: String) {
        self.status = status
        json = Array(written.utf8)
    }

    /// An answer that is a file; its type is in the headers.
    package init(_ status: HTTPResponse.Status = .ok, bytes: [UInt8], type: String) {
        self.status = status
        json = bytes
        headers[.contentType] = type
    }

    /// An answer without a body.
    package init(empty status: HTTPResponse.Status) { self.status = status }

    /// Sets a header by its name.
    package func with(_ name: String, _ value: String) -> APIAnswer {
        guard let field = HTTPField.Name(name) else { return self }
        var copy = self
        copy.headers[field] = value
        return copy
    }
}
