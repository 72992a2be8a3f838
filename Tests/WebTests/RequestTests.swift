import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kernel
import TestSupport
import Testing

@testable import Web

@Suite struct RequestTests {
    @Test func `every answer carries the strict headers`() async throws {
        try await sampleApp().test(.router) { client in
            try await client.execute(uri: "/follow", method: .get) { response in
                #expect(response.status == .ok)
                #expect(response.headers[.contentSecurityPolicy] == SecurityHeaders.policy)
                #expect(response.headers[.xContentTypeOptions] == "nosniff")
                #expect(response.headers[.setCookie] == nil)
            }
        }
    }

    @Test func `a choice in the query is shown at once and kept`() async throws {
        try await sampleApp().test(.router) { client in
            try await client.execute(uri: "/follow?size=large&lang=en", method: .get) { response in
                let html = String(buffer: response.body)
                #expect(html.contains("<html lang=\"en\" data-size=\"large\">"))
                #expect(
                    response.headers[values: .setCookie].contains {
                        $0.hasPrefix("size=large") && $0.contains("HttpOnly")
                    })
            }
            let cookies: HTTPFields = [.cookie: "size=large; lang=xx", .acceptLanguage: "en-GB,zh;q=0.5"]
            try await client.execute(uri: "/follow", method: .get, headers: cookies) { response in
                #expect(String(buffer: response.body).contains("<html lang=\"en\" data-size=\"large\">"))
            }
        }
    }

    @Test func `static files are found by their content and kept for ever`() async throws {
        let address = Site.sample().files.address(of: "look.css")
        try await sampleApp().test(.router) { client in
            try await client.execute(uri: address, method: .get) { response in
                #expect(response.status == .ok)
                #expect(response.headers[.cacheControl]?.contains("immutable") == true)
                #expect(response.headers[.contentType] == "text/css; charset=utf-8")
            }
            let reads: HTTPFields = [.acceptEncoding: "br, gzip;q=0.8"]
            try await client.execute(uri: address, method: .get, headers: reads) { response in
                #expect(response.headers[.contentEncoding] == "gzip")
                #expect(response.headers[.vary] == "Accept-Encoding")
                let plain = Site.sample().files.file(at: address)?.bytes.count ?? 0
                #expect(response.body.readableBytes * 3 < plain)
                #expect(response.headers[.eTag] != Site.sample().files.file(at: address)?.tag)
            }
            let refuses: HTTPFields = [.acceptEncoding: "gzip;q=0, identity"]
            try await client.execute(uri: address, method: .get, headers: refuses) { response in
                #expect(response.headers[.contentEncoding] == nil)
            }
            let asked: HTTPFields = [.ifNoneMatch: Site.sample().files.file(at: address)?.tag ?? ""]
            try await client.execute(uri: address, method: .get, headers: asked) { #expect($0.status == .notModified) }
            try await client.execute(uri: "/static/..%2fsecret", method: .get) { #expect($0.status == .notFound) }
        }
    }

    @Test func `requests are counted by route, never by path`() async throws {
        try await sampleApp().test(.router) { client in
            try await client.execute(uri: "/follow?code=SECRET", method: .get) { _ in }
            try await client.execute(uri: "/nowhere/150105", method: .get) { _ in }
            try await client.execute(uri: "/metrics", method: .get) { response in
                let text = String(buffer: response.body)
                #expect(text.contains("xiaobao_requests_total{route=\"/follow\",status=\"2xx\"} 1"))
                #expect(!text.contains("SECRET") && !text.contains("150105"))
            }
        }
    }

    @Test func `who comes too often waits`() async throws {
        let rule = RateRule("/follow", buckets: TokenBuckets(capacity: 2, perMinute: 6))
        try await sampleApp(rates: [rule]).test(.router) { client in
            for _ in 0..<2 { try await client.execute(uri: "/follow", method: .get) { #expect($0.status == .ok) } }
            try await client.execute(uri: "/follow", method: .get) { response in
                #expect(response.status == .tooManyRequests)
                #expect(response.headers[.retryAfter] == "10")
            }
        }
    }
}

@Suite struct ErrorTests {
    @Test func `a refusal is a page with its reasons in words`() async throws {
        try await sampleApp().test(.router) { client in
            try await client.execute(uri: "/refused", method: .get) { response in
                #expect(response.status == .conflict)
                #expect(String(buffer: response.body).contains("已经办结3天。"))
                #expect(HTMLReading(String(buffer: response.body)).violations == [])
            }
        }
    }

    @Test func `programs get a problem document with stable codes`() async throws {
        try await sampleApp().test(.router) { client in
            try await client.execute(uri: "/api/v1/files", method: .get) { response in
                #expect(response.status == .unprocessableContent)
                #expect(response.headers[.contentType] == "application/problem+json")
                let document = try JSONDecoder().decode(
                    ProblemDocument.self, from: Data(response.body.readableBytesView))
                #expect(document.code == .invalid)
                #expect(document.errors?.first?.code == "missing")
            }
            try await client.execute(uri: "/stale", method: .get, headers: [.accept: "application/json"]) { response in
                #expect(String(buffer: response.body).contains("\"code\":\"stale\""))
            }
        }
    }

    @Test func `what we did not expect shows a reference and nothing else`() async throws {
        try await sampleApp().test(.router) { client in
            try await client.execute(uri: "/broken", method: .get) { response in
                #expect(response.status == .internalServerError)
                let html = String(buffer: response.body)
                #expect(html.contains("参考号") && !html.contains("password") && !html.contains("Unexpected"))
            }
        }
    }

    @Test func `unknown pages, private pages and stale ones say what to do`() async throws {
        try await sampleApp().test(.router) { client in
            try await client.execute(uri: "/nowhere", method: .get) { response in
                #expect(response.status == .notFound)
                #expect(HTMLReading(String(buffer: response.body)).violations == [])
            }
            try await client.execute(uri: "/private?a=1", method: .get) { response in
                #expect(response.headers[.location] == "/sign-in?return=%2Fprivate%3Fa%3D1")
            }
            try await client.execute(uri: "/stale", method: .get) { response in
                #expect(String(buffer: response.body).contains("韩先生10:42改了这件"))
            }
        }
    }
}
