package import AccountsRules
internal import Synchronization

/// The directory that all requests of this process share.
///
/// Read from the database at start and again after each change made here; App reads it again now and then for the
/// changes made by other processes.
package final class CurrentDirectory: Sendable {
    private let store: DirectoryStore
    private let held: Mutex<OfficeDirectory>

    /// Reads the directory for the first time.
    package init(_ store: DirectoryStore) async throws {
        self.store = store
        held = Mutex(try await store.directory())
    }

    /// The directory as last read.
    package var now: OfficeDirectory { held.withLock { $0 } }

    /// Reads it again.
    package func reload() async throws {
        let fresh = try await store.directory()
        held.withLock { $0 = fresh }
    }
}
