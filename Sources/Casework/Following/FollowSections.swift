package import CaseworkRules
package import Web

/// What other capabilities show on the page of a followed file; `App` brings it, so that casework knows none of them.
package struct FollowSections: Sendable {
    /// A section, in the language of whoever looks.
    package typealias Section = @Sendable (Words) -> HTML

    /// Those of a file, in their order.
    let asked: @Sendable (CaseFile) async throws -> [Section]

    package init(asked: @escaping @Sendable (CaseFile) async throws -> [Section]) {
        self.asked = asked
    }

    package static let none = FollowSections { _ in [] }
}
