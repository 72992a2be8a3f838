/// Names of staff for the desk, brought by whoever keeps the accounts.
package struct DeskPeople: Sendable {
    /// Somebody a file can be assigned to.
    package struct Officer: Sendable, Equatable {
        package let id: Int64
        package let name: String

        package init(id: Int64, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// The names of the people with these ids; unknown ones are left out.
    package let names: @Sendable ([Int64]) async throws -> [Int64: String]
    /// Those of an office who may carry files today.
    package let officers: @Sendable (Int64) async throws -> [Officer]

    /// What speaks for and against each of those, for one file of the office; nothing where nobody can tell.
    package var standing: (@Sendable (Int64, Parties) async throws -> [Int64: Standing])?

    package init(
        names: @escaping @Sendable ([Int64]) async throws -> [Int64: String],
        officers: @escaping @Sendable (Int64) async throws -> [Officer]
    ) {
        self.names = names
        self.officers = officers
    }
}
