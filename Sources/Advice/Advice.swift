internal import AdviceRules
package import Hummingbird
package import Kernel
package import Web

/// Before a complaint: the guide to one's rights, and the calculators.
package struct Advice: Sendable {
    package let tools: AdviceTools

    package init(_ tools: AdviceTools) {
        self.tools = tools
    }

    package func addRoutes(to router: some RouterMethods<AppContext>) {
        CalculatorPages(calendar: tools.calendar).add(to: router)
    }

    /// The calculators for programs.
    package var endpoints: [Endpoint] { CalculationAPI(tools.calendar).endpoints }
}
