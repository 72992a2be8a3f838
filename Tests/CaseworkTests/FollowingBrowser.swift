import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import TestSupport
import Web

@testable import Casework

/// A consumer's browser: it keeps cookies and sends the token of the last form it saw.
final class FollowingBrowser {
    private let client: any TestClientProtocol
    private var token = ""
    var cookies: [String: String] = [:]

    init(_ client: any TestClientProtocol) { self.client = client }

    /// An answer, read.
    struct Answer {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let html: String
        var location: String? { headers[.location] }
        var page: HTMLReading { HTMLReading(html) }
        /// The text of the page without white space, as the Chinese setting has it.
        var text: String { page.text.filter { !$0.isWhitespace } }
    }

    func get(_ uri: String) async throws -> Answer {
        try await client.execute(uri: uri, method: .get, headers: headers) { self.take($0) }
    }

    func post(_ uri: String, _ values: [String: String]) async throws -> Answer {
        let fields = values.merging([FormToken.field: token]) { first, _ in first }
        let body = fields.map { "\(PercentCoding.encode($0.key))=\(PercentCoding.encode($0.value))" }
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await client.execute(
            uri: uri, method: .post, headers: headers, body: ByteBuffer(string: body.joined(separator: "&"))
        ) { self.take($0) }
    }

    /// Sends a form in parts with one file.
    func post(_ uri: String, _ values: [String: String], file: String, _ bytes: [UInt8]) async throws -> Answer {
        var body = ByteBuffer()
        for (name, value) in values.merging([FormToken.field: token], uniquingKeysWith: { first, _ in first }) {
            body.writeString("--cut\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
        }
        body.writeString("--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(file)\"\r\n")
        body.writeString("Content-Type: application/octet-stream\r\n\r\n")
        body.writeBytes(bytes)
        body.writeString("\r\n--cut--\r\n")
        var headers = headers
        headers[.contentType] = "multipart/form-data; boundary=cut"
        return try await client.execute(uri: uri, method: .post, headers: headers, body: body) { self.take($0) }
    }

    /// Opens a file with its number and code.
    func open(_ number: CaseNumber, _ code: QueryCode) async throws -> Answer {
        _ = try await get("/follow")
        _ = try await post("/follow", ["number": number.text, "code": code.text])
        return try await get("/follow/\(number.text)")
    }

    private var headers: HTTPFields {
        var headers: HTTPFields = [.accept: "text/html"]
        if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
        return headers
    }

    private func take(_ response: TestResponse) -> Answer {
        for line in response.headers[values: .setCookie] {
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { continue }
            cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
        }
        let html = String(buffer: response.body)
        let fields = HTMLReading(html).all("input").filter { $0.attributes["name"] == FormToken.field }
        if let found = fields.last?.attributes["value"] { token = found }
        return Answer(status: response.status, headers: response.headers, html: html)
    }
}
