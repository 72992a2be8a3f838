package import CaseworkRules
package import Kernel

/// Which document it is: one of the ten official forms (文书式样一至十), a record of mediation, or a
/// letter from a template.
package enum FormKey: String, CaseIterable, Codable, Sendable {
    case complaintRegistration = "form1"
    case tipRegistration = "form2"
    case dispatchNotice = "form3"
    case identityNotice = "form4"
    case acceptance = "form5"
    case refusal = "form6"
    case mediationNotice = "form7"
    case termination = "form8"
    case mediationAgreement = "form9"
    case tipResult = "form10"
    /// The record of a mediation that ends without a document of agreement (art. 24).
    case mediationRecord = "record"
    /// The minutes of one session, for the office alone.
    case sessionMinutes = "minutes"
    case letter
}

/// A form as data: what is asked for, where it comes from, and how the document is composed of it.
///
/// Forms 1 to 10 follow the templates that came with SAMR Order 121; their official annex was not seen, only templates
/// in a public repository, so that wording may differ.
package struct DocumentForm: Sendable, Equatable {
    package let key: FormKey
    /// Grows whenever fields or wording change; kept with every document.
    package var version: Int
    package let title: String
    /// What the form is called on English pages.
    package let english: String
    /// The kinds of case files it is for.
    package let kinds: Set<CaseKind>
    package var needs = Precondition.nothing
    /// Whether it bears a number of the office (文号); registrations bear the case number.
    package var isNumbered = true
    /// A template for whom it goes to; none for registrations.
    package var addressee: String?
    package let fields: [AskedField]
    package let blocks: [FormBlock]
    package var remark: String?
    /// The copies that are drawn, by who gets them.
    package var copies: [String] = []
    /// Whether the consumer may read it on the page that follows the file.
    package var isForConsumer = false

    package init(
        key: FormKey, version: Int, title: String, english: String, kinds: Set<CaseKind>, fields: [AskedField],
        blocks: [FormBlock]
    ) {
        self.key = key
        self.version = version
        self.title = title
        self.english = english
        self.kinds = kinds
        self.fields = fields
        self.blocks = blocks
    }

    package var name: LocalText { LocalText(zh: title, en: english) }

    package func field(_ key: String) -> AskedField? { fields.first { $0.key == key } }

    /// What has to have happened before it can be issued.
    package enum Precondition: String, Sendable, CaseIterable {
        case nothing, accepted, refused, ended, agreed
        /// A session of mediation was held.
        case met

        package func isMet(_ facts: DocumentFacts) -> Bool {
            switch self {
            case .nothing: true
            case .accepted: facts.acceptedOn != nil
            case .refused: facts.state == .refused
            case .ended: facts.ground != nil && facts.state != .refused
            case .agreed: facts.agreement != nil
            case .met: facts.lastMeeting != nil
            }
        }
    }
}

/// One thing that a form asks for.
package struct AskedField: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case line, lines
        case day
        case yesNo
        /// A whole number of days.
        case days
    }

    package let key: String
    package let label: LocalText
    package let kind: Kind
    /// What it begins with, if the file knows it.
    package let fact: DocumentFact?
    package let isRequired: Bool
    package let hint: LocalText?

    package init(
        _ key: String, _ label: LocalText, _ kind: Kind = .line, from fact: DocumentFact? = nil, required: Bool = true,
        hint: LocalText? = nil
    ) {
        self.key = key
        self.label = label
        self.kind = kind
        self.fact = fact
        isRequired = required
        self.hint = hint
    }

    /// A field whose name is that of the fact it is filled with.
    package init(_ fact: DocumentFact, _ kind: Kind = .line, required: Bool = true) {
        self.init(fact.rawValue, fact.word, kind, from: fact, required: required)
    }

    /// The most characters: a line is a name, an address or a sentence; several lines tell a story.
    package var limit: Int {
        switch kind {
        case .line: 300
        case .lines: 10_000
        case .day, .yesNo, .days: 40
        }
    }
}

/// A piece of a form's body; texts are templates over the keys of its fields.
package enum FormBlock: Sendable, Equatable {
    /// Left out when it has places and all of them are empty.
    case paragraph(String)
    /// A list, one item for each line of a field.
    case items(String)
    case fields([[Cell]])
    case pen([String])

    /// A cell of the form's table.
    package struct Cell: Sendable, Equatable {
        package let label: String
        package let template: String
        package let lines: Int

        package init(_ label: String, _ template: String, lines: Int = 1) {
            self.label = label
            self.template = template
            self.lines = lines
        }
    }
}
