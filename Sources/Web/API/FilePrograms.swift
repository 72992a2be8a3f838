package import Kernel

/// Programs of the two sides of a file, as `App` lets them in; each throws what is to be answered where they may not.
package struct FilePrograms: Sendable {
    /// The file of the consumer who has sent number and query code.
    package var consumer: @Sendable (APIRequest) async throws -> CaseNumber = { _ in throw KeyNeeded() }
    /// The file in the path, for a key of the trader whose room it has and which is good for the scope.
    package var trader: @Sendable (APIRequest, _ scope: String) async throws -> CaseNumber = { _, _ in
        throw KeyNeeded()
    }

    package init() {}
}
