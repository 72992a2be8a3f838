import Casework
import CaseworkRules
import Crypto
import DocumentsRules
import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import PerformanceRules
import Storage
import TestSupport
import Testing
import Web

@testable import App
@testable import Performance

/// What goes to a court: days, papers, archive, and what is recorded of it.
@Suite struct CourtTests {
    @Test func `three years end on the same day, and on the last of February where there is none`() {
        #expect(CourtDays.limitationEnds(from: "2026-10-12") == "2029-10-12")
        #expect(CourtDays.limitationEnds(from: "2028-02-29") == "2031-02-28")
        let wish = BundleWish(kind: .suit, reason: "", knownOn: "2026-01-05", interruptedOn: "2026-09-30")
        #expect(wish.limitationEnds == "2029-09-30")
        #expect(CourtDays.confirmationEnds(agreedOn: "2026-10-12") == "2026-11-11")
    }

    @Test func `the check sum is that of the format`() {
        var crc = CRC32()
        crc.update(Array("123456789".utf8))
        #expect(crc.value == 0xCBF4_3926)
    }

    @Test func `an archive says its size beforehand and every sum in both places`() {
        let archive = ZIPArchive([ZIPEntry("a.txt", Array("好".utf8)), ZIPEntry("证据/1.bin", [])], on: "2026-10-12")
        let bytes = archive.bytes
        #expect(bytes.count == archive.size && bytes.prefix(4) == [0x50, 0x4B, 3, 4])
        #expect(bytes.suffix(22).prefix(4) == [0x50, 0x4B, 5, 6] && bytes[bytes.count - 12] == 2)
        #expect(ZIPArchive([], on: "2026-10-12").bytes.count == 22)
    }

    @Test(arguments: [("../../etc/passwd", ".._.._etc_passwd"), ("..", "file"), ("收据.png", "收据.png"), ("a\nb", "a_b")])
    func `a name in an archive leads out of no folder`(_ name: String, _ safe: String) {
        #expect(CourtBundles.safe(name) == safe)
    }

    private static func courts(_ fixture: PromiseFixture) -> CourtTools {
        let store = fixture.cases
        return CourtTools(
            facts: { number in
                let details = try await store.details(number)
                return CourtFacts(
                    caseID: details.file.id, number: number, office: details.file.handling.office, title: "洗衣机漏水",
                    consumer: details.consumer, trader: details.trader, story: details.story,
                    product: details.purchase.product, boughtOn: nil, paid: nil, agreement: details.agreement,
                    agreedOn: details.agreement == nil ? nil : "2026-10-12", isMediated: details.agreement != nil,
                    evidence: details.evidence.map {
                        CourtEvidence(
                            id: $0.id, name: $0.name, size: $0.size, hash: $0.hash,
                            path: fixture.casework.evidence.place(of: $0.hash))
                    })
            },
            reveal: { facts, reason, who in
                try await store.noteReveal(of: .consumerPhone, in: facts.number, reason: reason, by: who)
            },
            draw: { Array($0.plain.texts.joined(separator: "\n").utf8) }, officeName: { _ in "赛罕区市场监督管理局" })
    }

    private static func visit(
        _ engine: Engine, _ body: @escaping @Sendable (PromiseFixture, Browser) async throws -> Void
    ) async throws {
        try await PromiseFixture.with(engine) { fixture in
            let site = SampleSite(
                people: PromisePageTests.people, rail: Performance.rail, reasons: Performance.reasons,
                time: fixture.clock)
            try await site.browse(
                as: "officer",
                adding: { Performance(fixture.tools, courts: courts(fixture)).addRoutes(to: $0) },
                { browser in try await body(fixture, browser) })
        }
    }

    /// Each engine has its own, because all tests share one folder.
    private static func original(_ engine: Engine) -> [UInt8] { Array("a receipt of \(engine)".utf8) }

    /// Hands one original in, whose bytes lie in its place.
    private static func handIn(
        _ original: [UInt8], _ number: CaseNumber, _ fixture: PromiseFixture
    ) async throws -> String {
        let hash = Array(SHA256.hash(data: original))
        let place = fixture.casework.evidence.place(of: hash)
        let folder = URL(fileURLWithPath: place).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(original).write(to: URL(fileURLWithPath: place))
        let kept = EvidenceFiles.Kept(name: "收据.pdf", type: "application/pdf", size: original.count, hash: hash)
        let file = try await fixture.file(number)
        try await fixture.cases.decide(
            .addFacts(text: "收据"), on: number, by: Principal(.consumer(caseID: file.id)), evidence: [kept])
        return place
    }

