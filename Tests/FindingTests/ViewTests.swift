import CaseworkRules
import FindingRules
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Finding

/// Kept searches and exports.
@Suite struct ViewTests {
    private let query = "q=%E6%BC%8F%E6%B0%B4&kind=complaint"

    @Test(arguments: Engine.underTest)
    func `a search is kept, renamed and deleted, and each is noted`(_ engine: Engine) async throws {
        try await FindBrowser.visit(engine) { fixture, browser in
            _ = try await browser.get("/staff/search?\(query)")
            let kept = try await browser.post("/staff/search/views", ["query": query, "name": "漏水的"])
            #expect(kept.headers[.location] == "/staff/search?\(query)&done=kept")
            let shown = try await browser.get("/staff/search?\(query)")
            #expect(shown.page.all("nav").contains { $0.text.contains("漏水的") })
            let views = try await ViewStore(fixture.find).views(for: .clerk)
            let view = try #require(views.first)
            let renamed = try await browser.post(
                "/staff/search/views/\(view.id)", ["name-\(view.id)": "漏水和返潮"])
            #expect(renamed.headers[.location] == "/staff/search/views?done=changed")
            let ask = try await browser.get("/staff/search/views/\(view.id)/delete")
            #expect(ask.body.contains("删除“漏水和返潮”"))
            #expect(ask.page.violations.isEmpty)
            _ = try await browser.post("/staff/search/views/\(view.id)/delete", [:])
            let left = try await ViewStore(fixture.find).views(for: .clerk)
            #expect(left.isEmpty)
            #expect(fixture.notes.all.map(\.act) == ["find-view-kept", "find-view-changed", "find-view-deleted"])
        }
    }

    @Test func `nothing typed is lost when a name will not do`() async throws {
        try await FindBrowser.visit(.sqlite) { _, browser in
            _ = try await browser.get("/staff/search?\(query)")
            let missing = try await browser.post("/staff/search/views", ["query": query, "name": " "])
            #expect(missing.status == .unprocessableContent)
            #expect(missing.body.contains("写一个名称"))
            let long = String(repeating: "很", count: 41)
            let tooLong = try await browser.post("/staff/search/views", ["query": query, "name": long])
            #expect(tooLong.body.contains(long))
            #expect(tooLong.page.violations.isEmpty, "\(tooLong.page.violations)")
            _ = try await browser.post("/staff/search/views", ["query": query, "name": "同名"])
            let twice = try await browser.post("/staff/search/views", ["query": query, "name": "同名"])
            #expect(twice.status == .unprocessableContent)
            #expect(twice.body.contains("您已经有一个叫“同名”的常用查找"))
        }
    }

    @Test func `a view is one's own unless it is shared in the office`() async throws {
        try await FindFixture.with(.sqlite) { fixture in
            let store = ViewStore(fixture.find)
            let supervisor = Seeker.supervisor.principal
            let own = try await store.keep("q=aa", as: "自己的", shared: false, by: supervisor)
            let shared = try await store.keep("q=bb", as: "大家的", shared: true, by: supervisor)
            let all = try await store.views(for: supervisor)
            let ofClerk = try await store.views(for: .clerk)
            let ofOthers = try await store.views(for: .elsewhere)
            #expect(all.map(\.id).sorted() == [own, shared].sorted())
            #expect(ofClerk.map(\.id) == [shared])
            #expect(ofOthers.isEmpty)
            await #expect(throws: NotFound.self) { try await store.delete(shared, by: .clerk) }
            await #expect(throws: NotFound.self) { try await store.rename(shared, to: "x", shared: false, by: .clerk) }
            await #expect(throws: FindRefused(.notAllowed(.shareView))) {
                try await store.keep("q=cc", as: "共享", shared: true, by: .clerk)
            }
        }
    }

    @Test func `not more than fifty are kept`() async throws {
        try await FindFixture.with(.sqlite) { fixture in
            let store = ViewStore(fixture.find)
            for number in 0..<ViewLimits.each {
                try await store.keep("q=aa", as: "第\(number)个", shared: false, by: .clerk)
            }
            await #expect(throws: FindRefused(.tooManyViews(most: ViewLimits.each))) {
                try await store.keep("q=aa", as: "再一个", shared: false, by: .clerk)
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a result is exported whole, safely for spreadsheets, and noted without what was typed`(
        _ engine: Engine
    ) async throws {
        try await FindBrowser.visit(engine) { fixture, browser in
            for number in 0..<205 { try await fixture.lodge(.sample(title: "退款第\(number)件", trader: "=1+1,商店")) }
            try await fixture.worker.indexWaiting()
            let answer = try await browser.get("/staff/search/export.csv?q=%E9%80%80%E6%AC%BE", as: .analyst)
            #expect(answer.status == .ok)
            #expect(answer.headers[.contentType] == "text/csv; charset=utf-8")
            let lines = answer.body.split(separator: "\r\n")
            #expect(lines.count == 206)
            #expect(lines.dropFirst().allSatisfy { $0.contains("\"'=1+1,商店\"") })
            #expect(!answer.body.contains("王秀兰"))
            let note = try #require(fixture.notes.all.last)
            #expect(note.act == "find-exported" && note.detail.contains("205") && !note.detail.contains("退款"))
            let refused = try await browser.get("/staff/search/export.csv?q=aa", as: .clerk)
            #expect(refused.status == .forbidden)
        }
    }
}
