internal import CaseworkRules
internal import Kernel
internal import Web

/// The form of a template: its fields, and how they become its content or every problem at once.
struct TemplateForm {
    /// A text that is read on a telephone is not longer.
    static let textLimit = 2_000

    var fields: [any FormField] {
        [
            InputField("title.zh", TemplateText.titleZh, missing: TemplateText.titleMissing, width: .long),
            InputField("title.en", TemplateText.titleEn, missing: TemplateText.titleMissing, width: .long),
            TextAreaField("text.zh", TemplateText.textZh, missing: TemplateText.textMissing, rows: 8),
            TextAreaField("text.en", TemplateText.textEn, missing: TemplateText.textMissing, rows: 8),
            InputField("law.zh", TemplateText.lawZh, missing: TemplateText.lawMissing, width: .long),
            InputField("law.en", TemplateText.lawEn, missing: TemplateText.lawMissing, width: .long),
            InputField(
                "article", TemplateText.article, hint: TemplateText.articleHint, missing: TemplateText.articleMissing,
                width: .long),
            DayField("from", TemplateText.from),
            DayField("to", TemplateText.to, hint: TemplateText.toHint, optional: true),
            CheckboxField("confirmed", TemplateText.confirmed, note: TemplateText.confirmedNote),
            CheckboxField("retired", TemplateText.retired, note: TemplateText.retiredNote),
        ]
    }

    /// What the form begins with.
    static func beginning(_ content: AnswerTemplate.Content) -> FormData {
        var values = [
            "title.zh": content.title.zh, "title.en": content.title.en, "text.zh": content.text.zh,
            "text.en": content.text.en, "law.zh": content.law.zh, "law.en": content.law.en,
            "article": content.article, "from": content.from.description, "to": content.to?.description ?? "",
        ]
        if content.isConfirmed { values["confirmed"] = "yes" }
        if content.isRetired { values["retired"] = "yes" }
        return FormData(values)
    }

    func reading(_ form: FormData) -> Result<AnswerTemplate.Content, FormProblems> {
        var reader = FormReader(form)
        let title = both("title", max: FilingLimits.word, &reader)
        let text = both("text", max: Self.textLimit, lines: true, &reader)
        let law = both("law", max: FilingLimits.word, &reader)
        let article = reader.text("article", max: 300)
        let from = reader.day("from")
        let to = reader.day("to", optional: true)
        if let from, let to, to < from { reader.report("to", .dayTooEarly) }
        guard reader.problems.isEmpty, let title, let text, let law, let article, let from else {
            return .failure(FormProblems(reader.problems))
        }
        return .success(
            AnswerTemplate.Content(
                title: title, text: text, law: law, article: article, from: from, to: to,
                isConfirmed: !form.text("confirmed").isEmpty, isRetired: !form.text("retired").isEmpty))
    }

    private func both(
        _ name: String, max: Int, lines: Bool = false, _ reader: inout FormReader
    ) -> LocalText? {
        let zh = reader.text("\(name).zh", max: max, lines: lines)
        let en = reader.text("\(name).en", max: max, lines: lines)
        guard let zh, let en else { return nil }
        return LocalText(zh: zh, en: en)
    }
}
