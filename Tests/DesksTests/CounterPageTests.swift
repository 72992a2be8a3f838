import Casework
import CaseworkRules
import DesksRules
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Desks

@Suite struct CounterPageTests {
    /// A picture of one point, as a telephone would send it.
    private static let photo: [UInt8] = [
        0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 0x4A, 0x46, 0x49, 0x46, 0x00, 0x01, 0xFF, 0xD9,
    ]

    /// Files a complaint at the counter; the address of the call.
    private func file(_ visitor: Browser, as act: CallDo = .complaint) async throws -> String {
        let address = try await visitor.begin("", at: "/staff/counter")
        let values = act == .tip ? CallFixture.tip : CallFixture.complaint
        let answer = try await visitor.post(address, values.merging(["do": act.rawValue]) { $1 })
        #expect(answer.location == address)
        return address
    }

    @Test(arguments: ["zh", "en"])
    func `the receipt has a code for a camera, and the record awaits a signature`(_ language: String) async throws {
        try await CallFixture.visit(.sqlite) { fixture, visitor in
            _ = try await visitor.get("/staff/counter?lang=\(language)")
            let address = try await file(visitor)
            let page = try await visitor.get(address)
            #expect(page.page.violations == [] && page.page.all("svg").contains { $0.attributes["role"] == "img" })
            #expect(page.html.contains("/follow?number=150105-26-"))
            #expect(page.html.contains(language == "zh" ? "等签名" : "awaits a signature"))
            let record = try await visitor.get(address + "/record")
            #expect(record.page.violations == [] && record.html.contains("口头投诉笔录"))
            #expect(record.html.contains("投诉人签名") && record.html.contains("修两次还漏"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `the photo of the signed paper is evidence of the file, and the record is signed`(
        _ engine: Engine
    ) async throws {
        try await CallFixture.visit(engine) { fixture, visitor in
            let address = try await file(visitor)
            _ = try await visitor.get(address + "/record")
            let done = try await visitor.upload(address + "/record", "paper", name: "笔录.jpg", Self.photo)
            #expect(done.location == address + "/record?done=1")
            #expect(try await visitor.get(address).html.contains("已签名"))
            let call = try #require(
                try await fixture.store.record(of: SampleOffice.saihan, .counter, before: nil).first)
            let number = try #require(call.filed?.number)
            let details = try await CaseStore(fixture.casework).details(number)
            #expect(details.file.channel == .counter && details.evidence.map(\.name) == ["笔录.jpg"])
            #expect(details.history.last?.kind == Entry.signedRecord)
            #expect(try await CaseStore(fixture.casework).provesItself(details))
        }
    }

    @Test func `no paper, a paper that is none, and one of another office are turned away`() async throws {
        try await CallFixture.visit(.sqlite) { fixture, visitor in
            let address = try await file(visitor)
            _ = try await visitor.get(address + "/record")
            let none = try await visitor.upload(address + "/record", "paper", name: "", [])
            #expect(none.status == .unprocessableContent && none.page.violations == [])
            let wrong = try await visitor.upload(address + "/record", "paper", name: "x.exe", Array("MZ\u{0}".utf8))
            #expect(wrong.status == .unprocessableContent)
            visitor.person = "neighbour"
            #expect(try await visitor.get(address + "/record").status == .notFound)
            visitor.person = "clerk"
            let tip = try await file(visitor, as: .tip)
            #expect(try await visitor.get(tip + "/record").status == .notFound)
            #expect(!(try await visitor.get(tip)).html.contains("等签名"))
        }
    }
}
