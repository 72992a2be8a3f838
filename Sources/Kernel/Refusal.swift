/// A rule's refusal of something a person wants to do, with every reason at once.
///
/// It carries no words: a page or the API finds them for each reason's code.
package protocol Refusal: Error, Sendable {
    var reasons: [RefusalReason] { get }
}

/// One reason why something is refused.
package struct RefusalReason: Sendable, Hashable {
    /// The stable name for the API; never changes once published.
    package let code: String

    /// What the words are about, such as the state a file is in; plain values without personal data.
    package let arguments: [String]

    package init(_ code: String, _ arguments: [String] = []) {
        self.code = code
        self.arguments = arguments
    }

    package init(code: String, arguments: [String] = []) {
        self.init(code, arguments)
    }
}
