internal import Storage

/// Where files that belong to mediation are kept, such as the report of an appraisal.
package enum MediationFiles {
    /// The table that names them, and their folder below that of evidence.
    package static let table: StaticString = "mediation_file"
    package static let folder = "mediation"
}
