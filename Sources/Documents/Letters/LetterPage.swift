internal import DocumentsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

/// A letter to write or change, with the places that may be used and how it looks.
struct LetterPage: Page {
    /// One kept version.
    struct Version {
        let number: Int
        let at: Instant
        let by: String
    }

    /// Nil for one that is being written.
    let letter: LetterTemplate?
    var state = FormState()
    var versions: [Version] = []
    var mistakes: [LetterText.Mistake] = []
    var sample: Paper?
    var isSaved = false
    let zone: LegalZone

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems || !mistakes.isEmpty }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String {
        letter.map { say(SettingsText.edit, say.name(of: $0.text)) } ?? say(SettingsText.newLetter)
    }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let summary =
            mistakes.isEmpty
            ? state.summary(of: LetterForm.fields, say)
            : .errorSummary(mistakes.map { (id: $0.part, text: words($0, say)) }, say)
        return .join([
            .backLink(say(SettingsText.settings), href: DocumentsAddress.settings.path), summary, .h1(title(say)),
            .when(isSaved, .div(class: "note ok", with: [.role("status")], [.p(say(SettingsText.saved))])),
            form(page), places(say),
            .some(sample) { .join([.h2(say(SettingsText.sample)), PaperView(paper: $0).html]) },
            history(page),
        ])
    }

    private func form(_ page: PageContext) -> HTML {
        let say = page.say
        let address = letter.map { DocumentsAddress.letter($0.id) } ?? .newLetter
        return page.form(
            post: address.path,
            [.hiddenField("version", String(letter?.version ?? 0))] + LetterForm.fields.map { $0.html(state, say) } + [
                .row([
                    .button(say(SettingsText.look), .primary, name: "act", value: "look"),
                    .button(say(SettingsText.save), .alternative, name: "act", value: "save"),
                ])
            ])
    }

    /// The closed list, as it is to be written.
    private func places(_ say: Words) -> HTML {
        .details(
            say(SettingsText.places),
            [
                .ul(
                    class: "list small",
                    DocumentFact.allCases.filter(\.isForLetters).map { fact in
                        .li([.span("{{\(fact.word.zh)}}", class: "mono"), .gap, .text(fact.word.en)])
                    })
            ])
    }

    private func history(_ page: PageContext) -> HTML {
        guard let letter else { return .empty }
        let say = page.say
        let lines = versions.map { version in
            HTML.text(
                say(SettingsText.versionLine, String(version.number), say.moment(version.at, in: zone), version.by))
        }
        return .join([
            .h2(say(SettingsText.versions)), .list(lines),
            .details(
                say(SettingsText.retire),
                [
                    .p(say(SettingsText.retireHint)),
                    page.form(
                        post: DocumentsAddress.retire(letter.id).path, class: nil,
                        [.row([.button(say(SettingsText.retire), .risk)])]),
                ]),
        ])
    }

    /// A mistake with its part, line and column.
    private func words(_ found: LetterText.Mistake, _ say: Words) -> String {
        let part =
            switch found.part {
            case "title": say(SettingsText.title)
            case "addressee": say(SettingsText.addressee)
            default: say(SettingsText.body)
            }
        let (line, column) = (String(found.mistake.line), String(found.mistake.column))
        return switch found.mistake.kind {
        case .unknown(let name): say(SettingsText.unknown, part, line, column, name)
        case .unclosed: say(SettingsText.unclosed, part, line, column)
        case .empty: say(SettingsText.empty, part, line, column)
        }
    }
}
