internal import Accounts
internal import AccountsRules
internal import Casework
internal import Foundation
internal import Funds
internal import FundsRules
internal import Kernel
internal import Storage

/// One fund of the demonstration, so that its pages are not empty: rules, deposits, and a claim that waits.
struct DemoFund {
    let installation: Installation

    /// People of the demonstration by their sign-ins.
    private func person(_ signIn: String, _ role: Role) async throws -> Principal? {
        let row = try await installation.database.row(
            "SELECT id, name, office_id FROM person WHERE sign_in = \(signIn)")
        return try row.map {
            Principal(
                .staff(
                    person: try $0.int64("id"), name: try $0.text("name"), office: try $0.int64("office_id"),
                    roles: [role]))
        }
    }

    /// Makes the fund once; a demonstration without its people has none.
    func make() async throws {
        guard let clerk = try await person("clerk", .clerk), let officer = try await person("officer", .officer),
            let supervisor = try await person("supervisor", .supervisor), let office = officer.office
        else { return }
        let tools = installation.funds().tools
        let store = FundStore(tools)
        let today = tools.today
        let terms = TermsDraft(
            from: today - 90, traders: nil, perClaim: Money(fen: 2_000_000), perTrader: Money(fen: 5_000_000),
            causes: [.agreement, .gone], proofs: [],
            text: """
                一、经调解达成协议，商家到期没有履行的，消费者可以申请先行赔付。
                二、每件最多两万元，同一商家未追回的合计最多五万元。
                三、赔付以后，由本会向商家追偿。
                （演示文本 / a text for demonstration）
                """)
        let fund = try await store.make(
            FundDraft(
                office: office, kind: .association, name: "赛罕区消费者协会先行赔付金", openedOn: today - 90,
                terms: terms), once: "demo", by: supervisor)
        for (number, fen) in [(1, 5_000_000), (2, 3_000_000)] as [(Int, Int64)] {
            try await store.deposit(
                Deposit(
                    amount: Money(fen: fen), reference: "DEMO-2026-000\(number)", on: today - 30, note: "财政拨款"),
                into: fund.id, once: "demo-\(number)", by: officer)
        }
        try await claim(on: fund, tools, by: clerk, checkedBy: officer, today: today)
    }

    /// A claim for the newest file of the office in which money was agreed and is not performed.
    private func claim(
        on fund: Fund, _ tools: FundTools, by clerk: Principal, checkedBy officer: Principal, today: Day
    ) async throws {
        let row = try await installation.database.row(
            """
            SELECT f.number, a.amount_fen FROM case_file AS f JOIN agreement AS a ON a.case_id = f.id
            WHERE f.office_id = \(fund.office) AND f.kind = 'complaint' AND f.state = 'agreed' AND a.amount_fen > 0
            ORDER BY f.id DESC LIMIT 1
            """)
        guard let row, let file = try await tools.cases.file(try row.text("number"), clerk) else { return }
        let store = ClaimStore(tools)
        let most = min(file.facts.unperformed, Money(fen: 200_000))
        guard most.fen > 0 else { return }
        do {
            let claim = try await store.enter(
                ClaimToEnter(
                    cause: .agreement, amount: most, reason: "协议约定的日子过了，商家没有退款，电话打不通。",
                    brokenOn: today, proofs: []), proofs: [], on: fund.id, for: file, once: "demo-claim", by: clerk)
            if claim.state == .entered {
                try await store.decide(.check, on: claim.id, version: claim.version, by: officer)
            }
        } catch is FundRefused {
            // The file that chance made does not fit; the fund shows itself without a claim.
        }
    }
}
