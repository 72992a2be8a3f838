internal import AccountsRules
internal import CaseworkRules
package import Kernel
package import PerformanceRules
package import Storage
internal import Web

/// Bundles for public-interest suits: asked for by an association that may sue, drawn piece by piece, taken whole.
package struct InterestStore: Sendable {
    let tools: PerformanceTools
    let interest: InterestTools
    private var database: any Database { tools.database }
    /// Bundles on one page.
    static let page = 50

    package init(_ tools: PerformanceTools, _ interest: InterestTools) {
        self.tools = tools
        self.interest = interest
    }

    /// The office for which a person may make bundles; nil for everybody else.
    package func office(of who: Principal) -> Int64? {
        guard let own = who.office, PerformancePermission.allows(.sue, who.roles, .own) else { return nil }
        let directory = tools.directory()
        guard let office = directory.office(own), office.exists(on: tools.today) else { return nil }
        let level = directory.division(office.division)?.level
        return PublicInterest.maySue(office.kind, at: level) ? own : nil
    }

    /// Begins a bundle; throws `InterestRefused`. What is in it is settled now, and drawn by itself.
    package func begin(_ wish: InterestWish, by who: Principal) async throws -> Int64 {
        guard let office = office(of: who) else { throw InterestRefused.notPermitted }
        let (now, today, id) = (tools.time.now(), tools.today, tools.nextKey())
        let offices = tools.directory().reach(of: office, below: true, on: today)
        let found = try await interest.find(
            wish.trader, wish.first, wish.last, offices, PublicInterest.files + 1)
        if found.isEmpty { throw InterestRefused.noFiles }
        if found.count > PublicInterest.files { throw InterestRefused.tooManyFiles }
        let audit = interest.audit
        try await database.transaction { transaction in
            try transaction.execute(
                """
                INSERT INTO interest_bundle (id, office_id, person, trader_code, first_on, last_on, matter, reason,
                    made_at, files, done, is_ready)
                VALUES (\(id), \(office), \(who.person), \(wish.trader.text), \(wish.first), \(wish.last),
                    \(wish.matter), \(wish.reason), \(now), \(Int64(found.count)), 0, 0)
                """)
            for (place, number) in found.enumerated() {
                try transaction.execute(
                    """
                    INSERT INTO interest_file (bundle_id, position, number)
                    VALUES (\(id), \(Int64(place + 1)), \(number.text))
                    """)
            }
            try audit(now, who, "interest-bundle", "bundle:\(id)", "\(found.count) files", transaction)
        }
        return id
    }

    /// The bundles of an office, newest first.
    package func bundles(of office: Int64) async throws -> [StoredBundle] {
        try await database.rows(
            "SELECT * FROM interest_bundle WHERE office_id = \(office) ORDER BY id DESC LIMIT \(most: Self.page)"
        ).map(StoredBundle.init)
    }

    /// One of them; nil where the office has none of that number.
    package func bundle(_ id: Int64, of office: Int64) async throws -> StoredBundle? {
        try await database.row("SELECT * FROM interest_bundle WHERE id = \(id) AND office_id = \(office)")
            .map(StoredBundle.init)
    }

    /// The parts of a bundle that is ready, in their order; the taking is noted before anything is given out.
    func take(_ bundle: StoredBundle, by who: Principal) async throws -> ZIPArchive {
        let (now, audit) = (tools.time.now(), interest.audit)
        let rows = try await database.transaction { transaction in
            try audit(now, who, "interest-bundle-taken", "bundle:\(bundle.id)", "", transaction)
            return try transaction.rows("SELECT * FROM interest_part WHERE bundle_id = \(bundle.id) ORDER BY position")
        }
        return ZIPArchive(
            try rows.map { ZIPEntry(try $0.text("name"), try $0.bytes("content")) },
            on: tools.zone().day(of: bundle.madeAt))
    }
}
