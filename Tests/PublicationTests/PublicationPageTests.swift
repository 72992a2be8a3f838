import Foundation
import HTTPTypes
import Kernel
import PublicationRules
import Storage
import TestSupport
import Testing
import Web

@testable import Publication

/// The pages of the desk and of everybody, and the files that can be taken away.
@Suite struct PublicationPageTests {
    typealias Fixture = PublicationFixture

    private func browse(
        _ engine: Engine = .sqlite, k: Int = 1, _ body: @escaping @Sendable (Fixture, Browser) async throws -> Void
    ) async throws {
        try await Fixture.with(engine, k: k) { fixture in
            let publication = Publication(fixture.tools)
            let site = SampleSite(
                people: Fixture.people, rail: Publication.rail, reasons: Publication.reasons, time: fixture.clock)
            try await site.browse(as: "supervisor", adding: { publication.addRoutes(to: $0) }) { browser in
                try await body(fixture, browser)
            }
        }
    }

    @Test(arguments: ["zh", "en"])
    func `every page reads well in both languages`(_ language: String) async throws {
        try await browse { fixture, browser in
            for serial in 1...4 { try await fixture.waiting(serial) }
            try await fixture.publish(["S-1", "S-2"])
            try await fixture.prepare(["S-3"])
            try await fixture.store.object("S-2", "不是我们卖的", on: fixture.tools.today, by: Fixture.clerk)
            _ = try await FigureStore(fixture.tools).freeze(2026, note: "", by: Fixture.supervisor)
            let pages =
                PublicationState.allCases.map { "\(PublicationAddress.desk)?state=\($0.rawValue)" }
                + (1...4).map { PublicationAddress.item("S-\($0)") }
                + [
                    PublicationAddress.release, PublicationAddress.objections, PublicationAddress.figures,
                    PublicationAddress.list, "\(PublicationAddress.list)?q=洗衣机", "\(PublicationAddress.list)?q=没有的",
                    PublicationAddress.face(.trader, "甲子电器行（赛罕店）"), PublicationAddress.face(.division, "150100"),
                    PublicationAddress.face(.category, "cca:washing_machines"), PublicationAddress.open,
                ]
            for page in pages {
                let answer = try await browser.get("\(page)\(page.contains("?") ? "&" : "?")lang=\(language)")
                #expect(answer.status == .ok && answer.page.violations == [], "\(page) \(answer.page.violations)")
            }
        }
    }

    @Test func `a person corrects masks in an ordinary field`() async throws {
        try await browse { fixture, browser in
            try await fixture.waiting(1)
            let path = PublicationAddress.item("S-1")
            let page = try await browser.get(path, as: "clerk")
            #expect(page.html.contains("[[姓名:王志强]]"))
            let changed = try await browser.post(
                "\(path)/prepare", ["version": "1", "text": "别的话", "product": ""])
            #expect(changed.status == .conflict && changed.html.contains("别的话"))
            let marked = "我叫[[姓名:王志强]]，电话[[电话:13848110425]]，第1次修[[洗衣机]]还是漏水。"
            let done = try await browser.post(
                "\(path)/prepare", ["version": "1", "text": marked, "product": "洗衣机"])
            #expect(done.status == .seeOther || done.status == .found, "\(done.status)")
            let item = try await fixture.store.item("S-1", for: Fixture.clerk)
            #expect(item.state == .prepared && item.narrative == "我叫[姓名]，电话[电话]，第1次修[已隐去]还是漏水。")
        }
    }

    @Test func `a release that lets somebody stand out is stopped on its page`() async throws {
        try await browse(k: 5) { fixture, browser in
            for serial in 1...2 { try await fixture.waiting(serial) }
            try await fixture.prepare(["S-1", "S-2"])
            _ = try await browser.get(PublicationAddress.release)
            let stopped = try await browser.post(
                PublicationAddress.release, ["number": "S-1", "how": "0", "sure": "yes"])
            #expect(stopped.status == .conflict && stopped.html.contains("S-1"))
            let empty = try await browser.post(PublicationAddress.release, ["how": "0"])
            #expect(empty.status == .unprocessableContent)
            #expect(try await fixture.reading.head().files == 0)
        }
    }

    @Test func `those without the permission are turned away`() async throws {
        try await browse { fixture, browser in
            try await fixture.waiting(1)
            for page in [PublicationAddress.desk, PublicationAddress.release, PublicationAddress.figures] {
                let answer = try await browser.get(page, as: "system")
                #expect(answer.status != .ok, "\(page)")
            }
            let elsewhere = try await browser.get(PublicationAddress.item("S-1"), as: "neighbour")
            #expect(elsewhere.status == .notFound)
        }
    }

    @Test(arguments: Engine.underTest)
    func `open files carry cursors, digests and tags`(_ engine: Engine) async throws {
        try await browse(engine) { fixture, browser in
            for serial in 1...3 { try await fixture.waiting(serial) }
            try await fixture.publish(["S-1", "S-2", "S-3"])
            for format in ["jsonl", "csv"] {
                let full = try await browser.get("/open/cases.\(format)")
                #expect(full.status == .ok && full.html.contains("[电话]"))
                let changes = try await browser.get("/open/changes.\(format)?after=1&limit=1")
                #expect(changes.headers[.openCursor] == "2")
                #expect(changes.headers[.contentDigest]?.hasPrefix("sha-256=:") == true)
                #expect(changes.headers[.link]?.contains("after=2") == true)
            }
            #expect(try await browser.get("/open/changes.jsonl?after=x").status != .ok)
            let manifest = try await browser.get("/open/manifest.json").json
            #expect(manifest["files"]?.int == 3 && manifest["full"]?.items.count == 2)
            for path in [
                "/open/dictionary.json", "/open/indices.csv", "/open/places.csv", "/open/feed.atom",
                "/open/dataset.jsonld", "/open/figures.json",
            ] {
                #expect(try await browser.get(path).status == .ok, "\(path)")
            }
            #expect(try await browser.get("/open/feed.atom").html.contains("<entry><id>"))
            #expect(try await browser.get("/open/figures/7.jsonl").status == .notFound)
        }
    }
}
