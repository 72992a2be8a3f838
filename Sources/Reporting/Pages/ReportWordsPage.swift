internal import HTTPTypes
internal import Kernel
internal import ReportingRules
internal import Web

/// The form in which the words of a draft are improved: numbers stand as places, and all of them have to stay.
struct ReportWordsPage: Page {
    let stored: StoredReport
    /// What was typed; nil when the form is opened.
    let typed: FormData?

    /// The most characters of one paragraph.
    private static let most = 4_000

    var face: Face { .desk }
    var layout: StaticString { "wrap narrow flow" }
    var hasProblems: Bool { !problems.isEmpty }
    var status: HTTPResponse.Status { problems.isEmpty ? .ok : .unprocessableContent }

    private func name(_ paragraph: ReportText.Paragraph, _ language: Language) -> String {
        "\(paragraph.id)-\(language.rawValue)"
    }

    /// The text with what was typed.
    var text: ReportText {
        ReportText(
            paragraphs: stored.text.paragraphs.map { paragraph in
                func words(_ language: Language) -> String {
                    (typed?.value(name(paragraph, language)) ?? paragraph.text[language])
                        .replacing("\r\n", with: "\n")
                }
                return ReportText.Paragraph(
                    id: paragraph.id, heading: paragraph.heading, text: LocalText(zh: words(.zh), en: words(.en)))
            })
    }

    var note: String { String((typed?.text("note") ?? stored.note).prefix(1_000)) }

    /// Everything wrong with what was typed, by field.
    var problems: [(field: String, problem: EditProblem?)] {
        guard typed != nil else { return [] }
        return text.paragraphs.flatMap { paragraph -> [(field: String, problem: EditProblem?)] in
            let origin = stored.origin.paragraphs.first { $0.id == paragraph.id }
            return Language.allCases.flatMap { language -> [(field: String, problem: EditProblem?)] in
                let words = paragraph.text[language]
                let field = name(paragraph, language)
                if words.count > Self.most { return [(field, nil)] }
                return EditProblem.all(in: words, from: origin?.text[language] ?? "").map { (field, $0) }
            }
        }
    }

    func title(_ say: Words) -> String { say(DeskReportText.edit) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let problems = problems
        let summary = problems.map { problem in
            (
                id: problem.field,
                text: say(
                    DeskReportText.said(problem.problem), DeskReportText.subject(problem.problem, most: Self.most))
            )
        }
        return .join([
            .backLink(say(stored.document.periodName), href: ReportingAddress.draft(stored.id)),
            .errorSummary(summary, say), .h1(title(say)), .p(say(DeskReportText.places), class: "text"),
            page.form(
                post: ReportingAddress.words(stored.id),
                [.hiddenField("revision", typed?.text("revision") ?? String(stored.revision))]
                    + fields.map { $0.html(state, say) }
                    + [
                        .row([
                            .button(say(DeskReportText.save)),
                            .a(say(DeskReportText.cancel), href: ReportingAddress.draft(stored.id)),
                        ])
                    ]),
        ])
    }

    private var fields: [any FormField] {
        stored.text.paragraphs.flatMap { paragraph in
            Language.allCases.map { language in
                TextAreaField(
                    name(paragraph, language),
                    Text(
                        zh: "\(paragraph.heading.zh)（\(language == .zh ? "中文" : "英文")）",
                        en: "\(paragraph.heading.en) (\(language == .zh ? "Chinese" : "English")"
                            + ")"), rows: 5)
            }
        } + [
            TextAreaField(
                "note", DeskReportText.note, hint: DeskReportText.noteHint, rows: 2, optional: true)
        ]
    }

    private var state: FormState {
        var entries = text.paragraphs.flatMap { paragraph in
            Language.allCases.map { FormData.Entry(name(paragraph, $0), paragraph.text[$0]) }
        }
        entries.append(FormData.Entry("note", note))
        return FormState(FormData(entries))
    }
}
