internal import AdviceRules
package import Hummingbird
internal import Kernel
package import Storage
package import Web

/// Before a complaint: the guide to one's rights, and the calculators.
///
/// What this capability brings: ``migrations``, the public pages, the API of the calculators, the pages on which staff
/// write the guide and read how it is used. Its rules are in `AdviceRules`.
package struct Advice: Sendable {
    package let tools: AdviceTools

    package init(_ tools: AdviceTools) {
        self.tools = tools
    }

    package func addRoutes(to router: some RouterMethods<AppContext>, settings: WebSettings) {
        CalculatorPages(calendar: tools.calendar).add(to: router)
        GuidePages(tools: tools, settings: settings).add(to: router)
        GuideDesk(tools: tools).add(to: router)
    }

    /// The calculators for programs.
    package var endpoints: [Endpoint] { CalculationAPI(tools.calendar).endpoints }

    /// The entry of the staff desk's rail; where the office at the head stands is for the page to look at.
    package static let rail = [
        RailEntry(EditText.title, path: AdviceAddress.staff, icon: .scale) {
            AdvicePermission.allows(.see, $0.roles, .above)
        }
    ]

    /// What the entries of this capability in the audit log are called, by their codes.
    package static let auditNames: [String: Text] = [
        "advice-published": Text(zh: "发布权利指引", en: "Guide to rights published")
    ]

    /// The entry of the public site.
    package static let navigation = NavigationEntry(AdviceText.title, path: AdviceAddress.root)

    /// A whole school may sit behind one address; reckoning costs next to nothing, and an end that is read writes one
    /// number: so these only stop machines.
    package static func rates() -> [RateRule] {
        [
            RateRule("\(AdviceAddress.root)/*", method: .post, buckets: TokenBuckets(capacity: 200, perMinute: 60)),
            RateRule("\(AdviceAddress.root)/*", method: .get, buckets: TokenBuckets(capacity: 600, perMinute: 600)),
        ]
    }

    /// What the reasons of this capability's refusals say, by their codes.
    package static let reasons: [String: Text] = [
        "advice-not-permitted": Text(
            zh: "指引由最上级单位的工作人员来写，由负责人发布。",
            en: "The guide is written by the office at the head; its supervisor publishes it.")
    ]

    package static let migrations: [Migration] = [createAdvice]
}
