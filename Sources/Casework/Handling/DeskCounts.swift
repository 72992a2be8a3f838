internal import CaseworkRules
package import Hummingbird
internal import Kernel
internal import Synchronization
package import Web

/// Puts the number of open files beside the list's entry in the rail; it stands behind whoever finds out who asks.
package final class DeskCounts: RouterMiddleware {
    package typealias Context = AppContext

    /// The name under which the rail finds the number.
    package static let files = "files"
    /// How long a number is shown before it is counted again, in milliseconds.
    private static let shown: Int64 = 15_000

    private struct Counted {
        let number: Int
        let at: Instant
    }

    private let worklist: WorklistStore
    private let counted = Mutex<[Int64: Counted]>([:])

    package init(_ worklist: WorklistStore) {
        self.worklist = worklist
    }

    package func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        guard context.place.isWithin("/staff"), let scope = worklist.scope(of: context.principal) else {
            return try await next(request, context)
        }
        var context = context
        context.counts[Self.files] = try await number(of: context.principal, scope)
        return try await next(request, context)
    }

    private func number(of who: Principal, _ scope: WorklistScope) async throws -> Int {
        let now = worklist.now
        let office = who.office ?? 0
        if let known = counted.withLock({ $0[office] }), now.milliseconds - known.at.milliseconds < Self.shown {
            return known.number
        }
        let query = WorklistQuery(
            view: .allOpen, scope: .office(office), person: who.person ?? 0, ownOffice: office, today: worklist.today)
        let number = try await worklist.counts(of: [.allOpen], like: query)[.allOpen] ?? 0
        counted.withLock { $0[office] = Counted(number: number, at: now) }
        return number
    }
}
