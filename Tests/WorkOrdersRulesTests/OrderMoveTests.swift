import CaseworkRules
import Kernel
import TestSupport
import Testing

@testable import WorkOrdersRules

@Suite struct OrderMoveTests {
    static let now = Instant(milliseconds: 1_791_770_400_000)  // 2026-10-12 10:00 in Shanghai

    static func order(_ state: OrderState = .received, proposed: CaseKind? = nil) -> WorkOrder {
        var order = WorkOrder(
            id: 1, source: .government, number: "A-1", office: SampleOffice.saihan,
            content: OrderContent(
                proposed: proposed, text: "洗衣机漏水", callerName: "王样例", callerPhone: "13800002046",
                callerAddress: "大学东街1号"), receivedAt: now, dueAt: now.adding(seconds: 3_600))
        order.state = state
        if [.handling, .answered, .calledBack, .closed].contains(state) {
            order.link = OrderLink(file: "150105-26-004817-3", isRepeat: false)
        }
        return order
    }

    static func situation(_ roles: Set<Role> = [.officer], _ relation: OfficeRelation = .own) -> OrderSituation {
        OrderSituation(who: .staff(roles), relation: relation, now: now)
    }

    static func sample(_ name: OrderMove.Name) -> OrderMove {
        switch name {
        case .sign: .sign
        case .sendBack: .sendBack(.notOurs, text: "归住建部门")
        case .open: .open(.complaint, number: "150105-26-004817-3")
        case .join: .join(number: "150105-26-004817-3", isRepeat: true)
        case .answer: .answer(text: "已换新")
        case .callBack: .callBack(CallBack(reached: .yes, satisfied: .yes))
        case .close: .close(text: "")
        case .redo: .redo(text: "没有上门", dueAt: nil)
        }
    }

    @Test func `an order goes from received to closed, and every step is one version and one entry`() throws {
        var order = Self.order()
        for (name, state) in [
            (OrderMove.Name.sign, OrderState.signed), (.open, .handling), (.answer, .answered),
            (.callBack, .calledBack), (.close, .closed),
        ] {
            let decision = try order.deciding(Self.sample(name), Self.situation())
            #expect(decision.order.state == state && decision.order.version == order.version + 1)
            #expect(decision.entry.kind == name.rawValue)
            order = decision.order
        }
        #expect(order.answer == "已换新" && order.closedAt == Self.now && !order.state.isOpen)
    }

    @Test(arguments: OrderState.allCases, OrderMove.Name.allCases)
    func `a move is possible from its states and from no other`(_ state: OrderState, _ name: OrderMove.Name) throws {
        let order = Self.order(state)
        let expected: [OrderRefused.Reason] = name.from.contains(state) ? [] : [.notFrom(state)]
        #expect(order.reasonsAgainst(name, Self.situation()) == expected)
    }

    @Test func `random moves never lose the answer, the number or the count of versions`() {
        for seed in 1...200 as ClosedRange<UInt64> {
            var random = SeededRandom(seed: seed)
            var order = Self.order()
            var made = 0
            for _ in 0..<40 {
                let name = OrderMove.Name.allCases[Int(random.next() % UInt64(OrderMove.Name.allCases.count))]
                guard let decision = try? order.deciding(Self.sample(name), Self.situation()) else { continue }
                made += 1
                #expect(decision.order.version == made + 1)
                #expect(decision.order.number == order.number && decision.order.source == order.source)
                #expect(decision.order.link != nil || order.link == nil, "a file is never lost")
                #expect(!decision.order.answer.isEmpty || order.answer.isEmpty, "an answer is never lost")
                #expect(
                    decision.order.state.owesAnswer || !decision.order.answer.isEmpty
                        || decision.order.state == .sentBack)
                order = decision.order
            }
            #expect(made > 0)
        }
    }

    @Test func `all reasons against a move are told at once`() {
        #expect(throws: OrderRefused([.notAllowed, .notFrom(.closed), .textMissing])) {
            try Self.order(.closed).deciding(.answer(text: ""), Self.situation([.clerk]))
        }
        #expect(throws: OrderRefused([.textMissing, .dueInPast])) {
            try Self.order(.answered).deciding(
                .redo(text: "", dueAt: Self.now.adding(seconds: -1)), Self.situation())
        }
    }

    @Test func `whether the caller is satisfied is said by those who were reached and nobody else`() throws {
        let order = Self.order(.answered)
        for (reached, satisfied) in [(CallBack.Reached.no, CallBack.Satisfied.yes), (.bySender, .no)] {
            #expect(throws: OrderRefused([.satisfactionUnfitting])) {
                try order.deciding(.callBack(CallBack(reached: reached, satisfied: satisfied)), Self.situation())
            }
        }
        #expect(throws: OrderRefused([.satisfactionUnfitting])) {
            try order.deciding(.callBack(CallBack(reached: .yes, satisfied: nil)), Self.situation())
        }
        let not = try order.deciding(.callBack(CallBack(reached: .no, satisfied: nil)), Self.situation()).order
        let reached = CallBack(reached: .yes, satisfied: .partly)
        #expect(try not.deciding(.callBack(reached), Self.situation()).order.callBack == reached)
    }

    @Test func `what the sender wants again goes back to where it was, by the new deadline`() throws {
        let due = Self.now.adding(seconds: 86_400)
        let again = try Self.order(.closed).deciding(.redo(text: "没有上门", dueAt: due), Self.situation()).order
        #expect(again.state == .handling && again.dueAt == due && again.closedAt == nil)
        let back = try Self.order(.sentBack).deciding(.redo(text: "就是你们的", dueAt: nil), Self.situation()).order
        #expect(back.state == .received && back.dueAt == Self.order().dueAt)
    }

    @Test func `who reports a breach of law is erased when the order becomes a tip or goes back`() throws {
        let open = try Self.order(.signed).deciding(.open(.tip, number: "1"), Self.situation()).order
        let back = try Self.order(proposed: .tip).deciding(Self.sample(.sendBack), Self.situation()).order
        let join = try Self.order(.signed, proposed: .tip).deciding(Self.sample(.join), Self.situation()).order
        for order in [open, back, join] {
            #expect(order.isSealed && order.content.text == "洗衣机漏水")
            #expect(order.content == order.content.withoutCaller)
        }
        #expect(try !Self.order(.signed).deciding(Self.sample(.open), Self.situation()).order.isSealed)
    }

    @Test func `the table lets officers answer, clerks sign, and nobody beside the office do anything`() {
        for act in OrderPermission.Act.allCases {
            for role in Role.allCases {
                #expect(!OrderPermission.allows(role, act, .elsewhere) && !OrderPermission.allows(role, act, .above))
            }
            #expect(!OrderPermission.allows([.systemAdministrator, .securityAdministrator], act, .own))
        }
        #expect(OrderPermission.allows([.clerk], .move(.sign), .own))
        #expect(!OrderPermission.allows([.clerk], .move(.answer), .own))
        #expect(OrderPermission.allows([.officer], .move(.answer), .own))
        #expect(!OrderPermission.allows([.supervisor], .move(.answer), .below))
        #expect(OrderPermission.allows([.supervisor], .takeList, .below))
        #expect(OrderPermission.allows([.auditor], .view, .below) && !OrderPermission.allows([.auditor], .reveal, .own))
    }
}
