/// The key of a case file in the database; ordered by time of receipt, never shown to people.
package struct CaseID: RawRepresentable, Hashable, Comparable, Sendable, Codable {
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    package init(_ rawValue: Int64) {
        self.rawValue = rawValue
    }

    package var raw: Int64 { rawValue }

    package static func < (left: CaseID, right: CaseID) -> Bool { left.rawValue < right.rawValue }
}
