package import Kernel

/// The usual order and wording of a report, as data: sections of sentences with places for numbers.
///
/// A place is a key in braces: `{accepted}`, `{yoyPercent:grown}`, `{goods:top5}`; ``PlaceWriting`` says which there
/// are. A sentence is made of clauses; one whose places have nothing to say is left out, and with its first clause the
/// whole sentence.
package struct ReportTemplate: Sendable, Hashable, Codable {
    package let sections: [Section]

    /// A part of the report with its heading.
    package struct Section: Sendable, Hashable, Codable {
        package let id: String
        package let heading: LocalText
        package let sentences: [Sentence]
    }

    /// One sentence in both languages, in clauses.
    package struct Sentence: Sendable, Hashable, Codable {
        package let zh: [String]
        package let en: [String]

        package subscript(language: Language) -> [String] { language == .zh ? zh : en }
    }

    /// The text of a report before anybody has touched it: what has nothing to say is left out.
    package func draft(of document: ReportDocument, by convention: Convention) -> ReportText {
        ReportText(
            paragraphs: sections.map { section in
                func written(_ language: Language) -> String {
                    let writing = PlaceWriting(document: document, convention: convention, language: language)
                    return section.sentences.compactMap { writing.sentence($0[language]) }
                        .joined(separator: language == .zh ? "" : " ")
                }
                return ReportText.Paragraph(
                    id: section.id, heading: section.heading, text: LocalText(zh: written(.zh), en: written(.en)))
            }.filter { !$0.text.zh.isEmpty })
    }
}

/// The text of one report: paragraphs in which numbers are places, bound to the cells of the report.
package struct ReportText: Sendable, Hashable, Codable {
    package let paragraphs: [Paragraph]

    /// A section's text.
    package struct Paragraph: Sendable, Hashable, Codable {
        package let id: String
        package let heading: LocalText
        /// With places, such as `共受理投诉{accepted}件`.
        package let text: LocalText

        package init(id: String, heading: LocalText, text: LocalText) {
            self.id = id
            self.heading = heading
            self.text = text
        }
    }

    package init(paragraphs: [Paragraph]) {
        self.paragraphs = paragraphs
    }

    /// The text with the numbers of a report in its places.
    package func written(
        with document: ReportDocument, by convention: Convention, in language: Language
    ) -> [(heading: String, text: String)] {
        let writing = PlaceWriting(document: document, convention: convention, language: language)
        return paragraphs.map { ($0.heading[language], writing.filled($0.text[language])) }
    }
}
