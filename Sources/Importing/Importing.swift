package import Storage

/// Importing: records of other systems, taken over as recorded through a mapping.
package enum Importing {
    package static let migrations: [Migration] = [createImportRun]
}
