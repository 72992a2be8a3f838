package import ReportingRules
package import Web

/// A report in one of its forms, as bytes.
package struct ReportFile {
    package let document: ReportDocument
    package let text: ReportText
    package let convention: Convention
    package let say: Words

    package init(_ document: ReportDocument, text: ReportText, convention: Convention, say: Words) {
        self.document = document
        self.text = text
        self.convention = convention
        self.say = say
    }

    /// What the file is called, without its ending.
    package var name: String {
        let period = document.period.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        return "complaints-\(String(period))-\(document.scope)-\(document.convention)"
    }

    /// The bytes of every form but PDF, which a child process draws from ``paper``.
    package func bytes(_ format: ReportFormat) throws -> [UInt8] {
        switch format {
        case .json: Array(ReportJSON.value(document).prettyText.utf8)
        case .csv: ReportCSV(document, say).bytes
        case .xlsx: try ReportWorkbook(document, say).bytes()
        case .html: try StandalonePage(title: title, language: say.tag, body: whole).bytes()
        case .pdf: []
        }
    }

    package var title: String { say(ReportingText.title, say(document.periodName), say(document.author)) }

    private var whole: HTML {
        .join([
            .header(class: "paper-head", [.h1(title)]),
            ReportView(document, text: text, convention: convention, say: say).html,
        ])
    }
}

/// A page that is a file by itself: the style sheet is inside, nothing else is needed.
package struct StandalonePage {
    let title: String
    let language: String
    let body: HTML

    package init(title: String, language: String, body: HTML) {
        self.title = title
        self.language = language
        self.body = body
    }

    package func bytes() throws -> [UInt8] {
        let files = try StaticFiles.bundled()
        let style = files.file(at: files.address(of: "look.css")).map { String(decoding: $0.bytes, as: UTF8.self) }
        var head = HTMLBuffer()
        HTML.element(
            "head",
            [
                .raw("<meta charset=\"utf-8\">"),
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"),
                .element("title", title),
            ]
        ).write(to: &head)
        var main = HTMLBuffer(capacity: 64 * 1024)
        HTML.main(class: "wrap flow report", [body]).write(to: &main)
        let opening = "<!doctype html>\n<html lang=\"\(language)\">"
        return Array(opening.utf8) + head.bytes + Array("<style>\(style ?? "")</style><body>".utf8) + main.bytes
            + Array("</body></html>\n".utf8)
    }
}
