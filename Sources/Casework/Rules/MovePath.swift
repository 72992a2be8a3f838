/// The states a move starts from and the state it leads to.
package struct MovePath: Equatable, Sendable {
    package let from: Set<CaseState>
    /// Nil where the state stays as it is.
    package let to: CaseState?
}

extension CaseMove.Name {
    /// The whole table of moves: pictures, lists of what is possible and final states are derived from it.
    package var path: MovePath {
        switch self {
        case .accept: MovePath(from: [.received, .supplementing], to: .accepted)
        case .refuse: MovePath(from: [.received, .supplementing], to: .refused)
        case .requestSupplement: MovePath(from: [.received], to: .supplementing)
        case .supplement: MovePath(from: [.supplementing], to: .received)
        case .assign, .handOver, .takeOver, .returnHandover: MovePath(from: Self.open, to: nil)
        case .startMediation: MovePath(from: [.accepted], to: .mediating)
        case .recordSession: MovePath(from: [.mediating], to: nil)
        case .pause: MovePath(from: [.mediating, .accepted], to: .paused)
        case .resume: MovePath(from: [.paused], to: .mediating)
        case .extend: MovePath(from: [.accepted, .mediating], to: nil)
        case .agree: MovePath(from: [.mediating], to: .agreed)
        case .end: MovePath(from: [.accepted, .mediating, .paused], to: .ended)
        case .close: MovePath(from: [.agreed, .ended], to: .closed)
        case .reopen: MovePath(from: [.closed], to: .accepted)
        case .withdraw: MovePath(from: Self.disputed, to: .withdrawn)
        case .rate: MovePath(from: [.refused, .withdrawn, .closed], to: nil)
        case .addFacts: MovePath(from: Self.open, to: nil)
        case .addNote: MovePath(from: Set(CaseState.allCases), to: nil)
        }
    }

    private static let open = Set(CaseState.allCases.filter { !$0.isFinal })
    private static let disputed: Set<CaseState> = [.received, .supplementing, .accepted, .mediating, .paused]

    /// The table as a state diagram in Mermaid, for the documents; a test fails when the stored one is stale.
    package static var diagram: String {
        var lines = ["stateDiagram-v2", "    [*] --> received"]
        for name in allCases {
            guard let to = name.path.to else { continue }
            for from in CaseState.allCases where name.path.from.contains(from) {
                lines.append("    \(from.rawValue) --> \(to.rawValue): \(name.rawValue)")
            }
        }
        for state in CaseState.allCases where state.isFinal { lines.append("    \(state.rawValue) --> [*]") }
        return lines.joined(separator: "\n") + "\n"
    }
}
