internal import CaseworkRules
package import Hummingbird
internal import Kernel
internal import LawRules
package import Web

/// Pages of others to which the home page leads.
package struct HomeAddresses: Sendable {
    package var follow = "/follow"
    package var law = "/law"
    package var figures = "/figures"
    /// What somebody can do before a complaint.
    package var rights = "/rights"

    package init() {}
}

/// The home page of the public site.
package struct HomePages: Sendable {
    private let tools: CaseworkTools
    private let addresses: HomeAddresses

    package init(tools: CaseworkTools, addresses: HomeAddresses = HomeAddresses()) {
        self.tools = tools
        self.addresses = addresses
    }

    package func add(to router: some RouterMethods<AppContext>) {
        router.get("/") { _, _ in
            HomePage(rules: tools.law().rules(for: .bureau, receivedOn: tools.today), addresses: addresses)
        }
    }
}
