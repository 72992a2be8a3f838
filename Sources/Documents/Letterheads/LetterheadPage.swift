internal import AccountsRules
internal import DocumentsRules
internal import HTTPTypes
internal import Hummingbird
internal import Web

/// What an office's documents bear: names, the prefix of its numbers, where it is reached, its seal.
struct LetterheadPage: Page {
    let office: Office
    let hasSeal: Bool
    let version: Int
    var state = FormState()
    var isSaved = false

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(SettingsText.letterhead, say(office.name)) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(SettingsText.settings), href: DocumentsAddress.settings.path),
            state.summary(of: LetterheadForm.fields, say), .h1(title(say)),
            .when(isSaved, .div(class: "note ok", with: [.role("status")], [.p(say(SettingsText.saved))])),
            page.form(
                post: DocumentsAddress.letterhead(office.id).path, files: true,
                [.hiddenField("version", String(version))] + LetterheadForm.fields.map { $0.html(state, say) } + [
                    seal(say), .row([.button(say(SettingsText.keep))]),
                ]),
        ])
    }

    private func seal(_ say: Words) -> HTML {
        guard hasSeal else { return .p(say(SettingsText.noSeal), class: "mut") }
        return .join([
            .void(
                "img", class: "seal",
                with: [
                    Attribute("src", DocumentsAddress.seal(office.id).path),
                    Attribute("alt", say(SettingsText.sealNow)),
                ]),
            CheckboxField("dropSeal", SettingsText.dropSeal).html(state, say),
        ])
    }
}
