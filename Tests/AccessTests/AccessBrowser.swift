import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import Storage
import TestSupport
import Web

@testable import Access

/// A browser of one person: it keeps cookies and sends the token of the last form it saw.
final class AccessBrowser {
    let client: any TestClientProtocol
    private var cookies: [String: String] = [:]
    private var token = ""
    var person = "system"

    init(_ client: any TestClientProtocol) {
        self.client = client
    }

    /// An answer, read.
    struct Answer {
        let status: HTTPResponse.Status
        let location: String?
        let html: String
        var page: HTMLReading { HTMLReading(html) }
    }

    func get(_ uri: String) async throws -> Answer {
        try await client.execute(uri: uri, method: .get, headers: headers) { self.take($0) }
    }

    func post(_ uri: String, _ values: [String: String]) async throws -> Answer {
        var fields = values
        fields[FormToken.field] = token
        let body = fields.map { "\(PercentCoding.encode($0.key))=\(PercentCoding.encode($0.value))" }
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await client.execute(
            uri: uri, method: .post, headers: headers, body: ByteBuffer(string: body.joined(separator: "&"))
        ) { self.take($0) }
    }

    private var headers: HTTPFields {
        var headers: HTTPFields = [.accept: "text/html"]
        if let name = ByHeader.name { headers[name] = person }
        if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
        return headers
    }

    private func take(_ response: TestResponse) -> Answer {
        for line in response.headers[values: .setCookie] {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if pair.count == 2 { cookies[String(pair[0])] = String(pair[1]) }
        }
        let html = String(buffer: response.body)
        let fields = HTMLReading(html).all("input").filter { $0.attributes["name"] == FormToken.field }
        if let found = fields.last?.attributes["value"] { token = found }
        return Answer(status: response.status, location: response.headers[.location], html: html)
    }
}

extension AccessBrowser {
    /// An answer of the API, read.
    struct Reply {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let json: JSONValue
        var code: String { json["code"]?.string ?? "" }
    }

    /// Asks the API with a key.
    func api(
        _ method: HTTPRequest.Method, _ path: String, key: String?, _ body: JSONValue? = nil,
        _ more: [String: String] = [:]
    ) async throws -> Reply {
        var headers: HTTPFields = body == nil ? [:] : [.contentType: "application/json"]
        if let key { headers[.authorization] = "Bearer \(key)" }
        for (name, value) in more { if let field = HTTPField.Name(name) { headers[field] = value } }
        return try await client.execute(
            uri: "/api/v1\(path)", method: method, headers: headers, body: body.map { ByteBuffer(string: $0.text) }
        ) { response in
            let bytes = Array(response.body.readableBytesView)
            return Reply(
                status: response.status, headers: response.headers,
                json: bytes.isEmpty ? .null : try JSONValue(reading: bytes))
        }
    }
}
