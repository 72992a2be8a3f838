import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Web

/// A member of staff with a browser: it keeps cookies and sends the token of the last form it saw.
final class CallVisitor {
    private let client: any TestClientProtocol
    private var cookies: [String: String] = [:]
    private var token = ""
    var person = "clerk"

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

    func get(_ path: String) async throws -> Answer {
        // As a browser does: what is no ASCII goes out percent-coded.
        let uri = path.unicodeScalars.map { $0.isASCII ? String($0) : PercentCoding.encode(String($0)) }.joined()
        return try await client.execute(uri: uri, method: .get, headers: headers) { self.take($0) }
    }

    func post(_ path: String, _ values: [String: String]) async throws -> Answer {
        var fields = values
        fields[FormToken.field] = token
        let body = fields.map { "\(PercentCoding.encode($0.key))=\(PercentCoding.encode($0.value))" }
        return try await post(path, body: body.joined(separator: "&"))
    }

    /// Sends a body as it is; `{token}` in it stands for the form's token.
    func post(_ path: String, body: String) async throws -> Answer {
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        let body = body.replacing("{token}", with: PercentCoding.encode(token))
        return try await client.execute(
            uri: path, method: .post, headers: headers, body: ByteBuffer(string: body)
        ) { self.take($0) }
    }

    /// Opens a new call; the address of its form.
    func begin(_ query: String = "", at desk: String = "/staff/hotline") async throws -> String {
        let page = try await get(desk + query)
        let form = page.page.all("form").first { $0.attributes["data-call"] != nil }
        return form?.attributes["action"] ?? ""
    }

    /// Sends one file with a form in parts.
    func upload(_ path: String, _ field: String, name: String, _ bytes: [UInt8]) async throws -> Answer {
        let edge = "edge-of-parts"
        var body = ByteBuffer(
            string: "--\(edge)\r\nContent-Disposition: form-data; name=\"\(FormToken.field)\"\r\n\r\n\(token)\r\n"
                + "--\(edge)\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(name)\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n")
        body.writeBytes(bytes)
        body.writeString("\r\n--\(edge)--\r\n")
        var headers = headers
        headers[.contentType] = "multipart/form-data; boundary=\(edge)"
        return try await client.execute(uri: path, method: .post, headers: headers, body: body) { self.take($0) }
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
