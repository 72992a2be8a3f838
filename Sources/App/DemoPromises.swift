internal import CaseworkRules
internal import Kernel
internal import Performance
internal import PerformanceRules
internal import SettlementRules
internal import Storage

/// Promises of a demonstration, so that nobody meets an empty list.
struct DemoPromises {
    private let installation: Installation
    /// Agreements of which something is entered.
    private static let agreements = 30

    init(_ installation: Installation) {
        self.installation = installation
    }

    /// Enters what the newest agreements promise; of every third the trader says that it is done.
    func make() async throws {
        let store = installation.promises
        let rows = try await installation.database.rows(
            """
            SELECT number FROM case_file WHERE state = 'agreed' ORDER BY id DESC LIMIT \(most: Self.agreements)
            """)
        for (place, row) in rows.enumerated() {
            guard let number = CaseNumber(try row.text("number")),
                let facts = try await store.tools.cases.facts(number), let agreement = facts.agreement,
                let agreedOn = facts.agreedOn, facts.isAgreed
            else { continue }
            let terms = PromiseTerms(
                by: .trader, kind: .refund, amount: agreement.amount.fen > 0 ? agreement.amount : nil,
                dueOn: agreement.performBy ?? agreedOn + 10)
            try await store.enter([terms], for: facts, by: HistoryEvent.Author(kind: "system"))
            guard place % 3 == 0 else { continue }
            try await store.decide(.handIn(text: "已经转账。", files: 0), on: 1, of: number, by: .side(.trader))
        }
    }
}
