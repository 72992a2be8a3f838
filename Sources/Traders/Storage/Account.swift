package import Kernel
internal import Storage
package import TradersRules
package import Web

/// An application for joining, with all that the form asks for.
package struct TraderApplication: Equatable, Sendable {
    package let code: CreditCode
    package let name: String
    package let kind: TraderKind
    /// Who applies, and becomes the account's first manager.
    package let contact: String
    package let phone: PhoneNumber
    /// Empty where there is none.
    package let email: String
    package let licence: HandedFiles.Kept

    package init(
        code: CreditCode, name: String, kind: TraderKind, contact: String, phone: PhoneNumber, email: String,
        licence: HandedFiles.Kept
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.contact = contact
        self.phone = phone
        self.email = email
        self.licence = licence
    }
}

/// A trader's account for settling online, from the application on.
package struct Account: Equatable, Sendable {
    package let id: Int64
    package let code: CreditCode
    package let name: String
    package let kind: TraderKind
    package let state: AccountState
    package let version: Int
    /// The office in charge.
    package let office: Int64
    package let appliedAt: Instant
    package let contact: String
    package let phone: String
    package let email: String
    /// The version of the undertaking that was given.
    package let undertaking: String
    package let decidedAt: Instant?
    package let reason: String
    package let joinedOn: Day?
    /// Whether its people need a second factor, as its manager has said.
    package let demandsSecond: Bool

    init?(_ row: Row) throws {
        guard let code = CreditCode(try row.text("credit_code")) else { return nil }
        self.code = code
        id = try row.int64("id")
        name = try row.text("name")
        kind = try row.choice("kind")
        state = try row.choice("state")
        version = try row.int("version")
        office = try row.int64("office_id")
        appliedAt = try row.instant("applied_at")
        contact = try row.text("contact")
        phone = try row.text("phone")
        email = try row.text("email")
        undertaking = try row.text("undertaking")
        decidedAt = try row.optionalInstant("decided_at")
        reason = try row.text("reason")
        joinedOn = try row.optionalDay("joined_on")
        demandsSecond = try row.bool("demands_second")
    }
}

/// Some accounts, and the key after which the next page begins.
package struct AccountPage: Sendable {
    package let accounts: [Account]
    /// Nil on the last page.
    package let next: Int64?
}
