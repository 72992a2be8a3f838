/// A request to a server outside.
package struct OutgoingRequest: Sendable {
    package let url: String
    package let method: String
    /// Names and values as they are sent; neither may hold a line break.
    package let headers: [(name: String, value: String)]
    package let body: [UInt8]
    /// The longest that the whole exchange may take.
    package var seconds = 15
    /// The most bytes of the answer's body that are read; what follows is not waited for.
    package var limit = 16 * 1024
    /// The addresses to which alone a connection is made; nil lets libcurl look the host up.
    package var addresses: [String]?

    package init(
        url: String, method: String = "POST", headers: [(name: String, value: String)] = [], body: [UInt8] = []
    ) {
        self.url = url
        self.method = method
        self.headers = headers
        self.body = body
    }
}

/// What a server outside answered.
package struct OutgoingAnswer: Sendable, Equatable {
    package let status: Int
    /// The body's beginning, as far as it was read.
    package let body: [UInt8]

    package init(status: Int, body: [UInt8]) {
        self.status = status
        self.body = body
    }

    package var text: String { String(decoding: body, as: UTF8.self) }
}

/// Why something did not go out; the reason is a word of ours, never an address or a secret.
package enum OutgoingFault: Error, Sendable, Equatable {
    /// No connection, no trusted certificate, no sign-in: nothing of it was sent.
    case notSent(String)

    /// It was under way when the exchange broke off: it may have been carried out.
    case lost(String)

    /// The server said no, with its code.
    case refused(Int)

    /// A word for logs and staff.
    package var word: String {
        switch self {
        case .notSent(let word), .lost(let word): word
        case .refused(let code): "refused-\(code)"
        }
    }
}

/// A message for a mail server.
package struct OutgoingMail: Sendable {
    /// How the connection is guarded.
    package enum Security: String, CaseIterable, Sendable { case starttls, tls, none }

    package let from: String
    package let to: String
    /// The whole message in RFC 5322.
    package let message: [UInt8]

    package init(from: String, to: String, message: [UInt8]) {
        self.from = from
        self.to = to
        self.message = message
    }
}

/// A mail server and how it is spoken to.
package struct MailServer: Sendable, Equatable {
    package let host: String
    package let port: Int
    package let security: OutgoingMail.Security
    package let user: String
    package let password: String

    package init(host: String, port: Int, security: OutgoingMail.Security, user: String, password: String) {
        self.host = host
        self.port = port
        self.security = security
        self.user = user
        self.password = password
    }
}
