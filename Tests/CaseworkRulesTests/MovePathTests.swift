import Testing

@testable import CaseworkRules

@Suite struct MovePathTests {
    @Test(arguments: CaseKind.allCases, CaseMove.Name.allCases)
    func `out of a final state leads nothing but reopening`(_ kind: CaseKind, _ name: CaseMove.Name) {
        guard let path = name.path(for: kind), let to = path.to else { return }
        for state in path.from where state.isFinal && state != to {
            #expect([.reopen, .separate].contains(name) && state == .closed)
        }
    }

    @Test(arguments: CaseKind.filed)
    func `every state from which a move starts is reached by some move`(_ kind: CaseKind) {
        let paths = CaseMove.Name.allCases.compactMap { $0.path(for: kind) }
        let reached = Set(paths.compactMap(\.to)).union([.received])
        if kind == .complaint { #expect(reached == Set(CaseState.allCases)) }
        let started = paths.reduce(into: Set<CaseState>()) { $0.formUnion($1.from) }
        // A note may be written whatever the state; the others start from what can be.
        #expect(started.isSubset(of: reached))
        #expect(Set(kind.states) == reached)
    }

    @Test(arguments: CaseKind.filed)
    func `every open state can be left towards an end`(_ kind: CaseKind) {
        var ending = Set(kind.states.filter(\.isFinal))
        for _ in kind.states {
            for name in CaseMove.Name.allCases {
                guard let path = name.path(for: kind), let to = path.to, ending.contains(to) else { continue }
                ending.formUnion(path.from)
            }
        }
        #expect(ending == Set(kind.states))
    }

    @Test func `mediation comes only after acceptance, and only in complaints`() {
        #expect(CaseMove.Name.startMediation.path(for: .complaint)?.from == [.accepted])
        #expect(CaseMove.Name.agree.path(for: .complaint)?.from.contains(.received) == false)
        for kind in CaseKind.allCases where kind != .complaint {
            #expect(CaseMove.Name.startMediation.path(for: kind) == nil)
            #expect(CaseMove.Name.accept.path(for: kind) == nil || kind == .other)
        }
    }

    @Test func `the picture of each kind shows its states and no others`() {
        for kind in CaseKind.filed {
            for state in CaseState.allCases {
                #expect(kind.diagram.contains(" \(state.rawValue)") == kind.states.contains(state), "\(kind) \(state)")
            }
        }
    }
}
