/// The inserts of several changes in an order in which rows of one table stand together.
struct InsertGroups {
    private var places: [Int: Int] = [:]
    private var tables: [[Change.Statement]] = []
    private var others: [Change.Statement] = []

    /// Rows table by table, in the order in which the tables are first met, then whatever is no plain row.
    var ordered: [Change.Statement] { tables.flatMap { $0 } + others }

    /// Nil where an expectation could be checked only by a guard: such changes go one by one.
    init?(of changes: [Change], in statements: inout PreparedStatements) {
        for statement in changes.lazy.flatMap(\.statements) {
            let shape = statements.shape(of: statement.sql.postgresText)
            if shape.isRow(statement.expecting) {
                add(statement, of: shape.id)
            } else if let single = shape.single, let rows = shape.plainRows, statement.expecting ?? rows == rows {
                let id = statements.shape(of: single).id
                for row in Self.rows(rows, of: statement.sql.values, as: single) { add(row, of: id) }
            } else if statement.expecting == nil {
                others.append(statement)
            } else {
                return nil
            }
        }
    }

    private mutating func add(_ row: Change.Statement, of shape: Int) {
        if let place = places[shape] {
            tables[place].append(row)
        } else {
            places[shape] = tables.count
            tables.append([row])
        }
    }

    private static func rows(_ count: Int, of values: [SQLValue], as text: String) -> [Change.Statement] {
        let width = values.count / count
        return (0..<count).map { row in
            let sql = SQL(trusting: text, values: Array(values[row * width..<(row + 1) * width]))
            return Change.Statement(sql: sql, expecting: 1)
        }
    }
}
