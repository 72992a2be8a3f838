package import DocumentsRules
package import Kernel
package import PerformanceRules
package import Storage

/// What casework, documents and the audit log do for bundles of a public-interest suit; `App` brings it.
package struct InterestTools: Sendable {
    /// Complaints about a trader that offices received from one day to another, the oldest first; `limit` at most.
    package let find:
        @Sendable (CreditCode, _ first: Day, _ last: Day, _ offices: [Int64], _ limit: Int) async throws -> [CaseNumber]
    /// Nil when there is no such complaint.
    package let file: @Sendable (CaseNumber) async throws -> InterestFile?
    package let draw: @Sendable (Paper) async throws -> [UInt8]
    package let officeName: @Sendable (Int64) -> String
    /// Notes in the audit log: when, who, what was done, to what, in which way.
    package let audit: @Sendable (Instant, Principal, String, String, String, any Writing) throws -> Void

    package init(
        find: @escaping @Sendable (CreditCode, Day, Day, [Int64], Int) async throws -> [CaseNumber],
        file: @escaping @Sendable (CaseNumber) async throws -> InterestFile?,
        draw: @escaping @Sendable (Paper) async throws -> [UInt8],
        officeName: @escaping @Sendable (Int64) -> String,
        audit: @escaping @Sendable (Instant, Principal, String, String, String, any Writing) throws -> Void
    ) {
        self.find = find
        self.file = file
        self.draw = draw
        self.officeName = officeName
        self.audit = audit
    }
}

/// A bundle as it is kept: what was asked for, and how far it is.
package struct StoredBundle: Equatable, Sendable {
    package let id: Int64
    package let office: Int64
    package let person: Int64?
    package let wish: InterestWish
    package let madeAt: Instant
    /// Files in it, and those whose list is drawn.
    package let files: Int
    package let done: Int
    package let isReady: Bool
    /// What the lists that are drawn add up to.
    let sum: InterestSum

    init(_ row: Row) throws {
        guard let trader = CreditCode(try row.text("trader_code")) else { throw UnreadablePromise() }
        id = try row.int64("id")
        office = try row.int64("office_id")
        person = try row.optionalInt64("person")
        wish = InterestWish(
            trader: trader, first: try row.day("first_on"), last: try row.day("last_on"),
            matter: try row.text("matter"), reason: try row.text("reason"))
        madeAt = try row.instant("made_at")
        files = try row.int("files")
        done = try row.int("done")
        isReady = try row.bool("is_ready")
        sum = try InterestSum(row)
    }
}
