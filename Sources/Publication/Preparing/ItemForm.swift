internal import Kernel
internal import PublicationRules
internal import Web

/// Something done about the publication of one file.
enum ItemAct: String, CaseIterable, Sendable {
    case prepare
    case leaveOut = "leave-out"
    case putBack = "put-back"
    case correct, withdraw, object, decide

    var permission: PublicationAct {
        switch self {
        case .prepare, .leaveOut, .putBack: .prepare
        case .correct, .withdraw: .release
        case .object: .takeObjection
        case .decide: .decideObjection
        }
    }

    /// The states in which it can be done.
    var states: Set<PublicationState> {
        switch self {
        case .prepare, .leaveOut: [.waiting, .prepared]
        case .putBack: [.leftOut]
        case .correct, .withdraw, .object, .decide: [.released]
        }
    }

    var isRisk: Bool { self == .withdraw || self == .leaveOut }

    var heading: Text {
        switch self {
        case .prepare: PublicationText.story
        case .leaveOut: PublicationText.leaveOut
        case .putBack: PublicationText.putBack
        case .correct: PublicationText.correct
        case .withdraw: PublicationText.withdraw
        case .object: PublicationText.object
        case .decide: PublicationText.decide
        }
    }

    var button: Text {
        switch self {
        case .prepare: PublicationText.prepare
        case .correct: PublicationText.correctButton
        case .leaveOut, .putBack, .withdraw, .object, .decide: heading
        }
    }
}

/// What is asked for each act.
enum ItemForm {
    static let longest = 20_000

    static func fields(_ act: ItemAct, _ rules: PublicationRuleSet) -> [any FormField] {
        let reason = TextAreaField(
            "reason", PublicationText.reason, missing: PublicationText.reasonMissing, rows: 3)
        switch act {
        case .prepare: return text
        case .correct: return text + [reason]
        case .putBack: return []
        case .leaveOut:
            return [
                RadioField(
                    "ground", PublicationText.ground, rules.grounds.map { Choice($0.key, Text($0.name)) },
                    missing: PublicationText.groundMissing),
                TextAreaField("note", PublicationText.note, rows: 3, optional: true),
            ]
        case .withdraw:
            return [CheckboxField("sure", PublicationText.withdrawLead, missing: PublicationText.reasonMissing)]
        case .object:
            return [
                TextAreaField("said", PublicationText.objectText, missing: PublicationText.reasonMissing, rows: 4),
                DayField("day", PublicationText.objectDay, missing: PublicationText.dayMissing),
            ]
        case .decide:
            return [
                RadioField(
                    "upheld", PublicationText.decision,
                    [Choice("no", PublicationText.dismissed), Choice("yes", PublicationText.upheld)],
                    missing: PublicationText.decisionMissing),
                TextAreaField(
                    "decision", PublicationText.decisionReason, missing: PublicationText.reasonMissing, rows: 4),
            ]
        }
    }

    private static let text: [any FormField] = [
        TextAreaField(
            "text", PublicationText.marked, hint: PublicationText.markedHint, missing: PublicationText.markedMissing,
            rows: 12),
        InputField("product", PublicationText.product, optional: true),
    ]

    /// The masks of the text that was sent.
    static func reading(_ form: FormData, _ file: PublishableFile) throws -> PreparedText {
        let marked = form.value("text") ?? ""
        guard marked.utf8.count <= longest * 4 else { throw PublicationRefused([.textChanged(at: longest)]) }
        do {
            let product = String(MarkedText.plain(form.text("product")).prefix(200))
            return PreparedText(spans: try MarkedText.read(marked, of: file.story), product: product)
        } catch let problem as MarkedText.Problem {
            switch problem {
            case .unpaired: throw PublicationRefused([.textUnpaired])
            case .changed(let place): throw PublicationRefused([.textChanged(at: place)])
            }
        }
    }
}
