import Kernel
import Storage
import TestSupport
import Testing
import WorkOrdersRules

@testable import WorkOrders

@Suite struct OrderListingTests {
    @Test(arguments: Engine.underTest)
    func `the list runs by deadline, page by page, each order once`(_ engine: Engine) async throws {
        try await OrderFixture.with(engine) { fixture in
            let now = fixture.clock.now()
            var random = SeededRandom(seed: 3)
            for number in 0..<23 {
                let hours = Int64(random.next() % 200) - 40
                _ = try await fixture.order(
                    "A-\(number)", dueAt: number % 7 == 0 ? nil : now.adding(seconds: hours * 3_600))
            }
            for (view, offices) in [
                (OrderView.owed, [SampleOffice.saihan]), (.all, [SampleOffice.saihan]), (.open, nil),
            ]
                as [(OrderView, [Int64]?)]
            {
                var query = OrderQuery(view, offices: offices)
                query.limit = 5
                var seen: [WorkOrder] = []
                while true {
                    let page = try await fixture.store.page(query)
                    seen += page.orders
                    guard let next = page.next else { break }
                    query.cursor = OrderCursor(next.text)
                }
                #expect(seen.count == 23 && Set(seen.map(\.id)).count == 23, "\(view)")
                let dues = seen.map { $0.dueAt ?? OrderRow.noDue }
                if view != .all { #expect(dues == dues.sorted(), "\(view)") }
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `counts and views agree with the rule about each order`(_ engine: Engine) async throws {
        try await OrderFixture.with(engine) { fixture in
            let now = fixture.clock.now()
            for (number, hours) in [-30, -1, 0, 1, 13, 14, 40, 80, 90, 200].enumerated() {
                _ = try await fixture.order("A-\(number)", dueAt: now.adding(seconds: Int64(hours) * 3_600))
            }
            let answered = try await fixture.order("A-x", dueAt: now.adding(seconds: -3_600))
            try await fixture.decide(.sendBack(.notOurs, text: "不归我们"), answered.id)
            let query = OrderQuery(.owed, offices: [SampleOffice.saihan])
            let counts = try await fixture.store.counts(of: OrderView.allCases, like: query)
            let all = try await fixture.store.page(OrderQuery(.all, offices: nil)).orders
            func count(_ urgency: OrderUrgency) -> Int {
                all.count { OrderUrgency($0, at: now, in: .shanghai) == urgency }
            }
            #expect(counts[.owed] == 10 && counts[.all] == 11 && counts[.open] == 10)
            #expect(counts[.late] == count(.late) && counts[.late] == 2)
            #expect(counts[.today] == count(.today) && counts[.soon] == count(.soon))
            for view in [OrderView.late, .today, .soon] {
                let rows = try await fixture.store.page(OrderQuery(view, offices: [SampleOffice.saihan])).orders
                #expect(rows.count == counts[view])
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `filters narrow the list, and one sees the own office and those below alone`(_ engine: Engine) async throws {
        try await OrderFixture.with(engine) { fixture in
            let order = try await fixture.order("A-1")
            _ = try await fixture.order("B-1", by: OrderFixture.neighbour)
            try await fixture.decide(.sign, order.id)
            func numbers(_ query: OrderQuery) async throws -> [String] {
                try await fixture.store.page(query).orders.map(\.number).sorted()
            }
            let own = try fixture.store.offices(of: OrderFixture.officer)
            #expect(own == [SampleOffice.saihan])
            #expect(try await numbers(OrderQuery(.all, offices: own)) == ["A-1"])
            let wide = try fixture.store.offices(of: OrderFixture.region)
            #expect(try await numbers(OrderQuery(.all, offices: wide)) == ["A-1", "B-1"])
            for view in [OrderView.all, .open, .owed] {
                var query = OrderQuery(view, offices: wide)
                query.state = .signed
                #expect(try await numbers(query) == ["A-1"])
                query.source = .consumer
                #expect(try await numbers(query) == [])
            }
            var query = OrderQuery(.all, offices: wide)
            query.number = "B-1"
            #expect(try await numbers(query) == ["B-1"])
            query.office = SampleOffice.saihan
            #expect(try await numbers(query) == [])
            #expect(throws: OrderRefused([.notAllowed])) { try fixture.store.offices(of: OrderFixture.system) }
        }
    }
}
