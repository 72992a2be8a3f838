package import Storage

/// Casework: filings, case files, handlings and all that is done with them.
///
/// What this capability brings: ``migrations``, the pages of lodging, following and handling, the API, and the source
/// of events from which figures are counted again. Its rules are in `CaseworkRules`.
package enum Casework {
    package static let migrations: [Migration] = [
        createCaseFile, createCategories, createWorklistIndexes, createCaseContact, addFilings,
        addSignatures, addSupervision, addFairness, addPunitive,
    ]
}
