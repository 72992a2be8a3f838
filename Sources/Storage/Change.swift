/// Statements that are kept together or not at all, as a value.
///
/// Every identifier, code and time in it was drawn beforehand, so it can share a commit with others and be run
/// again by itself.
package struct Change: Sendable {
    /// One statement and how many rows it must touch, if that matters.
    package struct Statement: Sendable {
        package let sql: SQL
        package let expecting: Int?
    }

    package private(set) var statements: [Statement] = []

    package init() {}

    /// Adds a statement; touching another number of rows than `expecting` refuses the whole change.
    package mutating func run(_ sql: SQL, expecting: Int? = nil) {
        statements.append(Statement(sql: sql, expecting: expecting))
    }

    /// Adds an `INSERT` of one row.
    package mutating func insert(_ sql: SQL) { run(sql, expecting: 1) }

    /// Adds all statements of another change after its own.
    package mutating func append(_ other: Change) { statements += other.statements }

    /// The same statements with those of one text together, in the order of the first of each.
    ///
    /// For inserts that need each other only from table to table, as those of many records: rows of one table that
    /// stand together go to the server as one statement.
    package func byText() -> Change {
        var places: [String: Int] = [:]
        var groups: [[Statement]] = []
        for statement in statements {
            if let place = places[statement.sql.text] {
                groups[place].append(statement)
            } else {
                places[statement.sql.text] = groups.count
                groups.append([statement])
            }
        }
        var change = Change()
        change.statements = groups.flatMap { $0 }
        return change
    }
}
