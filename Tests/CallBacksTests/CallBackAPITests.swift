import CallBacksRules
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import CallBacks

@Suite struct CallBackAPITests {
    @Test(arguments: Engine.underTest)
    func `a program draws a sample, records a call and reads the rates`(_ engine: Engine) async throws {
        try await CallBackFixture.visit(engine) { fixture, browser in
            let made = try await browser.call(.post, "/call-backs", CallBackBody.drawExample, token: "supervisor")
            #expect(made.status == .created && made.json["size"]?.int == 10)
            let id = try #require(made.json["id"]?.string)
            #expect(made.json["calls"]?.items.count == 10 && made.json["calls"]?.items[3]["reached"] == .null)
            let call = "/call-backs/\(id)/calls/3"
            let told = try await browser.call(.put, call, CallBackBody.recordExample, token: "clerk")
            #expect(told.status == .ok && told.json["satisfied"]?.int == 1 && told.json["called"]?.int == 1)
            #expect(told.json["calls"]?.items[3]["satisfied"]?.string == "yes")
            let list = try await browser.call(.get, "/call-backs", token: "clerk")
            #expect(list.json["draws"]?.items.first?["reached"]?.int == 1)
            #expect(fixture.audited.now.count == 2)
            let empty = try await browser.call(
                .post, "/call-backs", ["from": "2020-01-01", "to": "2020-02-01", "size": 3], token: "supervisor")
            #expect(empty.status == .conflict && empty.html.contains("nothing-to-draw"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `who may not is refused, and a sample of others is not there`(_ engine: Engine) async throws {
        try await CallBackFixture.visit(engine) { _, browser in
            let made = try await browser.call(.post, "/call-backs", CallBackBody.drawExample, token: "supervisor")
            let path = "/call-backs/\(made.json["id"]?.string ?? "")"
            #expect(try await browser.call(.get, path, token: "elsewhere").status == .notFound)
            #expect(try await browser.call(.get, path, token: "above").status == .ok)
            let body = CallBackBody.recordExample
            #expect(try await browser.call(.put, path + "/calls/0", body, token: "above").status == .forbidden)
            #expect(try await browser.call(.put, path + "/calls/10", body, token: "clerk").status == .notFound)
            #expect(
                try await browser.call(.post, "/call-backs", CallBackBody.drawExample, token: "clerk").status
                    == .forbidden)
            #expect(try await browser.call(.get, "/call-backs", token: "officer").status == .forbidden)
            #expect(try await browser.call(.get, "/call-backs", token: nil).status == .unauthorized)
        }
    }

    @Test func `every problem of a body is told at once`() {
        let draw = #expect(throws: Invalid.self) {
            try CallBackBody.reading(
                draw: ["from": "2026-10-01", "to": "2026-09-01", "size": 500], today: "2026-10-12")
        }
        #expect(draw?.fields.map(\.field) == ["size", "to"])
        let call = #expect(throws: Invalid.self) { try CallBackBody.reading(record: ["reached": "yes", "note": "x"]) }
        #expect(call?.fields.map(\.field) == ["satisfied", "factsAgree"])
        #expect(throws: Invalid.self) { try CallBackBody.reading(record: ["reached": "no", "satisfied": "yes"]) }
    }
}
