import Finding
import Synchronization

/// Keeps what was noted in the audit log.
final class Notes: Sendable {
    private let kept = Mutex<[FindNote]>([])

    func add(_ note: FindNote) { kept.withLock { $0.append(note) } }
    var all: [FindNote] { kept.withLock { $0 } }
}
