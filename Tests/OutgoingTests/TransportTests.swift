import TestSupport
import Testing

@testable import Outgoing

@Suite struct TransportTests {
    private func ask(
        _ server: OutsideServer, body: String = "{}", _ change: (inout OutgoingRequest) -> Void = { _ in }
    ) async -> Result<OutgoingAnswer, OutgoingFault> {
        var request = OutgoingRequest(
            url: "http://127.0.0.1:\(server.port)/in", headers: [("X-Word", "消保")], body: Array(body.utf8))
        change(&request)
        return await Transport().send(request)
    }

    @Test func `a request arrives with its headers and body, and the answer comes back`() async throws {
        let server = try OutsideServer(.http) { _ in .http(202, "好") }
        let answer = try await ask(server, body: #"{"text":"您好"}"#).get()
        #expect(answer.status == 202 && answer.text == "好")
        let heard = try #require(server.heard.first)
        #expect(heard.head.hasPrefix("POST /in HTTP/1.1") && heard.head.contains("X-Word: 消保"))
        #expect(heard.body == #"{"text":"您好"}"#)
    }

    @Test func `a redirect is not followed`() async throws {
        let elsewhere = try OutsideServer(.http) { _ in .http(200) }
        let port = elsewhere.port
        let server = try OutsideServer(.http) { _ in
            .http(302, headers: ["Location: http://127.0.0.1:\(port)/secret"])
        }
        #expect(try await ask(server).get().status == 302)
        #expect(elsewhere.heard.isEmpty)
    }

    @Test func `of a long answer only the beginning is read`() async throws {
        let server = try OutsideServer(.http) { _ in .http(200, String(repeating: "x", count: 300_000)) }
        let answer = try await ask(server) { $0.limit = 1_000 }.get()
        #expect(answer.status == 200 && answer.body.count == 1_000)
    }

    @Test func `a name goes to the pinned address, whatever the system would say`() async throws {
        let server = try OutsideServer(.http) { _ in .http(200) }
        let port = server.port
        var request = OutgoingRequest(url: "http://pinned.invalid:\(port)/", body: [1])
        guard case .failure(.notSent) = await Transport().send(request) else {
            Issue.record("a name that nobody has was found")
            return
        }
        request.addresses = ["127.0.0.1"]
        #expect(try await Transport().send(request).get().status == 200)
    }

    @Test func `nobody there means not sent, an answer lost means perhaps`() async throws {
        let closed = try OutsideServer(.http) { _ in .silence }
        closed.close()
        let refused = OutgoingRequest(url: "http://127.0.0.1:1/", body: [1])
        #expect(await Transport().send(refused) == .failure(.notSent("no-connection")))
        let server = try OutsideServer(.http) { _ in .silence }
        guard case .failure(.lost) = await ask(server) else {
            Issue.record("an exchange that broke off after the request was not taken for lost")
            return
        }
        #expect(server.heard.count == 1)
    }

    @Test func `other schemes than http are refused`() async {
        for url in ["file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1:1/"] {
            guard case .failure(.notSent) = await Transport().send(OutgoingRequest(url: url, body: [1])) else {
                Issue.record("\(url) was asked")
                continue
            }
        }
    }

    @Test func `a mail is handed over with its envelope, and refusals come back with their code`() async throws {
        let server = try OutsideServer(.smtp) { $0.body.contains("no") ? .smtp(550) : .smtp(250) }
        let place = MailServer(host: "127.0.0.1", port: Int(server.port), security: .none, user: "", password: "")
        func hand(_ text: String) async -> Result<Void, OutgoingFault> {
            let message = Array("Subject: x\r\n\r\n\(text)\r\n".utf8)
            return await Transport().send(
                OutgoingMail(from: "from@example.org", to: "to@example.com", message: message), through: place)
        }
        if case .failure(let fault) = await hand("yes\r\n.dot") { Issue.record("\(fault)") }
        let heard = try #require(server.heard.first)
        #expect(heard.head.contains("MAIL FROM:<from@example.org>") && heard.head.contains("RCPT TO:<to@example.com>"))
        #expect(heard.body.contains("yes\n.dot"))
        guard case .failure(.refused(550)) = await hand("no") else {
            Issue.record("the refusal did not come back")
            return
        }
    }

    @Test func `without a trusted certificate nothing is sent`() async throws {
        let server = try OutsideServer(.smtp) { _ in .smtp(250) }
        for security in [OutgoingMail.Security.starttls, .tls] {
            let place = MailServer(
                host: "127.0.0.1", port: Int(server.port), security: security, user: "", password: "")
            let mail = OutgoingMail(from: "a@example.org", to: "b@example.com", message: [65])
            guard case .failure(.notSent) = await Transport().send(mail, through: place) else {
                Issue.record("\(security) was not insisted on")
                continue
            }
        }
        #expect(server.heard.isEmpty)
    }

    @Test func `an address has its host and port, and no sign-in in it`() {
        #expect(HostAndPort("https://example.org/x")?.port == 443)
        #expect(HostAndPort("http://example.org:81")?.port == 81)
        #expect(HostAndPort("https://[2001:db8::1]:8/")?.host == "2001:db8::1")
        #expect(HostAndPort("https://user@example.org/") == nil)
        #expect(HostAndPort("ftp://example.org/") == nil && HostAndPort("https:///x") == nil)
    }
}
