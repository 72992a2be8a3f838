internal import HTTPTypes
internal import Hummingbird
internal import Storage
internal import Synchronization
internal import Web

/// Shows nothing but `/setup` until an empty installation is set up, and hides `/setup` for ever afterwards.
///
/// Whether it still waits is asked of the database on each request while it does; once done, never again.
struct SetupGate: RouterMiddleware {
    typealias Context = AppContext

    static let path = "/setup"

    private let setup: Setup
    private let isDone: Flag

    /// Whether this process has seen that the installation is set up.
    private final class Flag: Sendable {
        private let value = Mutex(false)
        var isSet: Bool { value.withLock { $0 } }
        func set() { value.withLock { $0 = true } }
    }

    init(_ setup: Setup) {
        self.setup = setup
        isDone = Flag()
    }

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        let isSetup = context.place.isWithin(Self.path)
        guard try await waits() else {
            if isSetup { throw NotFound() }
            return try await next(request, context)
        }
        guard !isSetup else { return try await next(request, context) }
        // Style and pictures of the page itself are files, and are served.
        if request.method == .get, context.place.path.contains(".") { return try await next(request, context) }
        if context.place.isWithin("/api") { throw Answered(.unavailable) }
        return .redirect(to: Self.path, type: .normal)
    }

    private func waits() async throws -> Bool {
        if isDone.isSet { return false }
        if try await setup.codeHash() != nil { return true }
        isDone.set()
        return false
    }
}
