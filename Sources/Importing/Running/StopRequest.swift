internal import Dispatch
internal import Foundation
internal import Synchronization

/// Asks a running import to end after its batch; it can be resumed from there.
package final class StopRequest: Sendable {
    private let flag = Atomic<Bool>(false)

    package init() {}

    package var isRequested: Bool { flag.load(ordering: .relaxed) }

    package func request() { flag.store(true, ordering: .relaxed) }

    /// Turns the first interrupt from the keyboard (and a request to terminate) into a stop request while `body` runs;
    /// a second one ends the program at once.
    package func duringInterrupts<Answer>(_ body: () async throws -> Answer) async rethrows -> Answer {
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                self.request()
                signal(number, SIG_DFL)
            }
            source.resume()
            return source
        }
        defer {
            for source in sources { source.cancel() }
            for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
        }
        return try await body()
    }
}
