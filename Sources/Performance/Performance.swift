package import Hummingbird
internal import Kernel
internal import PerformanceRules
internal import SettlementRules
package import Storage
package import Web

/// Whether agreements are kept (履行): each promise lives until it is performed, and a broken one is found by itself.
///
/// What this capability brings: ``migrations``, the sweep that reminds and finds what is broken, the letters to both
/// sides, the pages of both sides and of staff. Its rules are in `PerformanceRules`.
package struct Performance: Sendable {
    package let tools: PerformanceTools
    /// Makes papers for courts; nil where nothing is drawn.
    package let courts: CourtTools?

    /// Gathers files for public-interest suits; nil where nothing is drawn.
    package let interest: InterestTools?

    package init(_ tools: PerformanceTools, courts: CourtTools? = nil, interest: InterestTools? = nil) {
        self.tools = tools
        self.courts = courts
        self.interest = interest
    }

    package func addRoutes(to router: some RouterMethods<AppContext>) {
        let store = PromiseStore(tools)
        for side in Side.allCases { PartyPages(store: store, side: side).add(to: router) }
        let gathering = interest.map { InterestStore(tools, $0) }
        StaffPages(store: store, hasCourts: courts != nil, gathering: gathering).add(to: router)
        if let courts { CourtPages(bundles: CourtBundles(store: store, courts: courts)).add(to: router) }
        if let gathering { InterestPages(store: gathering).add(to: router) }
        RecordPages(tools: tools).add(to: router)
        AskingPages(store: AskingStore(tools)).add(to: router)
    }

    /// The entry of the staff desk's rail.
    package static let rail = [
        RailEntry(PromiseText.rail, path: PromiseAddress.staff, icon: .check) {
            PerformancePermission.allows(.see, $0.roles, .own)
        },
        RailEntry(AskingText.rail, path: AskingPages.figures, icon: .chart) {
            PerformancePermission.allows(.see, $0.roles, .own)
        },
    ]

    /// What the reasons of this capability's refusals say, by their codes.
    package static let reasons: [String: Text] = [
        "performance-not-permitted": PromiseText.notPermitted, "performance-may-not-sue": InterestText.mayNotSue,
    ]

    /// What the entries of this capability in the audit log are called, by their codes.
    package static let auditNames: [String: Text] = [
        "interest-bundle": Text(zh: "汇集公益诉讼材料", en: "Files gathered for a public-interest suit"),
        "interest-bundle-taken": Text(zh: "下载公益诉讼材料", en: "Papers of a public-interest suit taken"),
    ]

    /// Lets the forms with proof carry files; to be called on the settings that the whole stack gets.
    package static func setLimits(_ table: inout FormLimitTable, files: HandedFiles) {
        for root in roots {
            for act in PromiseStep.allCases where act.takesFiles {
                table.set(files.limit, for: "\(root)/{position}/\(act.rawValue)")
            }
        }
    }

    /// Files are costly to take in.
    package static func rates() -> [RateRule] {
        let buckets = TokenBuckets(capacity: 20, perMinute: 6)
        return roots.flatMap { root in
            PromiseStep.allCases.map { RateRule("\(root)/{position}/\($0.rawValue)", method: .post, buckets: buckets) }
        }
    }

    private static var roots: [String] {
        (Side.allCases.map(PromiseAddress.root) + [PromiseAddress.staff + "/:number"])
            .map { $0.replacing(":number", with: "{number}") }
    }
}
