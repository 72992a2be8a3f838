internal import Kernel

/// The addresses of the capability's pages.
enum TraderAddress {
    /// The register, for staff.
    static let register = "/staff/traders"
    /// Applications and accounts, for staff.
    static let accounts = "/staff/trader-accounts"
    /// Where a trader applies, and what everybody may read of those that have joined.
    static let joined = "/traders"
    static let join = "/traders/join"
    /// The trader desk.
    static let shop = "/shop"
    static let signIn = "/shop/sign-in"
    static let signOut = "/shop/sign-out"
    static let people = "/shop/people"
    static let password = "/shop/password"
    static let code = "/shop/sign-in/code"
    static let second = "/shop/second-factor"
    static let secondCodes = "/shop/second-factor/codes"
    static let demand = "/shop/people/second-factor"
    static let templates = "/shop/templates"
    static let promises = "/shop/promises"
    static let figures = "/shop/figures"
    static let ended = "/shop/ended"
    static let export = "/shop/export"
    static let leave = "/shop/leave"
    static let keys = "/shop/keys"
    /// Another capability's pages, at the same desk.
    static let webhooks = "/shop/webhooks"

    static func trader(_ id: Int64) -> String { "\(register)/\(id)" }
    static func account(_ id: Int64) -> String { "\(accounts)/\(id)" }
    static func open(_ code: CreditCode) -> String { "\(joined)/\(code.text)" }
}
