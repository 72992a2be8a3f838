package import Storage

/// Search: finding files by words, numbers and names among those that a person may see.
///
/// What this capability brings: ``migrations``, the pages ``FindPages``, the endpoint ``FindAPI``, the job
/// ``IndexWorker``, and ``FindIndex`` that both need. What it needs from others comes in ``FindTools``.
package enum Finding {
    /// For the database of the files, after casework's own.
    package static let migrations: [Migration] = [createFinding, createPostgresIndex]

    /// Tables that fill themselves while files are copied into a database.
    package static let filledByTrigger: Set<String> = ["find_feed"]
}
