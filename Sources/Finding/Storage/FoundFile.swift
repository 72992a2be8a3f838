package import CaseworkRules
package import FindingRules
package import Kernel
internal import Storage

/// One file as a list of results shows it.
package struct FoundFile: Equatable, Sendable {
    package let id: Int64
    package let number: String
    package let title: String
    package let story: String
    package let kind: CaseKind
    package let channel: Channel
    package let state: CaseState
    package let office: Int64
    package let offered: Int64?
    package let officer: Int64?
    package let receivedAt: Instant
    package let receivedOn: Day
    package let closedOn: Day?
    package let outcome: Outcome?
    package let division: String
    package let category: String
    package let trader: String
    package let amount: Money?
    /// What was bought, where, and the numbers on it, with the names of these things left to the page.
    package let goods: [String]
    package var notes: [String] = []

    init(_ row: Row) throws {
        id = try row.int64("id")
        number = try row.text("number")
        title = try row.text("title")
        story = try row.text("story")
        kind = try row.choice("kind")
        channel = try row.choice("channel")
        state = try row.choice("state")
        office = try row.int64("office_id")
        offered = try row.optionalInt64("handover_office")
        officer = try row.optionalInt64("officer_id")
        receivedAt = try row.instant("received_at")
        receivedOn = try row.day("received_on")
        closedOn = try row.optionalDay("closed_on")
        outcome = try row.optionalChoice("outcome")
        division = try row.text("division")
        category = try row.text("category")
        trader = try row.optionalText("trader") ?? ""
        amount = try row.optionalMoney("amount_fen")
        goods = try ["shop", "platform", "product", "brand", "model", "order_number", "gtin"]
            .compactMap { try row.optionalText($0) }.filter { !$0.isEmpty }
    }

    /// The first part of the file, beside title and trader, in which one of the words stands.
    package func excerpt(_ words: [String]) -> Marked? {
        let parts = [story, goods.joined(separator: "，")] + notes
        return parts.lazy.compactMap { Marked.excerpt(of: $0, words: words) }.first
    }
}
