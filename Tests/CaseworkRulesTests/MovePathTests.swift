import Testing

@testable import CaseworkRules

@Suite struct MovePathTests {
    @Test(arguments: CaseState.allCases.filter(\.isFinal), CaseMove.Name.allCases)
    func `out of a final state leads nothing but reopening`(_ state: CaseState, _ name: CaseMove.Name) {
        let leadsOut = name.path.from.contains(state) && name.path.to != nil
        #expect(!leadsOut || (name == .reopen && state == .closed))
    }

    @Test func `every state but the first is reached by some move`() {
        let reached = Set(CaseMove.Name.allCases.compactMap(\.path.to))
        #expect(reached.union([.received]) == Set(CaseState.allCases))
    }

    @Test func `mediation comes only after acceptance`() {
        #expect(CaseMove.Name.startMediation.path.from == [.accepted])
        #expect(!CaseMove.Name.agree.path.from.contains(.received))
    }
}
