package import FundsRules
package import Kernel
package import Storage
package import Web

/// A claim with the name of its fund, as lists show it.
package struct ListedClaim: Equatable, Sendable {
    package let claim: FundClaim
    package let fundName: String
}

extension ClaimStore {
    /// Claims on one page.
    package static let page = 50

    /// The claims on a fund, newest first, from below a key; one more than a page where there are more.
    package func claims(
        on fund: Int64, in state: FundClaim.State? = nil, before: Int64? = nil, limit: Int = Self.page
    ) async throws -> [FundClaim] {
        let states: SQL = state.map { "AND state = \($0)" } ?? ""
        return try await tools.database.rows(
            """
            SELECT * FROM fund_claim WHERE fund_id = \(fund) \(fragment: states) AND id < \(before ?? .max)
            ORDER BY id DESC LIMIT \(limit + 1)
            """
        ).map(ClaimRow.claim)
    }

    /// How many claims a fund has in each state; 1,001 stands for more.
    package func counts(on fund: Int64) async throws -> [FundClaim.State: Int] {
        let statements = FundClaim.State.allCases.map { state -> SQL in
            """
            SELECT count(*) AS n FROM (
                SELECT 1 FROM fund_claim WHERE fund_id = \(fund) AND state = \(state) LIMIT 1001) AS counted
            """
        }
        return try await tools.database.read { reading in
            let answers = try reading.rows(each: statements)
            return Dictionary(
                uniqueKeysWithValues: try zip(FundClaim.State.allCases, answers).map {
                    ($0, try $1.first?.int("n") ?? 0)
                })
        }
    }

    /// The claims for a file, on whatever fund, newest first; at most fifty.
    package func claims(for number: String) async throws -> [ListedClaim] {
        try await tools.database.rows(
            """
            SELECT c.*, f.name AS fund_name FROM fund_claim AS c JOIN fund AS f ON f.id = c.fund_id
            WHERE c.number = \(number) ORDER BY c.id DESC LIMIT 50
            """
        ).map(Self.listed)
    }

    /// What waits for an approval that this person's offices give, oldest first, from above a key.
    package func waiting(for who: Principal, after: Int64? = nil) async throws -> [ListedClaim] {
        let offices = Array(
            Set(funds.offices(for: .check, who) + funds.offices(for: .approve, who)).sorted().prefix(2_000))
        let (from, limit) = (after ?? 0, Self.page + 1)
        func part(_ condition: SQL) -> SQL {
            """
            SELECT * FROM (SELECT * FROM fund_claim
                WHERE office_id IN \(anyOf: offices) AND \(fragment: condition) AND id > \(from)
                ORDER BY id LIMIT \(limit)) AS p
            """
        }
        let parts: [SQL] = [
            part("state = 'entered'"), part("state = 'checked'"), part("proposed IS NOT NULL"),
        ]
        return try await tools.database.rows(
            """
            SELECT c.*, f.name AS fund_name FROM (\(fragment: parts.joined(with: " UNION ALL "))) AS c
            JOIN fund AS f ON f.id = c.fund_id ORDER BY c.id LIMIT \(limit)
            """
        ).map(Self.listed)
    }

    /// What happened to a claim, oldest first; at most 500 entries.
    package func notes(of claim: Int64) async throws -> [ClaimNote] {
        try await tools.database.rows(
            "SELECT * FROM fund_claim_note WHERE claim_id = \(claim) ORDER BY id LIMIT 500"
        ).map(ClaimRow.note)
    }

    package func proofs(of claim: Int64) async throws -> [StoredProof] {
        try await tools.database.rows("SELECT * FROM fund_proof WHERE claim_id = \(claim) ORDER BY id LIMIT 50").map {
            StoredProof(
                id: try $0.int64("id"), kind: try $0.choice("kind"), name: try $0.text("name"),
                evidence: try $0.optionalInt64("evidence_id"))
        }
    }

    /// A file that was handed in with a claim.
    package func file(_ id: Int64, of claim: FundClaim) async throws -> HandedFiles.Kept? {
        try await tools.database.row(
            "SELECT * FROM fund_file WHERE case_id = \(claim.caseID) AND id = \(id) AND claim_id = \(claim.id)"
        ).map { row in
            HandedFiles.Kept(
                name: try row.text("name"), type: try row.text("type"), size: try row.int("size"),
                hash: try row.bytes("hash"))
        }
    }

    static func listed(_ row: Row) throws -> ListedClaim {
        ListedClaim(claim: try ClaimRow.claim(row), fundName: try row.text("fund_name"))
    }
}
