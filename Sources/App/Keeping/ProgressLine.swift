internal import Foundation
internal import Synchronization

/// A line to the person who waits: how much is done, how fast, and how long it will take. One line that changes on a
/// terminal, a line every ten seconds elsewhere.
final class ProgressLine: Sendable {
    private struct State {
        var told = ContinuousClock.Instant.now
    }

    private let what: String
    private let unit: String
    private let began = ContinuousClock.now
    private let isTerminal = isatty(2) == 1
    private let state = Mutex(State())

    /// `unit` says what is counted, such as `rows`.
    init(_ what: String, unit: String) {
        self.what = what
        self.unit = unit
    }

    func tell(_ done: Int, of total: Int) {
        let isDue = state.withLock { state in
            let isDue = ContinuousClock.now - state.told > (isTerminal ? .milliseconds(200) : .seconds(10))
            if isDue { state.told = .now }
            return isDue
        }
        if isDue { Running.say((isTerminal ? "\r" : "") + words(done, of: total) + (isTerminal ? "   " : "\n")) }
    }

    /// Ends the line with what was done in how many seconds.
    func end(_ done: Int) {
        let seconds = Running.seconds(since: began)
        let rate = Int(Double(done) / max(0.001, seconds))
        Running.say(
            (isTerminal ? "\r" : "")
                + "\(what): \(done) \(unit), \(String(format: "%.1f", seconds)) s, \(rate) \(unit)/s"
                + (isTerminal ? "            \n" : "\n"))
    }

    private func words(_ done: Int, of total: Int) -> String {
        let seconds = max(0.001, Running.seconds(since: began))
        let rate = Double(done) / seconds
        let left = rate > 0 ? Int(Double(max(0, total - done)) / rate) : 0
        return "\(what): \(done)/\(total) \(unit), \(Int(rate)) \(unit)/s, 还要 \(left) 秒 about \(left) s left"
    }
}
