package import Kernel

/// Where somebody who holds a printed notice says that the shop is reached, before it is taken in.
package struct ContactDraft: Equatable, Sendable {
    /// Who says so.
    package let name: String
    /// One of the two is there; the other is empty.
    package let phone: String
    package let email: String

    package init(name: String, phone: String = "", email: String = "") {
        self.name = name
        self.phone = phone
        self.email = email
    }

    /// Whether a message can go there.
    var isReachable: Bool { !phone.isEmpty || !email.isEmpty }
}

/// A contact that waits for the consumer's word: only who handed the notice over knows whom it was handed to.
package struct ContactClaim: Equatable, Sendable {
    package let id: Int64
    package let contact: ContactDraft
    package let madeAt: Instant

    package init(id: Int64, contact: ContactDraft, madeAt: Instant) {
        self.id = id
        self.contact = contact
        self.madeAt = madeAt
    }
}
