internal import Kernel

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

    private let namesOf: @Sendable ([Int64]) async throws -> [Int64: String]
    private let officersOf: @Sendable (Int64) async throws -> [Officer]
    private let knownNames = Remembered<Int64, String>(seconds: 60)
    private let knownOfficers = Remembered<Int64, [Officer]>(seconds: 15)

    /// What speaks for and against each of those, for one file of the office; nothing where nobody can tell.
    package var standing: (@Sendable (Int64, Parties) async throws -> [Int64: Standing])?

    /// - Parameters:
    ///   - names: the names of the people with these ids; unknown ones are left out
    ///   - officers: those of an office who may carry files today
    package init(
        names: @escaping @Sendable ([Int64]) async throws -> [Int64: String],
        officers: @escaping @Sendable (Int64) async throws -> [Officer]
    ) {
        namesOf = names
        officersOf = officers
    }

    /// The names of people, at most a minute old.
    func names(_ people: [Int64], at now: Instant) async throws -> [Int64: String] {
        let known = knownNames.values(of: people, at: now)
        let unknown = people.filter { known[$0] == nil }
        guard !unknown.isEmpty else { return known }
        let found = try await namesOf(unknown)
        knownNames.remember(found, at: now)
        return known.merging(found) { _, new in new }
    }

    /// Those of an office to whom a file may be given, as they are now.
    func officers(_ office: Int64) async throws -> [Officer] { try await officersOf(office) }

    /// Those of an office by whom a list may be narrowed down, at most a quarter of a minute old.
    func officersForFilter(_ office: Int64, at now: Instant) async throws -> [Officer] {
        if let known = knownOfficers.values(of: [office], at: now)[office] { return known }
        let officers = try await officersOf(office)
        knownOfficers.remember([office: officers], at: now)
        return officers
    }
}
