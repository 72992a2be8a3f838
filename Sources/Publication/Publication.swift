package import Hummingbird
package import Kernel
internal import PublicationRules
package import Web

/// Publishing (公示) and open data: case files with consent and without personal data, and frozen figures.
///
/// What this capability brings: ``migrations``, pages of the desk and of the public site, files to take away. Its rules
/// are in `PublicationRules`.
package struct Publication: Sendable {
    package let tools: PublicationTools

    package init(_ tools: PublicationTools) {
        self.tools = tools
    }

    package func addRoutes(to router: some RouterMethods<AppContext>) {
        PreparingPages(tools: tools).add(to: router)
        ReleasingPages(tools: tools).add(to: router)
        ObjectionPages(tools: tools).add(to: router)
        PublicPages(tools: tools).add(to: router)
        OpenFiles(tools: tools).add(to: router)
        FigurePages(tools: tools).add(to: router)
        FeedPages(tools: tools).add(to: router)
    }

    package var endpoints: [Endpoint] { PublicationEndpoints(tools: tools).all }

    /// The entry of the staff desk's rail.
    package static let rail = [
        RailEntry(PublicationText.title, path: PublicationAddress.desk, icon: .eye) {
            PublicationPermission.allows(.see, $0.roles, .own)
        }
    ]

    /// The entries of the public site.
    package static let navigation = NavigationEntry(PublicText.title, path: PublicationAddress.list)
    package static let footer = NavigationEntry(OpenText.title, path: PublicationAddress.open)

    /// What the entries of this capability in the audit log are called, by their codes.
    package static let auditNames: [String: Text] = PublicationText.auditNames

    /// What the reasons of this capability's refusals say, by their codes.
    package static let reasons: [String: Text] = PublicationReasonText.byCode
}

extension PublicationRefused: AnsweredError {
    package var code: ProblemCode { .refused }
    package var reasons: [RefusalReason] { why.map { RefusalReason(PublicationReasonText.code($0)) } }
}
