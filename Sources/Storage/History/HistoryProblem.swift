/// Where the history of a file does not prove itself.
package struct HistoryProblem: Sendable, Equatable {
    /// What was found there.
    package enum Kind: String, Sendable {
        /// The entry, or one before it, was changed, or they changed places.
        case wrongHash

        /// An entry with an earlier sequence is not there.
        case missingEntry

        /// The last entries are not there, or there are more than the file knows of.
        case wrongEnd

        /// There are entries and nothing that tells how many there should be.
        case missingHead
    }

    package let caseID: Int64

    /// The first entry that does not hold, or the one after the last.
    package let sequence: Int64
    package let kind: Kind
}

/// What came of going through all histories.
package struct HistoryReport: Sendable, Equatable {
    package internal(set) var files = 0
    package internal(set) var entries = 0

    /// The first problem of each file that has one.
    package internal(set) var problems: [HistoryProblem] = []

    package var isClean: Bool { problems.isEmpty }
}
