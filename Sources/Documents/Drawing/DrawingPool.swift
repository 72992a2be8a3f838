internal import Dispatch
package import DocumentsRules
internal import NIOPosix
internal import Synchronization

/// Draws documents in child processes, so that no text can take the server down or hold up its threads.
///
/// Children start with the first document and stay warm; one that dies, or takes longer than its time, is replaced.
/// A document whose child died is given to a fresh one, once: a child may have been ended for want of memory while it
/// waited. Then it is refused with ``PaperProblem/failed``. No more than `mostWaiting` may queue.
package final class DrawingPool: Sendable {
    /// Documents after which a child is replaced.
    private static let jobsOfChild = 500
    private static let mostWaiting = 64

    /// Children that wait for work, and how many documents wait for a child or are being drawn.
    private struct State {
        var idle: [ChildProcess] = []
        var waiting = 0
        var isClosed = false
    }

    private let command: [String]
    private let seconds: Double
    private let threads: NIOThreadPool
    private let state = Mutex(State())

    /// - Parameters:
    ///   - command: the program and its arguments; the program itself with its hidden command, usually.
    ///   - children: how many draw at once.
    ///   - seconds: how long one document may take.
    package init(
        command: [String] = ["/proc/self/exe", "draw-document"], children: Int = 2,
        seconds: Double = Double(DrawingChild.seconds)
    ) {
        self.command = command
        self.seconds = seconds
        threads = NIOThreadPool(numberOfThreads: children)
        threads.start()
    }

    /// The bytes of the PDF; throws ``PaperProblem``.
    package func pdf(_ paper: Paper) async throws -> [UInt8] {
        if let problem = paper.problem { throw problem }
        let job = try DrawingWire.job(paper.plain)
        let isTaken = state.withLock { state in
            guard state.waiting < Self.mostWaiting, !state.isClosed else { return false }
            state.waiting += 1
            return true
        }
        guard isTaken else { throw PaperProblem.busy }
        defer { state.withLock { $0.waiting -= 1 } }
        return try await threads.runIfActive { try self.draw(job) }
    }

    /// Ends all children; what is being drawn is finished first.
    package func close() async throws {
        state.withLock { $0.isClosed = true }
        try await threads.shutdownGracefully()
        for child in takeAll() { child.end() }
    }

    /// The numbers of the children that wait for work, for tests.
    package var children: [Int32] { state.withLock { $0.idle.map(\.id) } }

    private func takeAll() -> [ChildProcess] {
        state.withLock { state in
            defer { state.idle = [] }
            return state.idle
        }
    }

    /// On a thread of the pool's own.
    private func draw(_ job: [UInt8]) throws -> [UInt8] {
        let end = DispatchTime.now() + seconds
        do {
            return try draw(job, by: state.withLock { $0.idle.popLast() } ?? ChildProcess(command))
        } catch PaperProblem.failed where DispatchTime.now() < end {
            return try draw(job, by: ChildProcess(command))
        }
    }

    private func draw(_ job: [UInt8], by child: ChildProcess) throws(PaperProblem) -> [UInt8] {
        var child = child
        do {
            let bytes = try child.draw(job, within: seconds)
            giveBack(child)
            return bytes
        } catch {
            // After a refusal the child is as good as before; after a failure nobody knows what it would say next.
            if error == .failed { child.end() } else { giveBack(child) }
            throw error
        }
    }

    private func giveBack(_ child: ChildProcess) {
        if child.jobs < Self.jobsOfChild {
            state.withLock { $0.idle.append(child) }
        } else {
            child.end()
        }
    }
}
