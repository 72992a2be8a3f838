import HTTPTypes
import TestSupport
import Web

extension Browser.Answer {
    /// The code of a problem.
    var code: String { json["code"]?.string ?? "" }
}

extension Browser {
    /// Asks the API with a key.
    func api(
        _ method: HTTPRequest.Method, _ path: String, key: String?, _ body: JSONValue? = nil,
        _ more: [String: String] = [:]
    ) async throws -> Answer {
        var headers: HTTPFields = [:]
        for (name, value) in more { if let field = HTTPField.Name(name) { headers[field] = value } }
        return try await call(method, path, body, token: key, with: headers)
    }
}
