package import AccountsRules
package import CaseworkRules
package import Kernel
package import Storage
package import Web

/// What the live-stream desk needs from the rest of the installation; `App` makes one at start.
package struct LivestreamTools: Sendable {
    package let database: any Database
    package let time: any TimeSource
    package let zone: LegalZone
    package let directory: @Sendable () -> OfficeDirectory
    /// Draws a key that no other row has.
    package let nextKey: @Sendable () -> Int64
    /// The names of members of staff, by key.
    package let names: @Sendable ([Int64]) async throws -> [Int64: String]
    package let filing: LiveFiling

    package init(
        database: any Database, time: any TimeSource, zone: LegalZone = .shanghai,
        directory: @escaping @Sendable () -> OfficeDirectory, nextKey: @escaping @Sendable () -> Int64,
        names: @escaping @Sendable ([Int64]) async throws -> [Int64: String], filing: LiveFiling
    ) {
        self.database = database
        self.time = time
        self.zone = zone
        self.directory = directory
        self.nextKey = nextKey
        self.names = names
        self.filing = filing
    }

    package var today: Day { zone.day(of: time.now()) }

    /// Where a session's office stands, seen from the person's.
    func relation(of office: Int64, to who: Principal) -> OfficeRelation {
        guard let own = who.office else { return .elsewhere }
        return directory().relation(of: office, seenFrom: own, on: today)
    }
}

/// How a line becomes a file: `App` wires it to casework.
package struct LiveFiling: Sendable {
    /// The questions of a filing of one kind, and what their answers make.
    package struct Questions: Sendable {
        package let fields: [any FormField]
        /// What the form begins with.
        package let beginning: FormData
        /// The filing that was typed, or every problem of the form.
        package let reading: @Sendable () -> Result<Filing, FilingProblems>

        package init(
            fields: [any FormField], beginning: FormData,
            reading: @escaping @Sendable () -> Result<Filing, FilingProblems>
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

    /// A prepared answer.
    package struct Template: Sendable, Equatable {
        /// Template and version.
        package let key: String
        package let title: LocalText
        /// The text with its citation, in both languages.
        package let text: LocalText

        package init(key: String, title: LocalText, text: LocalText) {
            self.key = key
            self.title = title
            self.text = text
        }
    }

    /// Adds statements of the caller to the change that stores a filing, once its number is drawn.
    package typealias Alongside = @Sendable (_ number: String) throws -> Change

    /// The questions of a kind, begun with what is known, or with the form as it came back.
    package let questions: @Sendable (CaseKind, FilingDraft, FormData?) -> Questions
    /// Stores a filing that the office takes in, and the statements alongside, in one change.
    package let receive: @Sendable (Filing, Principal, _ office: Int64, @escaping Alongside) async throws -> Opened
    /// Answers a consultation that was just opened, which closes it.
    package let answer: @Sendable (_ number: String, _ text: String, _ template: String, Principal) async throws -> Void
    /// The prepared answers that may be used today.
    package let templates: @Sendable () async throws -> [Template]
    /// The address of a file's page, by its number.
    package let address: @Sendable (String) -> String

    package init(
        questions: @escaping @Sendable (CaseKind, FilingDraft, FormData?) -> Questions,
        receive: @escaping @Sendable (Filing, Principal, Int64, @escaping Alongside) async throws -> Opened,
        answer: @escaping @Sendable (String, String, String, Principal) async throws -> Void,
        templates: @escaping @Sendable () async throws -> [Template],
        address: @escaping @Sendable (String) -> String
    ) {
        self.questions = questions
        self.receive = receive
        self.answer = answer
        self.templates = templates
        self.address = address
    }
}
