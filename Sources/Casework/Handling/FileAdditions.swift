package import CaseworkRules
package import Kernel
package import Storage
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

    /// Marks out of rows of another capability, which are asked together with the file.
    package struct Marks: Sendable {
        /// The statement that asks for them; nil for a file that cannot have any.
        package let rows: @Sendable (CaseKnown) -> SQL?
        package let marks: @Sendable ([Row]) throws -> [Mark]

        package init(
            rows: @escaping @Sendable (CaseKnown) -> SQL?, marks: @escaping @Sendable ([Row]) throws -> [Mark]
        ) {
            self.rows = rows
            self.marks = marks
        }
    }

    /// The pages that this person may open about the file.
    package let links: @Sendable (CaseFile, Principal) -> [Link]
    /// An entry of the history that is no move, in words; nil for one that nobody knows.
    package let words: @Sendable (_ kind: String, _ facts: [String: String]) -> Text?

    /// What stands beside the file's documents.
    package let marks: [Marks]

    package init(
        links: @escaping @Sendable (CaseFile, Principal) -> [Link],
        words: @escaping @Sendable (_ kind: String, _ facts: [String: String]) -> Text?,
        marks: [Marks] = []
    ) {
        self.links = links
        self.words = words
        self.marks = marks
    }

    package static let none = FileAdditions(links: { _, _ in [] }, words: { _, _ in nil })
}
