package import Kernel
package import Web

/// A person of a trader at its desk, as the capability that keeps them tells.
package struct ShopKeeper: Sendable {
    package let code: CreditCode
    package let person: Int64
    /// The head of the desk at which the person works.
    package let frame: ShopFrame
    /// Whether the person may set webhooks.
    package let mayKeep: Bool

    package init(code: CreditCode, person: Int64, frame: ShopFrame, mayKeep: Bool) {
        self.code = code
        self.person = person
        self.frame = frame
        self.mayKeep = mayKeep
    }
}
