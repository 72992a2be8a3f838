internal import FundsRules
package import Kernel
package import Storage
package import Web

/// What funds say on the page of a file, and to its consumer.
package struct FundsOfFile: Sendable {
    package let mark: StateKind
    package let text: Text
    package let arguments: [String]
    package let path: String

    /// Asks for the newest claims for a file; ``init(_:)`` reads each row.
    package static func claims(of number: String) -> SQL {
        """
        SELECT c.*, f.name AS fund_name FROM fund_claim AS c JOIN fund AS f ON f.id = c.fund_id
        WHERE c.number = \(number) ORDER BY c.id DESC LIMIT 10
        """
    }

    package init(_ row: Row) throws {
        let listed = try ClaimStore.listed(row)
        mark = listed.claim.state.mark
        text = ClaimText.ofFile(listed.claim.state)
        arguments = [listed.claim.amount.yuanText]
        path = FundAddress.claim(listed.claim.id)
    }

    /// The page of a file about advance compensation.
    package static func path(of number: CaseNumber) -> String { FundAddress.file(number.text) }

    /// The link to it.
    package static let link = ClaimText.fileTitle

    /// Whether somebody may open that page.
    package static func isOpen(to who: Principal) -> Bool { FundPermission.allows(.see, who.roles, .own) }

    /// An entry of the history of a file, in words; nil for one of somebody else's.
    package static func words(_ kind: String, _ facts: [String: String]) -> Text? {
        guard kind.hasPrefix(ClaimEntry.prefix) else { return nil }
        let money = facts["fen"].flatMap { Int64($0) }.map { Money(fen: $0).yuanText }
        return ClaimText.entry(String(kind.dropFirst(ClaimEntry.prefix.count)), money)
    }

    /// What the consumer of a file is told: that a claim is in, approved, paid.
    package struct News: Sendable {
        package let mark: StateKind
        package let state: Text
        package let text: Text
        package let arguments: [String]
        package let day: Day?
    }

    /// The news about the claims for a file, the newest first.
    package static func news(of number: String, on database: any Database) async throws -> [News] {
        try await database.rows(claims(of: number)).map { row in
            let listed = try ClaimStore.listed(row)
            return News(
                mark: listed.claim.state.mark, state: ClaimText.newsState(listed.claim.state),
                text: ClaimText.news(listed.claim.state),
                arguments: [listed.fundName, listed.claim.amount.yuanText], day: listed.claim.paidOn)
        }
    }
}
