package import Hummingbird
package import Kernel
package import Web

/// What is known of traders that have joined: they come into their rooms without a link.
package struct RoomTraders: Sendable {
    /// A person of a trader that has joined, as a request shows.
    package struct Visitor: Sendable {
        package let code: CreditCode
        /// The head of the desk at which the person works.
        package let frame: ShopFrame
        /// Answers that the trader keeps ready, asked for where somebody writes.
        package let templates: @Sendable () async throws -> [Template]

        package init(
            code: CreditCode, frame: ShopFrame, templates: @escaping @Sendable () async throws -> [Template]
        ) {
            self.code = code
            self.frame = frame
            self.templates = templates
        }
    }

    /// An answer that a trader keeps ready.
    package struct Template: Sendable {
        package let id: Int64
        package let title: String
        package let text: String

        package init(id: Int64, title: String, text: String) {
            self.id = id
            self.title = title
            self.text = text
        }
    }

    /// Where an account is written to.
    package struct Contact: Sendable {
        package let phone: String
        package let email: String

        package init(phone: String, email: String) {
            self.phone = phone
            self.email = email
        }
    }

    /// A program of a trader that has joined, as its key shows.
    package struct Program: Sendable {
        package let code: CreditCode
        package let scopes: Set<String>

        package init(code: CreditCode, scopes: Set<String>) {
            self.code = code
            self.scopes = scopes
        }
    }

    /// Whose program shows a key; nil for one that opens nothing.
    package var program: @Sendable (String) async throws -> Program? = { _ in nil }
    /// Who asks; nil for everybody who does not work for a trader that has joined.
    package var visitor: @Sendable (Request) async throws -> Visitor? = { _ in nil }
    /// Where the open account of a code is written to; nil where there is none.
    package var contact: @Sendable (CreditCode) async throws -> Contact? = { _ in nil }

    package init() {}
}
