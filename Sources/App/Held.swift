internal import Synchronization

/// A value that all requests of this process share and that is replaced as a whole.
final class Held<Value: Sendable>: Sendable {
    private let value: Mutex<Value>

    init(_ value: Value) {
        self.value = Mutex(value)
    }

    var now: Value { value.withLock { $0 } }

    func replace(_ fresh: Value) { value.withLock { $0 = fresh } }
}
