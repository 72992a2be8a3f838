package import Hummingbird
internal import Kernel
internal import ReportingRules
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
    }

    package var endpoints: [Endpoint] { ReportEndpoints(tools: tools).all }

    /// Computing a report reads the whole period, so a crowd behind one address is slowed down, and nobody else.
    package static func rates() -> [RateRule] {
        [RateRule("\(ReportingAddress.root)/*", method: .get, buckets: TokenBuckets(capacity: 200, perMinute: 120))]
    }
}
