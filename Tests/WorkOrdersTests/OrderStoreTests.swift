import Casework
import CaseworkRules
import Kernel
import Storage
import TestSupport
import Testing
import Web
import WorkOrdersRules

@testable import WorkOrders

@Suite struct OrderStoreTests {
    @Test(arguments: Engine.underTest)
    func `an order goes its whole way, with a file of its own and every step in its history`(
        _ engine: Engine
    ) async throws {
        try await OrderFixture.with(engine) { fixture in
            let order = try await fixture.order()
            try await fixture.decide(.sign, order.id, by: OrderFixture.clerk)
            let opened = try await fixture.store.open(
                .sample(channel: .hotline12345), from: order.id, version: 2, by: OrderFixture.clerk)
            let number = try #require(CaseNumber(opened.number))
            let file = try await CaseStore(fixture.casework).details(number)
            #expect(file.file.channel == .hotline12345 && file.file.kind == .complaint)
            try await fixture.decide(.answer(text: "已受理"), order.id)
            try await fixture.decide(.callBack(CallBack(reached: .yes, satisfied: .partly, note: "好")), order.id)
            let closed = try await fixture.decide(.close(text: ""), order.id)
            #expect(closed.state == .closed && closed.version == 6 && closed.link?.file == opened.number)
            #expect(try await fixture.store.order(order.id, for: OrderFixture.officer) == closed)
            let entries = try await fixture.store.entries(of: order.id)
            #expect(entries.map(\.note.kind) == ["close", "callBack", "answer", "open", "sign", "takenIn"])
            #expect(entries.first { $0.note.kind == "sign" }?.person == 105)
            let ofFile = try await fixture.tools.database.rows(OrderStore.orders(of: opened.number))
            #expect(try ofFile.map(OrderRow.order) == [closed])
        }
    }

    @Test(arguments: Engine.underTest)
    func `of two who move an order at once exactly one does, and the other learns it`(_ engine: Engine) async throws {
        try await OrderFixture.with(engine) { fixture in
            for round in 0..<10 {
                let order = try await fixture.order("A-\(round)")
                let store = fixture.store
                let won = await withTaskGroup(of: Bool.self) { group in
                    for who in [OrderFixture.officer, OrderFixture.colleague] {
                        group.addTask {
                            do {
                                try await store.decide(.sign, on: order.id, version: 1, by: who)
                                return true
                            } catch is StaleOrder {
                                return false
                            } catch {
                                Issue.record("\(error)")
                                return false
                            }
                        }
                    }
                    return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
                }
                #expect(won == 1)
                #expect(try await store.entries(of: order.id).count == 2)
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `of two who open a file at once one does, and there is one file`(_ engine: Engine) async throws {
        try await OrderFixture.with(engine) { fixture in
            let order = try await fixture.order()
            try await fixture.decide(.sign, order.id)
            let store = fixture.store
            let opened = await withTaskGroup(of: OrderFiling.Opened?.self) { group in
                for who in [OrderFixture.officer, OrderFixture.colleague] {
                    group.addTask {
                        try? await store.open(
                            .sample(of: .consultation, channel: .hotline12345), from: order.id, version: 2, by: who)
                    }
                }
                return await group.reduce(into: []) { $0 += [$1].compactMap(\.self) }
            }
            #expect(opened.count == 1)
            let files = try await fixture.database.row("SELECT count(*) AS n FROM case_file")?.int("n")
            #expect(files == 1, "what the other began was rolled back")
            #expect(try await store.order(order.id, for: OrderFixture.officer).link?.file == opened.first?.number)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a number of a hotline is there once, and the other hotline may have it too`(_ engine: Engine) async throws {
        try await OrderFixture.with(engine) { fixture in
            let order = try await fixture.order()
            await #expect(throws: KnownOrder(id: order.id)) { try await fixture.order() }
            let other = ListedOrder(
                source: .consumer, number: "A-1", content: OrderContent(text: "咨询"), receivedAt: fixture.clock.now(),
                dueAt: nil)
            #expect(try await fixture.store.take(other, by: OrderFixture.clerk).source == .consumer)
        }
    }

    @Test(arguments: Engine.underTest)
    func `an order that becomes a tip keeps nothing of who called`(_ engine: Engine) async throws {
        try await OrderFixture.with(engine) { fixture in
            let order = try await fixture.order()
            try await fixture.decide(.sign, order.id)
            let opened = try await fixture.store.open(
                .sampleTip(channel: .hotline12345), from: order.id, version: 2, by: OrderFixture.officer)
            let after = try await fixture.store.order(order.id, for: OrderFixture.officer)
            #expect(after.isSealed && after.content.callerPhone.isEmpty && after.link?.file == opened.number)
            for table in ["work_order", "work_order_entry"] {
                let rows = try await fixture.database.rows(
                    table == "work_order" ? "SELECT * FROM work_order" : "SELECT * FROM work_order_entry")
                #expect(!rows.contains { "\($0.values)".contains("13800002046") || "\($0.values)".contains("王样例") })
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a repeat is proposed, and joined with what it says noted on the file`(_ engine: Engine) async throws {
        try await OrderFixture.with(engine) { fixture in
            let first = try await fixture.order("A-1")
            try await fixture.decide(.sign, first.id)
            let opened = try await fixture.store.open(
                .sample(channel: .hotline12345), from: first.id, version: 2, by: OrderFixture.officer)
            fixture.clock.pass(days: 3)
            let later = try await fixture.order("A-2")
            let found = try await fixture.store.repeats(of: later, for: OrderFixture.officer)
            #expect(found.first?.likeness == .trader && found.first?.file == opened.number)
            try await fixture.decide(.sign, later.id)
            let joined = try await fixture.decide(.join(number: opened.number, isRepeat: true), later.id)
            #expect(joined.link == OrderLink(file: opened.number, isRepeat: true))
            let number = try #require(CaseNumber(opened.number))
            let history = try await CaseStore(fixture.casework).details(number).history
            #expect(history.last?.kind == "addNote")
            #expect(try await fixture.store.repeats(of: joined, for: OrderFixture.officer).isEmpty)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a file that the person may not see cannot be joined, nor an order be seen from elsewhere`(
        _ engine: Engine
    ) async throws {
        try await OrderFixture.with(engine) { fixture in
            let elsewhere = try await Reception(fixture.casework).receive(
                .sampleConsultation(), by: .visitor, takenBy: SampleOffice.xincheng)
            let order = try await fixture.order()
            try await fixture.decide(.sign, order.id)
            for number in [elsewhere.receipt.file.number.text, "150105-26-999999-0", "", "x"] {
                await #expect(throws: OrderRefused([.unknownFile]), "\(number)") {
                    try await fixture.decide(.join(number: number, isRepeat: false), order.id)
                }
            }
            await #expect(throws: NotFound()) { try await fixture.store.order(order.id, for: OrderFixture.neighbour) }
            #expect(try await fixture.store.order(order.id, for: OrderFixture.region).id == order.id)
            await #expect(throws: OrderRefused([.notAllowed, .notFrom(.signed)])) {
                try await fixture.store.decide(.answer(text: "x"), on: order.id, version: 2, by: OrderFixture.region)
            }
        }
    }
}
