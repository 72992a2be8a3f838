import CaseworkRules
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Web

@testable import Casework

/// A browser for the tests of lodging: it keeps cookies and sends the token of the last form it saw.
final class LodgingBrowser {
    private let client: any TestClientProtocol
    var cookies: [String: String] = [:]
    private var token = ""

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

    func post(_ uri: String, _ fields: [(String, String)]) async throws -> Answer {
        let pairs = fields + [(FormToken.field, token)]
        let body = pairs.map { "\(PercentCoding.encode($0.0))=\(PercentCoding.encode($0.1))" }.joined(separator: "&")
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await client.execute(uri: uri, method: .post, headers: headers, body: ByteBuffer(string: body)) {
            self.take($0)
        }
    }

    /// Posts a step after looking at it, as people do.
    func fill(_ step: LodgingStep, _ fields: [(String, String)]? = nil) async throws -> Answer {
        _ = try await get(LodgingAddress.step(step).path)
        return try await post(LodgingAddress.step(step).path, fields ?? LodgingSample.fields(step))
    }

    /// Posts files, each with its name and its bytes.
    func upload(_ files: [(String, [UInt8])], then act: String = "") async throws -> Answer {
        let path = LodgingAddress.step(.evidence).path
        _ = try await get(path)
        var body = ByteBuffer()
        for (name, value) in [(FormToken.field, token), ("do", act)] {
            body.writeString("--xyz\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
        }
        for (name, bytes) in files {
            body.writeString(
                "--xyz\r\nContent-Disposition: form-data; name=\"evidence\"; filename=\"\(name)\"\r\n\r\n")
            body.writeBytes(bytes)
            body.writeString("\r\n")
        }
        body.writeString("--xyz--\r\n")
        var headers = headers
        headers[.contentType] = "multipart/form-data; boundary=xyz"
        return try await client.execute(uri: path, method: .post, headers: headers, body: body) { self.take($0) }
    }

    /// Walks through all steps but the last.
    func walk() async throws {
        for step in LodgingStep.allCases where step != .check && step != .evidence { _ = try await fill(step) }
    }

    /// As a browser that was closed: cookies of the session are gone, those that last stay.
    func close() { cookies["visitor"] = nil }

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
        return Answer(status: response.status, location: response.headers[.location], html: html)
    }
}

/// A complaint as somebody would type it.
enum LodgingSample {
    static func fields(_ step: LodgingStep) -> [(String, String)] {
        switch step {
        case .story: [("story", "8月29日买的洗衣机，9月3日开始漏水。修过两次，还是漏。\r\n店里说只能再修。")]
        case .trader:
            [
                ("trader.name", "甲子电器行（赛罕店）"), ("trader.creditCode", ""), ("trader.division", "150105"),
                ("trader.address", "大学东街 样例家电城 一层"), ("trader.phone", ""), ("purchase.online", "no"),
            ]
        case .purchase:
            [
                ("category.text", "洗衣机类产品"), ("purchase.product", "滚筒洗衣机，1台"), ("purchase.brand", "样例牌"),
                ("purchase.boughtOn", "2026年8月29日"), ("purchase.amount", "2,899"),
            ]
        case .request: [("nature", "after_sales"), ("claims", "replace"), ("claims", "refund"), ("claims.refund.amount", "2899")]
        case .person:
            [
                ("consumer.name", "王样例"), ("consumer.phone", "138 0000 2046"), ("consumer.ageBand", "from70"),
                ("consumer.rural", "no"), ("agent.used", "no"),
            ]
        case .evidence: []
        case .check:
            [
                ("consents.processing", "yes"), ("consents.passingToTrader", "yes"),
                ("consents.entrustedMediation", "no"), ("consents.publication", "no"),
            ]
        }
    }

    /// The smallest file that is taken for a PNG picture.
    static let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 1, count: 64)
}
