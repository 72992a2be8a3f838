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

    /// Something about the file that another capability knows, as a mark with its word.
    package struct Mark: Sendable {
        package let kind: StateKind
        package let text: Text
        /// What stands in the places of the text.
        package let arguments: [String]
        /// Where more is said of it, for those who may open that.
        package let path: String?

        package init(_ kind: StateKind, _ text: Text, _ arguments: [String] = [], path: String? = nil) {
            self.kind = kind
            self.text = text
            self.arguments = arguments
            self.path = path
        }
    }

    /// The pages that this person may open about the file.
    package let links: @Sendable (CaseFile, Principal) -> [Link]
    /// An entry of the history that is no move, in words; nil for one that nobody knows.
    package let words: @Sendable (_ kind: String, _ facts: [String: String]) -> Text?

    /// What stands beside the file's documents.
    package let marks: @Sendable (CaseFile) async throws -> [Mark]

    package init(
        links: @escaping @Sendable (CaseFile, Principal) -> [Link],
        words: @escaping @Sendable (_ kind: String, _ facts: [String: String]) -> Text?,
        marks: @escaping @Sendable (CaseFile) async throws -> [Mark] = { _ in [] }
    ) {
        self.links = links
        self.words = words
        self.marks = marks
    }

    package static let none = FileAdditions(links: { _, _ in [] }, words: { _, _ in nil })
}
