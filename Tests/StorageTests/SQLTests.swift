import Kernel
import Testing

@testable import Storage

@Suite struct SQLTests {
    @Test func `interpolation binds and never pastes`() {
        let name = "x'; DROP TABLE sample; --"
        let sql: SQL = "SELECT id FROM sample WHERE name = \(name) AND n = \(3)"
        #expect(sql.text == "SELECT id FROM sample WHERE name = ? AND n = ?")
        #expect(sql.values == [.text(name), .integer(3)])
    }

    @Test func `days, instants, money, truth, raw values and nothing are bound in the engines' form`() {
        let nothing: String? = nil
        let sql: SQL = "\(Day(number: 5)) \(noon) \(Money(fen: 99)) \(true) \(OutboxState.done) \(nothing)"
        #expect(
            sql.values == [
                .integer(5), .integer(noon.milliseconds), .integer(99), .integer(1), .text("done"), .null,
            ])
    }

    @Test func `a list becomes as many places, and an empty one matches nothing`() {
        let some: SQL = "n IN \(anyOf: [1, 2, 3])"
        let none: SQL = "n IN \(anyOf: [Int]())"
        #expect(some.text == "n IN (?, ?, ?)")
        #expect(none.text == "n IN (NULL)")
        #expect(none.values.isEmpty)
    }

    @Test func `nested pieces keep their values in order, and dialects their words`() {
        let condition: SQL = "a = \(1) \(dialect: .forUpdate)"
        let sql: SQL = "SELECT \(0) WHERE \(fragment: condition) \(raw: "ORDER BY") \(2)"
        #expect(sql.values == [.integer(0), .integer(1), .integer(2)])
        #expect(sql.text == "SELECT ? WHERE a = ?  ORDER BY ?")
        #expect(sql.postgresText == "SELECT ? WHERE a = ? FOR UPDATE ORDER BY ?")
        #expect(PostgresShape.numbered(sql.postgresText).text == "SELECT $1 WHERE a = $2 FOR UPDATE ORDER BY $3")
    }

    @Test func `pieces are joined with plus and with a separator`() {
        let conditions: [SQL] = ["a = \(1)", "b = \(2)"]
        let sql = "SELECT 1 WHERE " + conditions.joined(with: " AND ")
        #expect(sql.text == "SELECT 1 WHERE a = ? AND b = ?")
        #expect(sql.values == [.integer(1), .integer(2)])
    }

    @Test func `the words of a statement are told from its strings and comments`() {
        let outline = SQLOutline("INSERT INTO t (a) VALUES ('SELECT', f(1)), (2, 3) -- RETURNING\n/* WITH */")
        #expect(outline.words == ["INSERT", "INTO", "T", "A", "VALUES", "F", "1", "2", "3"])
        #expect(outline.tuples == 2)
    }

    @Test func `plain inserts are merged into one statement with its values renumbered`() {
        let shapes = [
            PostgresShape(id: 1, text: "INSERT INTO a (x, y) VALUES (?, ?)"),
            PostgresShape(id: 2, text: "INSERT INTO b (z) VALUES (?)"),
        ]
        #expect(
            PostgresShape.merged(shapes)
                == "WITH s0 AS (INSERT INTO a (x, y) VALUES ($1, $2) RETURNING 1) INSERT INTO b (z) VALUES ($3)")
    }

    @Test(arguments: [
        ("INSERT INTO a (x) VALUES (?)", 1), ("INSERT INTO a (x) VALUES (?), (?)", 2),
        ("INSERT INTO a (x) SELECT ?", nil), ("INSERT INTO a (x) VALUES (?) ON CONFLICT DO NOTHING", nil),
        ("INSERT INTO a (x) VALUES (?) RETURNING x", nil), ("UPDATE a SET x = ?", nil),
    ])
    func `only an insert of plain values is known to insert its rows`(_ text: String, _ rows: Int?) {
        #expect(PostgresShape(id: 1, text: text).plainRows == rows)
    }
}
