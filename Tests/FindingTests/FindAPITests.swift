import CaseworkRules
import FindingRules
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Finding

/// Search for programs.
@Suite struct FindAPITests {
    @Test(arguments: Engine.underTest)
    func `the API finds what the page finds, page after page`(_ engine: Engine) async throws {
        try await FindBrowser.visit(engine) { fixture, browser in
            for number in 0..<5 { try await fixture.lodge(.sample(title: "退款第\(number)件")) }
            try await fixture.worker.indexWaiting()
            var path = "q=%E9%80%80%E6%AC%BE&limit=2"
            var titles: [String] = []
            while true {
                let answer = try await browser.ask(path, as: .clerk)
                #expect(answer.status == .ok)
                let json = try JSONValue(reading: Array(answer.body.utf8))
                titles += (json["files"]?.items ?? []).compactMap { $0["title"]?.string }
                guard let next = json["next"]?.string else { break }
                path = "q=%E9%80%80%E6%AC%BE&limit=2&after=\(next)"
            }
            #expect(titles == (0..<5).reversed().map { "退款第\($0)件" })
        }
    }

    @Test func `wrong questions are answered with all that is wrong`() async throws {
        try await FindBrowser.visit(.sqlite) { _, browser in
            let nobody = try await browser.ask("q=aa", as: nil)
            #expect(nobody.status == .unauthorized)
            let administrator = try await browser.ask("q=aa", as: .administrator)
            #expect(administrator.status == .forbidden)
            for query in ["", "q=%E9%80%80", "q=aa&kind=nothing", "q=aa&from=x", "q=aa&after=!", "q=aa&limit=1000"] {
                let answer = try await browser.ask(query, as: .clerk)
                #expect([.badRequest, .unprocessableContent].contains(answer.status), "\(query): \(answer.status)")
            }
            let elsewhere = try await browser.ask("q=%E9%80%80%E6%AC%BE", as: .elsewhere)
            let json = try JSONValue(reading: Array(elsewhere.body.utf8))
            #expect(json["count"]?["number"]?.int == 0)
        }
    }
}
