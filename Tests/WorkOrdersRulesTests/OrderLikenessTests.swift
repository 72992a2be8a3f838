import CaseworkRules
import ChineseText
import Kernel
import TestSupport
import Testing

@testable import WorkOrdersRules

@Suite struct OrderLikenessTests {
    private static let day: Int64 = 86_400

    private static func order(
        _ id: Int64, _ text: String = "买的洗衣机漏水，修了两次还是漏，店里不肯换", phone: String = "13800002046", trader: String = "",
        days: Int64 = 0, earlier: String = ""
    ) -> WorkOrder {
        WorkOrder(
            id: id, source: .government, number: "A-\(id)", office: 1,
            content: OrderContent(text: text, callerPhone: phone, trader: trader, earlier: earlier),
            receivedAt: OrderMoveTests.now.adding(seconds: days * day), dueAt: nil)
    }

    @Test func `an order that names an earlier one repeats it, whoever called`() {
        let later = Self.order(2, "别的事", phone: "", earlier: "A-1")
        #expect(OrderLikeness.between(later, Self.order(1)) == .named)
        #expect(OrderLikeness.between(Self.order(3, "别的", phone: "", earlier: "A-9"), Self.order(1)) == nil)
    }

    @Test func `the same caller about the same trader repeats within thirty days`() {
        let first = Self.order(1, trader: "甲子电器行（赛罕店）")
        func later(_ days: Int64, phone: String = "+86 138-0000-2046") -> WorkOrder {
            Self.order(2, "今天又去了一次", phone: phone, trader: "甲子电器行(赛罕店)", days: days)
        }
        #expect(OrderLikeness.between(later(0), first) == .trader)
        #expect(OrderLikeness.between(later(30), first) == .trader)
        #expect(OrderLikeness.between(later(31), first) == nil)
        #expect(OrderLikeness.between(later(-1), first) == nil, "what came later is no earlier one")
        #expect(OrderLikeness.between(later(1, phone: "13900000000"), first) == nil)
    }

    @Test func `nearly the same words of one caller are a repeat, and other words are none`() {
        let first = Self.order(1)
        #expect(OrderLikeness.between(Self.order(2, "买的洗衣机漏水了，修了两次还是漏，店里还是不肯换", days: 2), first) == .text)
        #expect(OrderLikeness.between(Self.order(2, "健身房关门，年卡剩八个月不退", days: 2), first) == nil)
        #expect(OrderLikeness.between(Self.order(2, phone: ""), Self.order(1, phone: "")) == nil)
    }

    @Test func `nearness lies between 0 and 1, is 1 for the same and the same both ways`() {
        for seed in 1...200 as ClosedRange<UInt64> {
            var random = SeededRandom(seed: seed)
            func text() -> String {
                let signs = Array("洗衣机漏水修店")
                return String((0..<(random.next() % 20)).map { _ in signs[Int(random.next() % 7)] })
            }
            let (one, other) = (text(), text())
            let near = TextPairs(one).share(with: TextPairs(other))
            #expect(near >= 0 && near <= 1 && near == TextPairs(other).share(with: TextPairs(one)))
            if one.count > 1 { #expect(TextPairs(one).share(with: TextPairs(one)) == 1) }
        }
        let long = String(repeating: "漏", count: 1_000_000)
        #expect(TextPairs(long).share(with: TextPairs(long)) == 1)
    }

    @Test(arguments: [
        ("2026-10-12T01:59:00.000Z", OrderUrgency.late), ("2026-10-12T02:00:00.000Z", .today),
        ("2026-10-12T15:59:59.999Z", .today), ("2026-10-12T16:00:00.000Z", .soon),
        ("2026-10-15T15:59:59.999Z", .soon), ("2026-10-15T16:00:00.000Z", .later),
    ])
    func `a deadline is late, today, soon or later by the moment and the legal day`(
        _ iso: String, _ expected: OrderUrgency
    ) throws {
        let now = try #require(Instant(iso: "2026-10-12T02:00:00.000Z"))
        let due = try #require(Instant(iso: iso))
        #expect(OrderUrgency(due, at: now, in: .shanghai) == expected)
        var order = OrderMoveTests.order(.answered)
        order.dueAt = due
        #expect(OrderUrgency(order, at: now, in: .shanghai) == .none, "an answer that is given is not late")
    }
}
