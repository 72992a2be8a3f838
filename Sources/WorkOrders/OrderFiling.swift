package import CaseworkRules
package import Kernel
package import Storage
package import Web

/// How a file is opened from an order, and what is known of files: `App` wires it to casework.
package struct OrderFiling: Sendable {
    /// The questions of a filing of one kind, and what their answers make.
    package struct Questions: Sendable {
        package let fields: [any FormField]
        /// What the form begins with.
        package let beginning: FormData
        /// The filing that was typed, by a channel, or every problem of the form.
        package let reading: @Sendable (Channel) -> Result<Filing, FilingProblems>

        package init(
            fields: [any FormField], beginning: FormData,
            reading: @escaping @Sendable (Channel) -> Result<Filing, FilingProblems>
        ) {
            self.fields = fields
            self.beginning = beginning
            self.reading = reading
        }
    }

    /// A file that was opened: its number, and the query code that is shown this once.
    package struct Opened: Sendable, Equatable {
        package let number: String
        package let code: String

        package init(number: String, code: String) {
            self.number = number
            self.code = code
        }
    }

    /// A file as far as an order shows it.
    package struct File: Sendable, Equatable {
        package let number: String
        package let title: String
        package let state: Text
        package let mark: StateKind
        package let path: String

        package init(number: String, title: String, state: Text, mark: StateKind, path: String) {
            self.number = number
            self.title = title
            self.state = state
            self.mark = mark
            self.path = path
        }
    }

    /// Adds statements of the caller to the change that stores a filing, once its number is drawn.
    package typealias Alongside = @Sendable (_ number: String) throws -> Change

    /// The questions of a kind, begun with what is known, or with the form as it came back.
    package let questions: @Sendable (CaseKind, FilingDraft, FormData?) -> Questions
    /// Stores a filing and the statements alongside in one change.
    package let receive: @Sendable (Filing, Principal, _ office: Int64, @escaping Alongside) async throws -> Opened
    /// The file of a number, if the person may see it.
    package let file: @Sendable (_ number: String, Principal) async throws -> File?
    /// Files of a phone number that the person may see, newest first, with the trader of each.
    package let files: @Sendable (_ phone: String, Principal) async throws -> [(file: File, trader: String)]
    /// Notes on a file that the person may see; says nothing where the file takes no notes any more.
    package let note: @Sendable (_ number: String, _ text: String, Principal) async throws -> Void

    package init(
        questions: @escaping @Sendable (CaseKind, FilingDraft, FormData?) -> Questions,
        receive: @escaping @Sendable (Filing, Principal, Int64, @escaping Alongside) async throws -> Opened,
        file: @escaping @Sendable (String, Principal) async throws -> File?,
        files: @escaping @Sendable (String, Principal) async throws -> [(file: File, trader: String)],
        note: @escaping @Sendable (String, String, Principal) async throws -> Void
    ) {
        self.questions = questions
        self.receive = receive
        self.file = file
        self.files = files
        self.note = note
    }
}
