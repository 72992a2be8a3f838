package import CaseworkRules
package import Kernel
internal import Web

extension AnswerTemplate {
    /// The text with the law it stands on, in both languages, as it goes into an answer.
    package var answer: LocalText {
        LocalText(zh: TemplateWords.answer(content, Words(.zh)), en: TemplateWords.answer(content, Words(.en)))
    }
}
