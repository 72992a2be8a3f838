package import AccountsRules
package import Hummingbird
package import Kernel
package import Outgoing
package import Storage

/// What programs' access needs from the rest of the installation; `App` makes one at start.
package struct AccessTools: Sendable {
    /// Notes in the audit log, in the transaction of what it is about: when, who, what was done, to what, in which way.
    package typealias Audit = @Sendable (Instant, Principal, String, String, String, any Writing) throws -> Void

    /// A member of staff who may answer for a key.
    package struct Owner: Sendable {
        package let id: Int64
        package let name: String
        package let signIn: String
        package let office: Int64
        /// The roles of today; none for somebody who has left.
        package let roles: Set<Role>

        package init(id: Int64, name: String, signIn: String, office: Int64, roles: Set<Role>) {
            self.id = id
            self.name = name
            self.signIn = signIn
            self.office = office
            self.roles = roles
        }
    }

    package let database: any Database
    package let time: any TimeSource
    package let random: any Randomness
    /// The installation's secret, with which the secrets of webhooks are sealed.
    package let secret: [UInt8]
    package let zone: LegalZone
    package let directory: @Sendable () -> OfficeDirectory
    /// Draws a key that no other row has.
    package let nextKey: @Sendable () -> Int64
    /// The active person of that key; nil when there is none.
    package let owner: @Sendable (Int64) async throws -> Owner?
    /// The active person who signs in by that name.
    package let ownerNamed: @Sendable (String) async throws -> Owner?
    package let audit: Audit
    /// Whether webhooks may go to addresses inside, such as the own machine; for the operator alone to say.
    package let allowsInside: Bool
    package let transport = Transport()
    /// The person of a trader at its desk; nil for everybody else.
    package var shopKeeper: @Sendable (Request) async throws -> ShopKeeper? = { _ in nil }
    /// Whether a trader of a code has an open account.
    package var shopIsOpen: @Sendable (CreditCode) async throws -> Bool = { _ in true }

    package init(
        database: any Database, time: any TimeSource, random: any Randomness, secret: [UInt8],
        zone: LegalZone = .shanghai, allowsInside: Bool, directory: @escaping @Sendable () -> OfficeDirectory,
        nextKey: @escaping @Sendable () -> Int64, owner: @escaping @Sendable (Int64) async throws -> Owner?,
        ownerNamed: @escaping @Sendable (String) async throws -> Owner?, audit: @escaping Audit
    ) {
        self.database = database
        self.time = time
        self.random = random
        self.secret = secret
        self.zone = zone
        self.allowsInside = allowsInside
        self.directory = directory
        self.nextKey = nextKey
        self.owner = owner
        self.ownerNamed = ownerNamed
        self.audit = audit
    }

    package var today: Day { zone.day(of: time.now()) }
}
