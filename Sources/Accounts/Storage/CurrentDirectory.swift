package import AccountsRules
package import Kernel
internal import Synchronization

/// The directory that all requests of this process share.
///
/// Read from the database at start and again after each change made here; App reads it again now and then for the
/// changes made by other processes.
package final class CurrentDirectory: Sendable {
    private let store: DirectoryStore
    private let today: @Sendable () -> Day?
    private let held: Mutex<OfficeDirectory>

    /// Reads the directory for the first time; `today` tells by which name an office goes.
    package init(_ store: DirectoryStore, today: @escaping @Sendable () -> Day? = { nil }) async throws {
        self.store = store
        self.today = today
        held = Mutex(try await store.directory(today: today()))
    }

    /// The directory as last read.
    package var now: OfficeDirectory { held.withLock { $0 } }

    /// Reads it again.
    package func reload() async throws {
        let fresh = try await store.directory(today: today())
        held.withLock { $0 = fresh }
    }
}
