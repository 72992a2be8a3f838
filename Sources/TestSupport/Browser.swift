package import HTTPTypes
package import Hummingbird
package import HummingbirdTesting
package import Web

/// A person with a browser in front of a router: it keeps cookies and sends the token of the last form it saw.
package final class Browser {
    /// Who sits in front of it, by a name that ``PersonByHeader`` knows.
    package var person: String
    private let client: any TestClientProtocol
    private var cookies: [String: String] = [:]
    private var token = ""

    package init(_ client: any TestClientProtocol, as person: String) {
        self.client = client
        self.person = person
    }

    /// Another browser in front of the same router, with nothing in it.
    package func beside(as person: String = "") -> Browser { Browser(client, as: person) }

    /// Puts a cookie in, as if it had been got before.
    package func take(cookie: (name: String, value: String)) { cookies[cookie.name] = cookie.value }

    /// An answer, read.
    package struct Answer: Sendable {
        package let status: HTTPResponse.Status
        package let headers: HTTPFields
        package let html: String
        package var location: String? { headers[.location] }
        package var page: HTMLReading { HTMLReading(html) }
        package var json: JSONValue { (try? JSONValue(reading: Array(html.utf8))) ?? .null }
    }

    package func get(_ path: String, as person: String? = nil) async throws -> Answer {
        if let person { self.person = person }
        // As a browser does: what is no ASCII goes out percent-coded.
        let uri = path.unicodeScalars.map { $0.isASCII ? String($0) : PercentCoding.encode(String($0)) }.joined()
        return try await client.execute(uri: uri, method: .get, headers: headers()) { self.take($0) }
    }

    package func post(_ path: String, _ values: [String: String], as person: String? = nil) async throws -> Answer {
        if let person { self.person = person }
        let fields = values.merging([FormToken.field: token]) { $1 }
        let pairs = fields.map { "\(PercentCoding.encode($0.key))=\(PercentCoding.encode($0.value))" }
        return try await post(path, body: pairs.joined(separator: "&"))
    }

    /// Sends a body as it is; `{token}` in it stands for the form's token.
    package func post(_ path: String, body: String) async throws -> Answer {
        let body = body.replacing("{token}", with: PercentCoding.encode(token))
        let headers = headers(.contentType, "application/x-www-form-urlencoded")
        return try await client.execute(
            uri: path, method: .post, headers: headers, body: ByteBuffer(string: body)
        ) { self.take($0) }
    }

    /// Sends a form in parts with one file.
    package func upload(
        _ path: String, _ field: String, name: String, _ bytes: [UInt8], with values: [String: String] = [:]
    ) async throws -> Answer {
        let edge = "edge-of-parts"
        var body = ByteBuffer()
        for (name, value) in values.merging([FormToken.field: token], uniquingKeysWith: { $1 }) {
            body.writeString("--\(edge)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
        }
        body.writeString("--\(edge)\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(name)\"\r\n")
        body.writeString("Content-Type: application/octet-stream\r\n\r\n")
        body.writeBytes(bytes)
        body.writeString("\r\n--\(edge)--\r\n")
        let headers = headers(.contentType, "multipart/form-data; boundary=\(edge)")
        return try await client.execute(uri: path, method: .post, headers: headers, body: body) { self.take($0) }
    }

    /// Asks the API with a token, such as a person's name for ``PersonByToken``.
    package func call(
        _ method: HTTPRequest.Method, _ path: String, _ body: JSONValue? = nil, token: String?,
        with more: HTTPFields = [:]
    ) async throws -> Answer {
        var headers = more
        if let token { headers[.authorization] = "Bearer \(token)" }
        if body != nil { headers[.contentType] = "application/json" }
        return try await client.execute(
            uri: "/api/v1" + path, method: method, headers: headers, body: body.map { ByteBuffer(bytes: $0.bytes) }
        ) { Answer(status: $0.status, headers: $0.headers, html: String(buffer: $0.body)) }
    }

    private func headers(_ name: HTTPField.Name? = nil, _ value: String = "") -> HTTPFields {
        var headers: HTTPFields = [.accept: "text/html"]
        if let header = PersonByHeader.name { headers[header] = person }
        if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
        if let name { headers[name] = value }
        return headers
    }

    private func take(_ response: TestResponse) -> Answer {
        for line in response.headers[values: .setCookie] {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if pair.count == 2 { cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1]) }
        }
        let answer = Answer(status: response.status, headers: response.headers, html: String(buffer: response.body))
        let fields = answer.page.all("input").filter { $0.attributes["name"] == FormToken.field }
        if let found = fields.last?.attributes["value"] { token = found }
        return answer
    }
}
