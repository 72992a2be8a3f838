package import CaseworkRules
package import Kernel
package import Web

/// What other capabilities add to the page of a file; `App` brings it, so that casework knows none of them.
package struct FileAdditions: Sendable {
    /// A page about the file that another capability serves.
    package struct Link: Sendable {
        package let text: Text
        package let path: String

        package init(_ text: Text, path: String) {
            self.text = text
            self.path = path
        }
    }

    /// The pages that this person may open about the file.
    package let links: @Sendable (CaseFile, Principal) -> [Link]
    /// An entry of the history that is no move, in words; nil for one that nobody knows.
    package let words: @Sendable (_ kind: String, _ facts: [String: String]) -> Text?

    package init(
        links: @escaping @Sendable (CaseFile, Principal) -> [Link],
        words: @escaping @Sendable (_ kind: String, _ facts: [String: String]) -> Text?
    ) {
        self.links = links
        self.words = words
    }

    package static let none = FileAdditions(links: { _, _ in [] }, words: { _, _ in nil })
}
