import Testing
import TradersRules

/// Joining, refusing, leaving and removing, as the rules have it.
@Suite struct AccountTests {
    private let all = Set(JoiningCondition.allCases)

    @Test func `each move has one state from which it is made`() throws {
        let moves: [(AccountMove, AccountState)] = [
            (.admit, .joined), (.refuse(reason: "执照过期"), .refused), (.leave(reason: ""), .left),
            (.remove(reason: "多次不答复"), .removed),
        ]
        for (move, after) in moves {
            for state in AccountState.allCases {
                if state == move.from {
                    #expect(try state.moved(move, checked: all) == after)
                } else {
                    let refused = #expect(throws: JoiningRefused.self) { try state.moved(move, checked: all) }
                    #expect(refused?.why == [.notInThisState])
                }
            }
        }
    }

    @Test func `nobody is admitted before all conditions are checked`() {
        for open in JoiningCondition.allCases {
            let refused = #expect(throws: JoiningRefused.self) {
                try AccountState.applied.moved(.admit, checked: all.subtracting([open]))
            }
            #expect(refused?.why == [.conditionOpen])
        }
    }

    @Test func `a refusal and a removal need a reason, leaving does not`() throws {
        for move in [AccountMove.refuse(reason: " "), .remove(reason: "")] {
            let refused = #expect(throws: JoiningRefused.self) { try move.from.moved(move) }
            #expect(refused?.why == [.reasonMissing])
        }
        #expect(try AccountState.joined.moved(.leave(reason: "")) == .left)
    }

    @Test func `an answerer answers, writes templates and guards the own sign-in, and nothing else`() {
        for act in ShopAct.allCases {
            #expect(act.isAllowed(to: .manager))
            #expect(act.isAllowed(to: .answerer) == [.answer, .templates, .security].contains(act), "\(act)")
        }
    }

    @Test func `a promise of returns says for how long and who pays the way back`() {
        let care = Promise(kind: .care, scope: "全部", days: nil, conditions: "", freight: nil)
        #expect(care.missing.isEmpty)
        let returns = Promise(kind: .returns, scope: " ", days: nil, conditions: "", freight: nil)
        #expect(returns.missing == ["scope", "days", "freight"])
    }
}
