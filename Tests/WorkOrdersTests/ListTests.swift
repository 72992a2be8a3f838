import CaseworkRules
import Foundation
import ImportingRules
import Kernel
import Sheets
import Storage
import TestSupport
import Testing
import Web
import WorkOrdersRules

@testable import WorkOrders

@Suite struct ListTests {
    @Test(arguments: Engine.underTest)
    func `a list is taken in, and a second time changes nothing`(_ engine: Engine) async throws {
        try await OrderFixture.with(engine) { fixture in
            let lines = (0..<450).map { OrderFixture.line("A-\($0)") }
            let dry = try await fixture.take(lines, dry: true)
            #expect(dry.new == 450 && dry.rejected == 0 && dry.isDry)
            #expect(
                try await fixture.store.page(OrderQuery(.all, offices: nil)).orders.isEmpty, "a dry run writes nothing")
            #expect(fixture.audited.now.isEmpty)
            let first = try await fixture.take(lines)
            #expect(first.new == 450 && first.rows == 450)
            let before = try await fixture.database.rows("SELECT * FROM work_order ORDER BY id").map(\.values)
            let second = try await fixture.take(lines)
            #expect(second.alreadyThere == 450 && second.new == 0 && second.changed == 0)
            #expect(try await fixture.database.rows("SELECT * FROM work_order ORDER BY id").map(\.values) == before)
            let entries = try await fixture.database.row("SELECT count(*) AS n FROM work_order_entry")?.int("n")
            #expect(entries == 450)
            #expect(
                fixture.audited.now.first == "staff:101 order-list-taken 12345 450 new, 0 changed, 0 there, 0 rejected")
        }
    }

    @Test(arguments: Engine.underTest)
    func `what the sender changed is taken over and named, unless it is answered`(_ engine: Engine) async throws {
        try await OrderFixture.with(engine) { fixture in
            try await fixture.take([OrderFixture.line("A-1"), OrderFixture.line("A-2")])
            let id = try #require(await fixture.store.id(.government, "A-2"))
            try await fixture.decide(.sendBack(.notOurs, text: "不归我们"), id)
            let report = try await fixture.take(
                [OrderFixture.line("A-1", due: "2026-10-20"), OrderFixture.line("A-2", due: "2026-10-20")])
            #expect(report.changed == 1 && report.rejections.map(\.why) == [.tooLate])
            let changed = try #require(await fixture.store.id(.government, "A-1"))
            let order = try await fixture.store.order(changed, for: OrderFixture.officer)
            #expect(order.dueAt?.iso == "2026-10-20T15:59:59.999Z" && order.version == 2)
            #expect(
                try await fixture.store.entries(of: changed).first?.note
                    == OrderNote("changedBySender", detail: "deadline"))
        }
    }

    @Test func `hostile lines are turned away one by one, with line and reason, and the others are taken`() async throws
    {
        try await OrderFixture.with(.sqlite) { fixture in
            let lines = [
                OrderFixture.line("A-1"), "A-2,gestern,,投诉,漏水,,,,\r\n", "too,few\r\n", OrderFixture.line("A-1"),
                OrderFixture.line("'; DROP TABLE work_order; --"), OrderFixture.line("A-3", text: "\"一行\n两行\""),
                OrderFixture.line("A-4", text: String(repeating: "水", count: 6_000)),
                OrderFixture.line("A-5", text: String(repeating: "x", count: 2_000_000)),
                OrderFixture.line("A-6", text: "漏\u{1b}[2J\u{202e}水"), OrderFixture.line("=cmd|' /C calc'!A0"),
            ]
            let report = try await fixture.take(lines)
            #expect(report.new == 5, "\(report.rejections)")
            #expect(report.rejections.map(\.line).count == 5 && report.rows == 10)
            #expect(report.rejections.contains { $0.why == .twice(first: 2) })
            for rejection in report.rejections { #expect(!rejection.why.words(.en).isEmpty && rejection.line > 1) }
            let id = try #require(await fixture.store.id(.government, "A-6"))
            let text = try await fixture.store.order(id, for: OrderFixture.officer).content.text
            #expect(!text.unicodeScalars.contains { $0.value < 0x20 })
        }
    }

    @Test(arguments: ["", "No,Sent\r\n", "\u{feff}"])
    func `a file that is no list is refused as a whole, in words`(_ head: String) async throws {
        try await OrderFixture.with(.sqlite) { fixture in
            do {
                _ = try await fixture.take([], head: head)
                Issue.record("taken")
            } catch {
                #expect(OrderListPages.words(error, Words(.zh))?.isEmpty == false, "\(error)")
            }
        }
    }

    @Test func `a list that is longer than a list may be is cut, and says where`() async throws {
        try await OrderFixture.with(.sqlite) { fixture in
            let lines = (0..<(OrderLimits.listed + 5)).map { OrderFixture.line("A-\($0)", text: "漏水") }
            let report = try await fixture.take(lines, dry: true)
            #expect(report.new == OrderLimits.listed)
            #expect(report.rejections.last?.why == .tooMany(OrderLimits.listed))
            #expect(report.rejections.last?.line == OrderLimits.listed + 2)
        }
    }

    @Test(arguments: Engine.underTest)
    func `an order goes to the office of its place where the person may take lists in for it, else to the own`(
        _ engine: Engine
    ) async throws {
        try await OrderFixture.with(engine) { fixture in
            try await fixture.take([OrderFixture.line("A-1")], by: OrderFixture.region)
            try await fixture.take([OrderFixture.line("B-1")], by: OrderFixture.neighbour)
            let orders = try await fixture.store.page(OrderQuery(.all, offices: nil)).orders
            #expect(orders.first { $0.number == "A-1" }?.office == SampleOffice.saihan)
            #expect(orders.first { $0.number == "B-1" }?.office == SampleOffice.xincheng)
            let report = try await fixture.take(
                [OrderFixture.line("A-1", due: "2026-10-20")], by: OrderFixture.neighbour)
            #expect(report.rejections.map(\.why) == [.elsewhere])
            await #expect(throws: OrderRefused([.notAllowed])) {
                try await fixture.take([OrderFixture.line("C-1")], by: OrderFixture.auditor)
            }
            #expect(try await fixture.take([OrderFixture.line("D-1")], by: Principal(.system("orders"))).new == 1)
        }
    }

    @Test(arguments: Engine.underTest)
    func `answers go back in the columns of the list, guarded against formulas`(_ engine: Engine) async throws {
        try await OrderFixture.with(engine) { fixture in
            for (number, answer) in [("A-1", "=1+1"), ("A-2", "已换新，\n\"满意\""), ("A-3", "")] {
                let order = try await fixture.order(number)
                guard !answer.isEmpty else { continue }
                try await fixture.decide(.sign, order.id)
                _ = try await fixture.store.open(
                    .sample(of: .consultation), from: order.id, version: 2, by: OrderFixture.officer)
                try await fixture.decide(.answer(text: answer), order.id)
            }
            let mapping = try #require(try fixture.tools.lists.mapping("sample"))
            var written: [UInt8] = []
            let count = try await ListGiving(
                fixture.store, mapping, state: .answered, format: .csv, by: OrderFixture.officer
            ).write(by: OrderFixture.officer, .said(Words(.zh))) { written += $0 }
            let text = String(decoding: written, as: UTF8.self)
            #expect(count == 2)
            #expect(text.hasPrefix("\u{feff}No,Answer,State\r\n"))
            #expect(text.contains("A-1,'=1+1,已答复\r\n"))
            #expect(text.contains("A-2,\"已换新，\n\"\"满意\"\"\",已答复\r\n"))
            #expect(!text.contains("A-3") && !text.contains("1380000"))
            let path = FileManager.default.temporaryDirectory.appending(path: "orders-\(UUID().uuidString).xlsx").path
            defer { try? FileManager.default.removeItem(atPath: path) }
            written = []
            _ = try await ListGiving(
                fixture.store, mapping, state: .answered, format: .xlsx, by: OrderFixture.officer
            ).write(by: OrderFixture.officer, .said(Words(.zh))) { written += $0 }
            try Data(written).write(to: URL(fileURLWithPath: path))
            let sheet = try SheetReader(path: path)
            #expect(try sheet.next()?.texts == ["No", "Answer", "State"])
            #expect(Set([try sheet.next()?.texts[1], try sheet.next()?.texts[1]]) == ["=1+1", "已换新，\n\"满意\""])
            #expect(fixture.audited.now.last == "staff:101 order-list-given 12345 state=answered")
            #expect(throws: OrderRefused([.notAllowed])) {
                try ListGiving(fixture.store, mapping, state: nil, format: .csv, by: OrderFixture.clerk)
            }
        }
    }

    @Test func `the mappings that come with the program can be read, and say that they are samples`() throws {
        let scratch = NSTemporaryDirectory()
        let lists = try OrderFixture.shipped(scratch)
        for found in try lists.mappings() {
            let mapping = try OrderMapping.reading(try lists.setting(found.yaml)).get()
            #expect(!mapping.export.isEmpty && found.yaml.contains("NOT CONFIRMED"))
        }
        #expect(try Set(lists.usable().map(\.mapping.source)) == Set(OrderSource.allCases))
    }
}
