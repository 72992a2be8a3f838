internal import Crypto
internal import Foundation
internal import Kernel
internal import Synchronization

/// The value that proves that a form came from our own page (against cross-site request forgery).
///
/// It is HMAC-SHA256 under the installation's key over the session, or for people without one over a random visitor
/// cookie. That cookie is set only when a page really carried a form.
package final class FormToken: Sendable {
    /// The name of the hidden field.
    package static let field = "_token"

    private let secret: [UInt8]
    private let subject: String
    /// The token once it was made: a page carries several forms.
    private let made = Mutex<String?>(nil)

    package init(secret: [UInt8], subject: String) {
        self.secret = secret
        self.subject = subject
    }

    /// The token, for a form.
    package var value: String {
        made.withLock { made in
            if let made { return made }
            let text = Hexadecimal.text(code)
            made = text
            return text
        }
    }

    /// Whether a form was signed, so that the visitor has to be known when it comes back.
    package var wasUsed: Bool { made.withLock { $0 != nil } }

    /// Whether `token` is the one for this session or visitor; takes the same time for every wrong token.
    package func accepts(_ token: String) -> Bool {
        guard let bytes = Hexadecimal.bytes(token, count: 32) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            bytes, authenticating: Data("form:\(subject)".utf8), using: SymmetricKey(data: secret))
    }

    private var code: HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: Data("form:\(subject)".utf8), using: SymmetricKey(data: secret))
    }
}
