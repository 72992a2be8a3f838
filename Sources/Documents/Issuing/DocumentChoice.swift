internal import AccountsRules
internal import DocumentsRules
internal import Kernel
internal import Web

/// What can be issued, as an address or a program names it: `form5`, or `letter-` and the template's key.
enum DocumentChoice: Equatable {
    case form(FormKey)
    case letter(Int64)

    init?(_ text: String) {
        if let key = FormKey(rawValue: text), key != .letter {
            self = .form(key)
        } else if text.hasPrefix("letter-"), let id = Int64(text.dropFirst(7)) {
            self = .letter(id)
        } else {
            return nil
        }
    }

    var text: String {
        switch self {
        case .form(let key): key.rawValue
        case .letter(let id): "letter-\(id)"
        }
    }
}

extension DocumentDesk {
    /// The form behind a choice; throws `NotFound` for what is not there, or for a letter of an office that is neither
    /// the file's nor above it.
    func form(_ choice: DocumentChoice, for file: OpenedFile) async throws -> (form: DocumentForm, template: Int64?) {
        switch choice {
        case .form(let key):
            guard let form = DocumentForm.official(key) else { throw NotFound() }
            return (form, nil)
        case .letter(let id):
            guard let letter = try await letters.letter(id), offices(for: file).contains(letter.office) else {
                throw NotFound()
            }
            return (letter.text.form(version: letter.version), id)
        }
    }

    /// The letters that may be written about a file.
    func lettersOffered(for file: OpenedFile) async throws -> [LetterTemplate] {
        try await letters.letters(of: offices(for: file))
    }

    /// What the file and its office's letterhead know.
    func facts(_ file: OpenedFile, _ letterhead: Letterhead) -> DocumentFacts {
        var facts = file.facts
        facts.officeName = letterhead.name
        facts.officePhone = letterhead.phone
        facts.officeAddress = letterhead.address
        return facts
    }

    private func offices(for file: OpenedFile) -> [Int64] {
        [file.office] + tools.directory().ancestors(of: file.office, on: tools.today)
    }
}
