internal import CaseworkRules
package import Kernel
internal import Storage
package import Web

/// Finds the file that a request is about, for somebody who may know of it: its consumer, or staff.
///
/// What a person may not see is answered like what is not there.
package struct CaseAccess: Sendable {
    let store: CaseStore

    package init(store: CaseStore) {
        self.store = store
    }

    /// Keys of which one opens a file.
    static let keys: [Endpoint.Key] = [.queryCode, .staff]

    static let parameters: [Endpoint.Parameter] = [
        .path("number", .text(max: 40).example("150105-26-004817-3"), APICaseText.number)
    ]

    /// The file, and who asks as the rules see it.
    package func open(_ request: APIRequest) async throws -> (details: CaseDetails, who: Principal) {
        if request.principal.person != nil { return try await staff(request) }
        guard let typed = request.header("Query-Code") else { throw KeyNeeded() }
        guard let number = CaseNumber(try request.path("number")) else { throw NotFound() }
        let counter = QueryCodeAttempts(
            number: number, address: request.context.remoteAddress ?? "-", database: store.tools.database)
        let now = store.tools.time.now()
        try await counter.check(at: now)
        guard let code = QueryCode(typed), let details = try await store.details(number, code: code) else {
            try await counter.noteFailure(at: now)
            throw NotFound()
        }
        return (details, Principal(.consumer(caseID: details.file.id)))
    }

    private func staff(_ request: APIRequest) async throws -> (details: CaseDetails, who: Principal) {
        guard let number = CaseNumber(try request.path("number")) else { throw NotFound() }
        let details = try await store.details(number)
        guard store.maySee(details.file, request.principal) else { throw NotFound() }
        return (details, request.principal)
    }
}

/// Counts wrong query codes by number and by address.
///
/// Right ones are not counted: a program that follows many files of its own from one address never reaches a limit,
/// and reading costs no write.
struct QueryCodeAttempts: Sendable {
    let number: CaseNumber
    let address: String
    let database: any Database

    private var limits: [(key: String, limit: AttemptLimit)] {
        [
            ("query:\(number.text)", QueryCodeLimits.perNumber),
            ("query-address:\(address)", QueryCodeLimits.perAddress),
        ]
    }

    /// Throws `TooManyRequests` when one of the limits is used up.
    func check(at now: Instant) async throws {
        for (key, limit) in limits {
            let row = try await database.row("SELECT n, window_start FROM attempt_limit WHERE key = \(key)")
            guard let row, try row.int("n") >= limit.attempts else { continue }
            let wait = try row.instant("window_start").adding(seconds: limit.seconds) - now
            if wait > 0 { throw TooManyRequests(seconds: Int(wait / 1_000) + 1) }
        }
    }

    func noteFailure(at now: Instant) async throws {
        for (key, limit) in limits { _ = try await limit.allows(key, at: now, on: database) }
    }
}
