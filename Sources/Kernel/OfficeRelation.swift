/// Where a file's office stands, seen from a person's own office.
package enum OfficeRelation: String, CaseIterable, Sendable, Codable {
    case own, below, above, elsewhere
}