    @Test(arguments: Engine.underTest)
    func `the office takes papers with a reason, and every taking is recorded`(_ engine: Engine) async throws {
        try await Self.visit(engine) { fixture, browser in
            let number = try await fixture.mediated()
            let place = try await Self.handIn(Self.original(engine), number, fixture)
            let path = "/staff/promises/\(number.text)/court"
            #expect(try await browser.get(path).html.contains("11月11日"))
            let bad = try await browser.post(path, ["kind": "other", "reason": " "])
            #expect(bad.status == .unprocessableContent && bad.html.contains("#kind") && bad.html.contains("#reason"))
            let days = try await browser.post(
                path, ["kind": "suit", "reason": "起诉", "knownOn": "2027-01-01", "demands": ""])
            #expect(days.status == .unprocessableContent && days.html.contains("#knownOn"))
            let zip = try await browser.post(path, ["kind": "confirmation", "reason": "申请司法确认", "format": "zip"])
            #expect(zip.status == .ok && zip.headers[.contentType] == "application/zip")
            for part in ["application.pdf", "evidence/01-收据.pdf", "manifest.json", "人民调解法", "a receipt"] {
                #expect(zip.html.contains(part), "\(part)")
            }
            let hash = Hexadecimal.text(Array(SHA256.hash(data: Self.original(engine))))
            #expect(zip.html.contains(hash))
            let pdf = try await browser.post(
                path,
                [
                    "kind": "suit", "reason": "支持起诉", "format": "pdf", "knownOn": "2026-10-01", "demands": "退一赔三",
                    "interruptedOn": "2026-10-05",
                ])
            #expect(pdf.headers[.contentType] == "application/pdf" && pdf.html.contains("2029年10月5日"))
            let kinds = try await fixture.cases.details(number).history.map(\.kind)
            #expect(kinds.count { $0 == Entry.revealed } == 2 && kinds.count { $0 == Entry.bundleMade } == 2)

            try Data("changed".utf8).write(to: URL(fileURLWithPath: place))
            let broken = try await browser.post(path, ["kind": "confirmation", "reason": "再取", "format": "zip"])
            #expect(broken.status == .conflict && broken.html.contains("收据.pdf"))
            let after = try await fixture.cases.details(number).history.map(\.kind)
            #expect(after.count { $0 == Entry.bundleMade } == 2)
        }
    }

    @Test(arguments: Engine.underTest)
    func `who may not take papers finds nothing, and after thirty days nothing is confirmed`(_ engine: Engine)
        async throws
    {
        try await Self.visit(engine) { fixture, browser in
            let number = try await fixture.mediated()
            let path = "/staff/promises/\(number.text)/court"
            for person in ["clerk", "auditor", "neighbour", "head", "admin"] {
                #expect(try await browser.get(path, as: person).status == .notFound, "\(person)")
            }
            _ = try await browser.get(path, as: "officer")
            fixture.clock.pass(days: 31)
            let late = try await browser.post(path, ["kind": "confirmation", "reason": "申请", "format": "pdf"])
            #expect(late.status == .conflict && late.html.contains("截止"))
            let plain = try await Reception(fixture.casework).receive(Filing.sample(), by: .visitor).receipt.file.number
            let none = try await browser.post(
                "/staff/promises/\(plain.text)/court", ["kind": "confirmation", "reason": "申请", "format": "pdf"])
            #expect(none.status == .conflict)
        }
    }

    @Test(arguments: Engine.underTest)
    func `both sides are told once, ten days before the last`(_ engine: Engine) async throws {
        try await PromiseFixture.with(engine) { fixture in
            let number = try await fixture.mediated()
            let reminders = CourtReminders(fixture.store, as: "test", log: .init(label: "test"))
            #expect(try await reminders.round() == 0)
            fixture.clock.pass(days: 20)
            #expect(try await reminders.round() == 1)
            #expect(try await reminders.round() == 0)
            #expect(try await fixture.letters("court") == ["court consumer", "court trader"])
            let id = try await fixture.file(number).id
            let letter = try await CourtLetters(fixture.store).letter("court consumer", of: id)
            #expect(letter?.text.contains("11月11日") == true)
            // Without a room nobody knows where the trader is reached.
            #expect(try await CourtLetters(fixture.store).letter("court trader", of: id) == nil)
        }
    }
}
