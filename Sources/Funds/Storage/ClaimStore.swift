package import FundsRules
package import Kernel
internal import Storage
package import Web

/// A file that comes with a claim: a piece of evidence of the case file, or one taken in.
package enum ProofToKeep: Equatable, Sendable {
    case evidence(FundTerms.Proof, id: Int64, name: String)
    case file(FundTerms.Proof, HandedFiles.Kept)

    package var kind: FundTerms.Proof {
        switch self {
        case .evidence(let kind, _, _), .file(let kind, _): kind
        }
    }
}

/// Claims as they are kept: entered, decided, paid, recovered.
package struct ClaimStore: Sendable {
    let tools: FundTools
    var funds: FundStore { FundStore(tools) }

    package init(_ tools: FundTools) {
        self.tools = tools
    }

    /// The claim, if the person may see its fund; throws `NotFound` otherwise, as if it were not there.
    package func claim(_ id: Int64, for who: Principal) async throws -> FundClaim {
        let row = try await tools.database.row("SELECT * FROM fund_claim WHERE id = \(id)")
        guard let row, tools.allows(.see, try row.int64("office_id"), who) else { throw NotFound() }
        return try ClaimRow.claim(row)
    }

    /// Enters a claim for a file, once for a key; throws `FundRefused` with every reason, `NotFound`.
    package func enter(
        _ draft: ClaimToEnter, proofs: [ProofToKeep], on fund: Int64, for file: FundCases.File, once: String,
        by who: Principal
    ) async throws -> FundClaim {
        let entering = ClaimEntering(draft: draft, proofs: proofs, fund: fund, file: file.facts, once: once, who, tools)
        do {
            return try await funds.transaction { try entering.carryOut(in: $0) }
        } catch ChangeRefused.duplicate(let key) {
            guard let known = try await known(entering) else { throw ChangeRefused.duplicate(key) }
            return known
        } catch is UnknownOutcome {
            guard let known = try await known(entering) else { throw UnknownOutcome() }
            return known
        }
    }

    private func known(_ entering: ClaimEntering) async throws -> FundClaim? {
        try await tools.database.read { try entering.known(in: $0) }
    }
}

/// What entries about claims are called in histories.
package enum ClaimEntry {
    /// Before the name of a move, in the history of a file.
    static let prefix = "fund."
    static let entered = "enter"
}
