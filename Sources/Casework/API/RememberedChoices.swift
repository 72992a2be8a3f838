internal import CaseworkRules
internal import Kernel
internal import Synchronization

/// The choices of a filing, worked out at most every ten seconds: they change by the day, filings come by the thousand.
final class RememberedChoices: Sendable {
    private static let kept: Int64 = 10_000

    private let tools: CaseworkTools
    private let held = Mutex<(choices: FilingChoices, at: Instant)?>(nil)

    init(_ tools: CaseworkTools) {
        self.tools = tools
    }

    var now: FilingChoices {
        let now = tools.time.now()
        if let held = held.withLock({ $0 }), (0..<Self.kept).contains(now - held.at) { return held.choices }
        let fresh = tools.filingChoices
        held.withLock { $0 = (fresh, now) }
        return fresh
    }
}
