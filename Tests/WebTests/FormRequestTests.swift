import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

@Suite struct FormRequestTests {
    static let visitor = "0123456789abcdef0123456789abcdef"
    static var token: String { FormToken(secret: WebSettings.sample().secret, subject: visitor).value }
    static let type = "application/x-www-form-urlencoded"

    @Test func `a visitor gets a cookie only with a form`() async throws {
        try await sampleApp().test(.router) { client in
            try await client.execute(uri: "/form", method: .get) { response in
                #expect(response.headers[.setCookie]?.hasPrefix("visitor=") == true)
                #expect(String(buffer: response.body).contains("name=\"_token\""))
            }
        }
    }

    @Test func `a form with its token arrives`() async throws {
        try await sampleApp().test(.router) { client in
            let headers: HTTPFields = [.contentType: Self.type, .cookie: "visitor=\(Self.visitor)"]
            let body = ByteBuffer(string: "a=1&a=%E7%94%B2&_token=\(Self.token)")
            try await client.execute(uri: "/form", method: .post, headers: headers, body: body) { response in
                #expect(String(buffer: response.body) == "1,甲")
            }
        }
    }

    @Test func `without the token nothing is done, and what was typed is kept`() async throws {
        try await sampleApp().test(.router) { client in
            let body = ByteBuffer(string: "a=%3Cb%3E&password=x")
            let headers: HTTPFields = [.contentType: Self.type]
            try await client.execute(uri: "/form", method: .post, headers: headers, body: body) { response in
                let html = String(buffer: response.body)
                #expect(response.status == .forbidden)
                #expect(html.contains("name=\"a\" value=\"&lt;b&gt;\"") && !html.contains("name=\"password\""))
                #expect(HTMLReading(html).violations == [])
            }
        }
    }

    @Test func `what another site sent cannot be confirmed with one press`() async throws {
        try await sampleApp().test(.router) { client in
            var headers: HTTPFields = [.contentType: Self.type]
            headers[.secFetchSite] = "cross-site"
            let body = ByteBuffer(string: "a=1")
            try await client.execute(uri: "/form", method: .post, headers: headers, body: body) { response in
                #expect(response.status == .forbidden)
                #expect(!String(buffer: response.body).contains("<form"))
            }
        }
    }

    @Test func `other types, other charsets and long bodies are refused`() async throws {
        try await sampleApp().test(.router) { client in
            let cases: [(String, Int, HTTPResponse.Status)] = [
                ("text/plain", 3, .unsupportedMediaType), (Self.type + "; charset=gbk", 3, .badRequest),
                (Self.type, 300_000, .contentTooLarge), ("multipart/form-data", 3, .badRequest),
            ]
            for (type, size, status) in cases {
                let body = ByteBuffer(string: String(repeating: "a", count: size))
                try await client.execute(uri: "/form", method: .post, headers: [.contentType: type], body: body) {
                    #expect($0.status == status)
                }
            }
        }
    }

    @Test func `the API sees no cookies`() async throws {
        try await sampleApp().test(.router) { client in
            let headers: HTTPFields = [.cookie: "session=stolen"]
            try await client.execute(uri: "/api/v1/files", method: .post, headers: headers) { response in
                #expect(String(buffer: response.body) == "no cookie")
            }
        }
    }

    @Test func `files come in, one that is too large or empty is reported`() async throws {
        var settings = WebSettings.sample()
        settings.limits.set(FormLimit(bytes: 100_000, files: 3, fileBytes: 1_000), for: "/form")
        try await sampleApp(settings).test(.router) { client in
            let body =
                Self.part("_token", Self.token) + Self.file("小票.jpg", 500) + Self.file("b.mp4", 2_000) + "--xyz--\r\n"
            let headers: HTTPFields = [
                .contentType: "multipart/form-data; boundary=xyz", .cookie: "visitor=\(Self.visitor)",
            ]
            try await client.execute(uri: "/form", method: .post, headers: headers, body: ByteBuffer(string: body)) {
                #expect(String(buffer: $0.body) == "小票.jpg=500,file-too-large")
            }
        }
    }

    static func part(_ name: String, _ value: String) -> String {
        "--xyz\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }

    static func file(_ name: String, _ size: Int) -> String {
        "--xyz\r\nContent-Disposition: form-data; name=\"f\"; filename=\"\(name)\"\r\n\r\n"
            + String(repeating: "x", count: size) + "\r\n"
    }
}
