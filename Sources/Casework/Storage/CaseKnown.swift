package import CaseworkRules
package import Kernel
internal import Storage

/// What the row of a file tells before its tables are read: enough to ask others about it in the same journey.
package struct CaseKnown: Sendable {
    package let id: Int64
    package let number: String
    package let channel: Channel
    let story: String
    let phone: String
    let trader: String
    let creditCode: String?
    let order: String
    /// The stored signature of the story; empty for one that is too short, and for files that came without.
    let bands: [Int64]

    init(_ row: Row) throws {
        id = try row.int64("id")
        number = try row.text("number")
        channel = try row.choice("channel")
        story = try row.text("story")
        phone = try row.optionalText("consumer_phone") ?? ""
        trader = try row.optionalText("trader_name") ?? ""
        creditCode = try row.optionalText("trader_code")
        order = try row.optionalText("order_number") ?? ""
        bands = try ["band1", "band2", "band3"].compactMap { try row.optionalInt64($0) }
    }
}
