package import AccessRules
package import Kernel
package import Storage

/// Something that happened in a room of a trader or to one of its promises, as its programs are told: nothing about a
/// person, and no word that was said.
package struct ShopNews: Sendable {
    package let id: Int64
    package let number: String
    package let kind: ShopEventKind
    /// The side that did it; nil where time did.
    package let by: String?
    /// The offer's or the promise's number, where it is about one.
    package let position: Int?
    /// The last day of the room or of the promise.
    package let dueOn: Day?
    package let at: Instant

    package init(
        id: Int64, number: String, kind: ShopEventKind, by: String?, position: Int? = nil, dueOn: Day? = nil,
        at: Instant
    ) {
        self.id = id
        self.number = number
        self.kind = kind
        self.by = by
        self.position = position
        self.dueOn = dueOn
        self.at = at
    }

    static let columns: SQL = """
        e.id AS id, e.number AS number, e.kind AS kind, e.by_side AS by_side, e.position AS position,
        e.due_on AS due_on, e.at AS at
        """

    init(_ row: Row) throws {
        self.init(
            id: try row.int64("id"), number: try row.text("number"), kind: try row.choice("kind"),
            by: try row.optionalText("by_side"), position: try row.optionalInt("position"),
            dueOn: try row.optionalDay("due_on"), at: try row.instant("at"))
    }

    /// Notes it for the trader of a code, in the transaction of what happened; nothing where that trader has no webhook.
    ///
    /// Whether it has one is asked of the database there and then: every process knows at once.
    func noting(of code: SQL) -> SQL {
        """
        INSERT INTO shop_event (id, trader_code, number, kind, by_side, position, due_on, at)
        SELECT CAST(\(id) AS BIGINT), w.trader_code, CAST(\(number) AS TEXT), CAST(\(kind) AS TEXT),
            CAST(\(by) AS TEXT), CAST(\(position) AS BIGINT), CAST(\(dueOn) AS BIGINT), CAST(\(at) AS BIGINT)
        FROM (SELECT DISTINCT trader_code FROM shop_webhook
            WHERE state = 'on' AND trader_code <> '' AND trader_code = \(fragment: code)) AS w
        """
    }
}

extension Access {
    /// The statement that notes what happened for the trader whose code `code` gives: a value, or a look-up.
    package static func noting(_ news: ShopNews, of code: SQL) -> SQL { news.noting(of: code) }
}
