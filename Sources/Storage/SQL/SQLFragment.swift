/// A named piece of SQL that the two engines spell differently.
///
/// A store writes `\(dialect: .forUpdate)` and never asks which engine it runs on.
package struct SQLFragment: Sendable {
    let sqlite: StaticString
    let postgres: StaticString

    /// Names a difference that one capability alone needs; neither text may hold a `?`.
    package init(sqlite: StaticString, postgres: StaticString) {
        self.sqlite = sqlite
        self.postgres = postgres
    }

    /// Holds the rows read until the transaction ends. SQLite has one writer and needs nothing.
    package static let forUpdate = SQLFragment(sqlite: "", postgres: "FOR UPDATE")

    /// Holds the rows read and passes over those that another worker holds.
    package static let forUpdateSkipLocked = SQLFragment(sqlite: "", postgres: "FOR UPDATE SKIP LOCKED")

    /// The function for the larger of its arguments.
    package static let greatest = SQLFragment(sqlite: "max", postgres: "GREATEST")

    /// The function for the smaller of its arguments.
    package static let least = SQLFragment(sqlite: "min", postgres: "LEAST")
}
