package import Kernel

/// Something that happened to a file, before it has its place in the file's history.
package struct HistoryEvent: Sendable, Equatable {
    /// Who did it, without a name.
    package struct Author: Sendable, Equatable {
        /// `staff`, `consumer`, `system` and the like.
        package let kind: String

        /// The person's key, for those who have one.
        package let id: Int64?

        package init(kind: String, id: Int64? = nil) {
            self.kind = kind
            self.id = id
        }
    }

    package let kind: String
    package let at: Instant
    package let by: Author
    package let office: Int64?

    /// What may be read for ever: nothing about a person.
    package let facts: [String: String]

    /// What concerns a person; history keeps commitments to these values and never the values.
    package let personal: [String: String]

    package init(
        _ kind: String, at: Instant, by: Author, office: Int64? = nil, facts: [String: String] = [:],
        personal: [String: String] = [:]
    ) {
        self.kind = kind
        self.at = at
        self.by = by
        self.office = office
        self.facts = facts
        self.personal = personal
    }
}
