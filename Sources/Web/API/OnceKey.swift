internal import Crypto
internal import Kernel

/// The `Idempotency-Key` of a request: what is asked for under it is carried out once.
package struct OnceKey: Sendable, Equatable {
    /// The key as it is kept, with the scope in which it counts.
    package let text: String
    /// A hash of the body, so that one key is not used for two different things.
    package let fingerprint: String

    /// Nil for a request without a key, which is carried out as often as it comes.
    ///
    /// - Parameter scope: keeps the keys of different endpoints and files apart
    package init?(_ request: APIRequest, scope: String) throws(Invalid) {
        guard let typed = request.header("Idempotency-Key") else { return nil }
        guard (1...100).contains(typed.utf8.count), typed.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Invalid([FieldProblem("Idempotency-Key", typed.utf8.count > 100 ? .tooLong(max: 100) : .badName)])
        }
        text = "\(scope):\(typed)"
        fingerprint = Hexadecimal.text(SHA256.hash(data: request.bodyBytes))
    }

    package static let parameter = Endpoint.Parameter.header(
        "Idempotency-Key", .text(min: 1, max: 100, pattern: "^[!-~]+$"), APIText.once)
}
