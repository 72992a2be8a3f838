internal import CaseworkRules
internal import Kernel

/// A letter that an administrator has written, with places for facts of the file.
package struct LetterTemplate: Sendable, Equatable {
    package let id: Int64
    /// The office that may use it, and those below it.
    package let office: Int64
    /// Grows with every change; older versions are kept with the documents made from them.
    package let version: Int
    package let text: LetterText

    package init(id: Int64, office: Int64, version: Int, text: LetterText) {
        self.id = id
        self.office = office
        self.version = version
        self.text = text
    }
}

/// The words of a letter: title, addressee and body are templates over the names of ``DocumentFact``.
package struct LetterText: Sendable, Equatable {
    package var title: String
    package var english: String
    package var addressee: String
    /// Paragraphs, one a line; empty lines do not count.
    package var body: String
    package var isForConsumer: Bool

    package init(title: String, english: String, addressee: String, body: String, isForConsumer: Bool) {
        self.title = title
        self.english = english
        self.addressee = addressee
        self.body = body
        self.isForConsumer = isForConsumer
    }

    package static let bodyLimit = 20_000
    package static let lineLimit = 100

    /// A mistake with the part of the letter that it is in: `title`, `addressee` or `body`.
    package struct Mistake: Sendable, Equatable {
        package let part: String
        package let mistake: Template.Mistake
    }

    /// Every mistake in the places of the three templates.
    package var mistakes: [Mistake] {
        [("title", title), ("addressee", addressee), ("body", body)].flatMap { part, text -> [Mistake] in
            guard case .failure(let found) = Self.template(text) else { return [] }
            return found.all.map { Mistake(part: part, mistake: $0) }
        }
    }

    /// The letter as a form: one field for each fact that it names.
    package func form(version: Int) -> DocumentForm {
        let lines = body.split(separator: "\n").map { $0.trimmed }.filter { !$0.isEmpty }
        let named = [title, addressee, body].flatMap { text -> [String] in
            guard case .success(let template) = Self.template(text) else { return [] }
            return template.places
        }
        var fields: [AskedField] = []
        for key in named where !fields.contains(where: { $0.key == key }) {
            guard let fact = DocumentFact(rawValue: key) else { continue }
            fields.append(AskedField(fact, fact.kind))
        }
        var form = DocumentForm(
            key: .letter, version: version, title: Self.keyed(title), english: english,
            kinds: Set(CaseKind.allCases), fields: fields, blocks: lines.map { .paragraph(Self.keyed($0)) })
        form.addressee = addressee.isEmpty ? nil : Self.keyed(addressee)
        form.isForConsumer = isForConsumer
        return form
    }

    private static func template(_ text: String) -> Result<Template, Template.Mistakes> {
        Template.reading(text) { DocumentFact(word: $0)?.rawValue }
    }

    /// The same text with the facts' keys in the places of their names.
    private static func keyed(_ text: String) -> String {
        guard case .success(let template) = template(text) else { return text }
        return template.parts.map { part in
            switch part {
            case .text(let text): text
            case .place(let key): "{{\(key)}}"
            }
        }.joined()
    }
}

extension Substring {
    /// Without the spaces at both ends.
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}

extension DocumentFact {
    /// How the fact is asked for.
    var kind: AskedField.Kind {
        switch self {
        case .receivedOn, .acceptedOn, .today, .performBy, .supplementDue: .day
        case .publication, .entrustedMediation: .yesNo
        case .story, .claims, .otherPaths, .agreement, .ground, .note, .attended, .standsAgreed, .sessionMinutes: .lines
        default: .line
        }
    }
}
