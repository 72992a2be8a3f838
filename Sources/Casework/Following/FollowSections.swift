package import CaseworkRules
package import Web

/// What other capabilities show on the page of a followed file; `App` brings it, so that casework knows none of them.
package struct FollowSections: Sendable {
    /// In the middle of the page, or at its side.
    package enum Place: Sendable { case middle, side }

    /// A section, in the language of whoever looks.
    package struct Section: Sendable {
        let place: Place
        let html: @Sendable (Words) -> HTML

        package init(_ place: Place, html: @escaping @Sendable (Words) -> HTML) {
            self.place = place
            self.html = html
        }
    }

    /// Those of a file, in their order.
    let asked: @Sendable (CaseFile) async throws -> [Section]

    package init(asked: @escaping @Sendable (CaseFile) async throws -> [Section]) {
        self.asked = asked
    }

    package static let none = FollowSections { _ in [] }
}

extension [FollowSections.Section] {
    /// Those that stand at one place.
    func html(_ place: FollowSections.Place, _ say: Words) -> HTML {
        .join(filter { $0.place == place }.map { $0.html(say) })
    }
}
