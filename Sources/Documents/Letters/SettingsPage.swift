internal import AccountsRules
internal import DocumentsRules
internal import Kernel
internal import Web

/// The letters of an office, and the offices whose letterheads can be set.
struct SettingsPage: Page {
    let letters: [LetterTemplate]
    let offices: [Office]

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(SettingsText.settings) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .h1(title(say)),
            .h2(say(SettingsText.letters)), .p(say(SettingsText.usedBy), class: "mut"),
            letters.isEmpty
                ? .p(say(SettingsText.noLetters)) : .list(letters.map { line($0, say) }),
            .row([.buttonLink(say(SettingsText.newLetter), href: DocumentsAddress.newLetter.path, .alternative)]),
            .h2(say(SettingsText.letterheads)),
            .list(
                offices.map { office in
                    .a(say(office.name), href: DocumentsAddress.letterhead(office.id).path)
                }),
        ])
    }

    private func line(_ letter: LetterTemplate, _ say: Words) -> HTML {
        .join([
            .a(say.name(of: letter.text), href: DocumentsAddress.letter(letter.id).path), .gap,
            .span(say(SettingsText.versionOf, String(letter.version)), class: "xs mut"),
        ])
    }
}

extension Words {
    /// A letter's name in the language of the page.
    func name(of letter: LetterText) -> String { language == .zh ? letter.title : letter.english }
}
