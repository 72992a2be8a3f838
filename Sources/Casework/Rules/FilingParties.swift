package import Kernel

/// The other side of the dispute as the consumer names it (经营者, Order 121 art. 10).
package struct TraderParty: Equatable, Sendable {
    package var name: String
    package var creditCode: CreditCode?
    package var address: String
    /// The division of the place of business, which decides the office in charge (Order 121 art. 13).
    package var division: DivisionCode
    package var phone: String

    package init(
        name: String, creditCode: CreditCode? = nil, address: String = "", division: DivisionCode, phone: String = ""
    ) {
        self.name = name
        self.creditCode = creditCode
        self.address = address
        self.division = division
        self.phone = phone
    }
}

/// The person who asks (消费者): a true name and a phone are required of a complaint (Order 121 art. 10).
package struct ConsumerParty: Equatable, Sendable {
    package var name: String
    package var phone: String
    package var address: String
    package var ageBand: AgeBand?
    package var rural: Bool?

    package init(name: String, phone: String, address: String = "", ageBand: AgeBand? = nil, rural: Bool? = nil) {
        self.name = name
        self.phone = phone
        self.address = address
        self.ageBand = ageBand
        self.rural = rural
    }
}

/// Who reports a breach of law (举报人), of whom any part may be missing.
///
/// Its description says nothing, so that it cannot get into a log by being printed.
package struct ReporterParty: Equatable, Sendable, Codable, CustomStringConvertible, CustomReflectable {
    package var name: String
    package var phone: String
    package var address: String

    package init(name: String = "", phone: String = "", address: String = "") {
        self.name = name
        self.phone = phone
        self.address = address
    }

    /// Whether nothing is told, so that the tip is anonymous.
    package var isEmpty: Bool { name.isEmpty && phone.isEmpty && address.isEmpty }
    package var description: String { "a reporter" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

/// Age in bands, because the exact age is not needed.
package enum AgeBand: String, CaseIterable, Codable, Sendable {
    case under18, from18to39, from40to59, from60to69, from70
}

/// Somebody who acts for the consumer under a written power of attorney (Order 121 art. 11).
package struct AgentParty: Equatable, Sendable {
    package var name: String
    package var phone: String
    /// The matter, powers and term of the power of attorney, in the consumer's words.
    package var authority: String

    package init(name: String, phone: String, authority: String) {
        self.name = name
        self.phone = phone
        self.authority = authority
    }
}
