package import Hummingbird
internal import Kernel
package import ReportingRules
package import Web

/// Reports as they are printed: computed by the conventions of their authors, drafted, approved, frozen, published.
///
/// What this capability brings: the public pages of figures and of published reports, the desk on which they are
/// written, endpoints, and the files of the command `report`. Its rules are in `ReportingRules`.
package struct Reporting: Sendable {
    package let tools: ReportingTools

    package init(_ tools: ReportingTools) {
        self.tools = tools
    }

    package func addRoutes(to router: some RouterMethods<AppContext>) {
        ReportPages(tools: tools).add(to: router)
        PublishedPages(tools: tools).add(to: router)
        ReportDesk(tools: tools).add(to: router)
    }

    /// The entry of the staff desk's rail.
    package static let rail = [
        RailEntry(DeskReportText.title, path: ReportingAddress.desk, icon: .chart) {
            ReportPermission.allows(.see, $0.roles, .own)
        }
    ]

    /// What the entries of this capability in the audit log are called, by their codes.
    package static let auditNames: [String: Text] = DeskReportText.auditNames

    /// What the reasons of this capability's refusals say, by their codes.
    package static let reasons: [String: Text] = DeskReportText.reasons

    /// The entry of the public site's footer.
    package static let footer = NavigationEntry(DeskReportText.publicTitle, path: ReportingAddress.root)

    package var endpoints: [Endpoint] { ReportEndpoints(tools: tools).all }

    /// Computing a report reads the whole period, so a crowd behind one address is slowed down, and nobody else.
    package static func rates() -> [RateRule] {
        [RateRule("\(ReportingAddress.root)/*", method: .get, buckets: TokenBuckets(capacity: 200, perMinute: 120))]
    }
}

extension ReportRefused: AnsweredError {
    package var code: ProblemCode { .refused }
}
