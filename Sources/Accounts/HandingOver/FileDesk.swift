package import AccountsRules
package import Kernel

/// What handing over needs to know and do about files; whoever keeps the files provides it, `App` hands it in.
package struct FileDesk: Sendable {
    /// An open file, with its place in the list by due day.
    package struct File: Sendable, Equatable {
        package let number: String
        package let place: Place
        package let parties: FileParties

        package init(number: String, place: Place, parties: FileParties) {
            self.number = number
            self.place = place
            self.parties = parties
        }
    }

    /// Where a file stands in the order of due days.
    package struct Place: Sendable, Equatable {
        package let due: Int
        package let id: Int64

        package init(due: Int, id: Int64) {
            self.due = due
            self.id = id
        }

        /// Before every file.
        package static let start = Place(due: Int(Int32.min), id: 0)
    }

    /// Whose open files are asked for.
    package enum Whose: Sendable, Equatable {
        case person(Int64)
        case office(Int64)
        /// Files that are offered to an office and wait for its answer.
        case offered(to: Int64)
    }

    /// What became of moving one file.
    package enum Moved: Sendable, Equatable {
        case done
        /// A rule stood against it, or somebody moved the file at the same moment twice.
        case refused
    }

    /// How many files are open; counting stops at `limit`.
    package let count: @Sendable (Whose, _ limit: Int) async throws -> Int
    /// Open files after a place, in the order of due days.
    package let files: @Sendable (Whose, _ after: Place, _ limit: Int) async throws -> [File]
    /// Open files carried by each of these people.
    package let loads: @Sendable ([Int64]) async throws -> [Int64: Int]
    /// Gives a file to an officer, by the file's own rules, in the name of the principal.
    package let assign: @Sendable (_ number: String, _ officer: Int64, _ name: String, Principal) async throws -> Moved
    /// Passes a file of a dissolved office to its successor, with both moves that this takes.
    package let pass: @Sendable (_ number: String, _ office: Int64, _ reason: String) async throws -> Moved
    /// Gives a file that was offered to a dissolved office back to where it came from.
    package let giveBack: @Sendable (_ number: String, _ reason: String) async throws -> Moved

    package init(
        count: @escaping @Sendable (Whose, Int) async throws -> Int,
        files: @escaping @Sendable (Whose, Place, Int) async throws -> [File],
        loads: @escaping @Sendable ([Int64]) async throws -> [Int64: Int],
        assign: @escaping @Sendable (String, Int64, String, Principal) async throws -> Moved,
        pass: @escaping @Sendable (String, Int64, String) async throws -> Moved,
        giveBack: @escaping @Sendable (String, String) async throws -> Moved
    ) {
        self.count = count
        self.files = files
        self.loads = loads
        self.assign = assign
        self.pass = pass
        self.giveBack = giveBack
    }

    /// An installation that keeps no files.
    package static let empty = FileDesk(
        count: { _, _ in 0 }, files: { _, _, _ in [] }, loads: { _ in [:] }, assign: { _, _, _, _ in .refused },
        pass: { _, _, _ in .refused }, giveBack: { _, _ in .refused })
}
