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

    /// What the consumer of a file is told, the newest first: that a claim is in, approved, paid; nil where there is none.
    package static func section(
        of number: CaseNumber, on database: any Database
    ) async throws -> (@Sendable (Words) -> HTML)? {
        let claims = try await database.rows(claims(of: number.text)).map(ClaimStore.listed)
        guard !claims.isEmpty else { return nil }
        return { say in
            .section(class: "panel flow tight", [.h2(say(link))] + claims.map { news($0, say) })
        }
    }

    private static func news(_ listed: ListedClaim, _ say: Words) -> HTML {
        let claim = listed.claim
        return .join([
            .p([
                .state(claim.state.mark, say(ClaimText.newsState(claim.state))), .text(" "),
                .some(claim.paidOn) { .span(say.dayAndMonth($0), class: "small mut") },
            ]),
            .p(say(ClaimText.news(claim.state), listed.fundName, claim.amount.yuanText), class: "small"),
        ])
    }
}
