package import Kernel

/// What an office puts on its documents.
package struct Letterhead: Sendable, Equatable {
    package var name: String
    package var mongolian: String
    /// What stands before the year in a document's number, such as 呼消协受.
    package var prefix: String
    package var phone: String
    package var address: String
    package var seal: [UInt8]?

    package init(
        name: String, mongolian: String = "", prefix: String = "", phone: String = "", address: String = "",
        seal: [UInt8]? = nil
    ) {
        self.name = name
        self.mongolian = mongolian
        self.prefix = prefix
        self.phone = phone
        self.address = address
        self.seal = seal
    }
}

/// The number of an issued document (文号): 呼消协受〔2026〕12号, gapless in each office and year.
package struct LetterNumber: Sendable, Equatable {
    package let prefix: String
    package let year: Int
    package let serial: Int64

    package init(prefix: String, year: Int, serial: Int64) {
        self.prefix = prefix
        self.year = year
        self.serial = serial
    }

    package var text: String { "\(prefix)〔\(year)〕\(serial)号" }

    /// What a preview shows in its place.
    package static func open(prefix: String, year: Int) -> String { "\(prefix)〔\(year)〕　号" }
}

/// What a document bears beside its values.
package struct DocumentHead: Sendable, Equatable {
    package let letterhead: Letterhead
    package let caseNumber: String
    package let day: Day
    /// The number, or what stands in its place.
    package let number: String
    /// A word across the page for what is no valid document.
    package var mark: String?

    package init(letterhead: Letterhead, caseNumber: String, day: Day, number: String, mark: String? = nil) {
        self.letterhead = letterhead
        self.caseNumber = caseNumber
        self.day = day
        self.number = number
        self.mark = mark
    }
}

extension DocumentForm {
    /// The document as it is drawn, from values that ``reading(_:)`` has given.
    package func paper(_ values: DocumentValues, _ head: DocumentHead) -> Paper {
        var paper = Paper(title: filled(title, values), blocks: blocks.compactMap { block($0, values) })
        if isNumbered {
            paper.letterhead = .init(name: head.letterhead.name, mongolian: head.letterhead.mongolian)
            paper.number = head.number
            paper.signature = .init(
                name: head.letterhead.name, day: head.day.official, seal: head.mark == nil ? head.letterhead.seal : nil)
        }
        paper.addressee = addressee.map { filled($0, values) }.flatMap { $0.isEmpty ? nil : $0 }
        paper.remark = remark
        paper.footer = "案件编号 \(head.caseNumber)"
        paper.copies = copies
        paper.mark = head.mark
        return paper.plain
    }

    private func block(_ block: FormBlock, _ values: DocumentValues) -> Paper.Block? {
        switch block {
        case .paragraph(let text): paragraph(text, values)
        case .items(let key): items(values[key] ?? "")
        case .pen(let lines): .pen(lines)
        case .fields(let rows):
            .fields(
                rows.map { row in
                    row.map { .init($0.label, filled($0.template, values), lines: $0.lines) }
                })
        }
    }

    private func paragraph(_ text: String, _ values: DocumentValues) -> Paper.Block? {
        let places = template(text).places
        if !places.isEmpty, places.allSatisfy({ (values[$0] ?? "").isEmpty }) { return nil }
        return .paragraph(filled(text, values))
    }

    private func items(_ text: String) -> Paper.Block? {
        let lines = text.split(separator: "\n").map(String.init)
        guard !lines.isEmpty else { return nil }
        let ends = lines.indices.map { $0 == lines.count - 1 ? "。" : "；" }
        return .items(
            lines.enumerated().map { index, line in
                let own = line.last.map { "；。".contains($0) } ?? false
                return "（\(ChineseNumeral.text(index + 1))）\(line)\(own ? "" : ends[index])"
            })
    }

    private func filled(_ text: String, _ values: DocumentValues) -> String {
        template(text).filled { key in values[key].map { field(key)?.saying($0) ?? $0 } }
    }

    /// A template of the form itself; that all its places are fields of the form is shown by a test.
    private func template(_ text: String) -> Template {
        switch Template.reading(text, resolve: { field($0)?.key }) {
        case .success(let template): template
        case .failure: Template(parts: [.text(text)])
        }
    }

    /// Every template in the form, for the test that reads them all.
    package var templates: [String] {
        [title] + [addressee].compactMap { $0 }
            + blocks.flatMap { block -> [String] in
                switch block {
                case .paragraph(let text): [text]
                case .items(let key): ["{{\(key)}}"]
                case .pen: []
                case .fields(let rows): rows.joined().map(\.template)
                }
            }
    }
}
