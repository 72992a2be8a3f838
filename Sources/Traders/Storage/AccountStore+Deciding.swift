package import Kernel
internal import Storage
package import TradersRules
internal import Web

extension AccountStore {
    /// Makes a move on an account, or throws `JoiningRefused` with all reasons; `NotFound` when there is none.
    ///
    /// Admitting claims the trader's entry of the register, which is made where there is none. Whoever leaves or is
    /// taken out keeps the entry; the people's sessions end in the same moment.
    package func move(
        _ id: Int64, _ move: AccountMove, checked: Set<JoiningCondition> = [], version: Int, by who: Principal,
        shop person: Int64? = nil
    ) async throws {
        let drawn = Drawn(now: tools.time.now(), today: tools.today, keys: (0..<4).map { _ in tools.nextKey() })
        do {
            try await database.transaction { transaction in
                let row = try transaction.row(
                    "SELECT * FROM trader_account WHERE id = \(id) \(dialect: .forUpdate)")
                guard let account = try row.flatMap(Account.init) else { throw NotFound() }
                guard account.version == version else { throw Stale() }
                let state = try account.state.moved(move, checked: checked)
                try transaction.execute(Self.change(account, to: state, move, by: who, drawn))
                if state == .joined { try self.claim(account, by: who, drawn, transaction) }
                if !state.isOpen { try Self.endSessions(of: id, at: drawn.now, transaction) }
                let detail = person.map { "shop-person:\($0)" } ?? ""
                try tools.audit(
                    drawn.now, who, "trader-account-\(state.rawValue)", "trader-account:\(id)", detail, transaction)
            }
        } catch ChangeRefused.duplicate {
            throw JoiningRefused([.codeTaken])
        }
    }

    /// What is drawn before the transaction begins.
    private struct Drawn: Sendable {
        let now: Instant
        let today: Day
        let keys: [Int64]
    }

    private static func change(
        _ account: Account, to state: AccountState, _ move: AccountMove, by who: Principal, _ drawn: Drawn
    ) -> SQL {
        """
        UPDATE trader_account SET state = \(state), version = \(account.version + 1), decided_at = \(drawn.now),
            decided_by = \(who.person), reason = \(move.reason),
            joined_on = \(state == .joined ? drawn.today : account.joinedOn) WHERE id = \(account.id)
        """
    }

    /// The trader's entry belongs to somebody from now on.
    private func claim(
        _ account: Account, by who: Principal, _ drawn: Drawn, _ transaction: any Writing
    ) throws {
        let id = try TraderStore.enter(
            account.name, code: account.code, kind: account.kind, drawn.keys[0], drawn.keys[1], by: who, drawn.now,
            drawn.today, tools, transaction)
        try transaction.execute(
            """
            UPDATE trader SET standing = \(TraderStanding.claimed), merged_into = NULL, version = version + 1
            WHERE id = \(id)
            """)
        try TraderStore.note(
            .claim, of: id, other: nil, "", drawn.keys[2], by: who, drawn.now, transaction)
    }

    private static func endSessions(of account: Int64, at now: Instant, _ transaction: any Writing) throws {
        try transaction.execute(
            """
            UPDATE trader_session SET ended_at = \(now) WHERE ended_at IS NULL
                AND person_id IN (SELECT id FROM trader_person WHERE account_id = \(account))
            """)
    }
}
