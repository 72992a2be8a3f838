/// A document as it is drawn: only text and pictures that are settled, nothing to be looked up.
///
/// It is what goes to the drawing child as JSON, and what a page shows as a preview. All texts have been through
/// ``PaperText/plain(_:)``.
package struct Paper: Codable, Sendable, Equatable {
    /// The name of the document, shown large and told to whoever opens the file.
    package var title: String
    /// The language of the text, as in BCP 47.
    package var language = "zh-CN"
    /// Whose document it is, at the head.
    package var letterhead: Letterhead?
    /// The number that it bears, such as 呼消协受〔2026〕12号.
    package var number: String?
    /// To whom it goes, without the colon.
    package var addressee: String?
    package var blocks: [Block]
    package var signature: Signature?
    /// What stands below a line after everything else, such as how many originals there are.
    package var remark: String?
    /// A line at the foot of every page, beside the page's number.
    package var footer: String?
    /// A large grey word across every page: what is no valid document says so.
    package var mark: String?
    /// The names of the copies, each drawn in full with its name at the head; none for a single original.
    package var copies: [String] = []

    package init(title: String, blocks: [Block]) {
        self.title = title
        self.blocks = blocks
    }

    /// The name of an office as its letters bear it.
    package struct Letterhead: Codable, Sendable, Equatable {
        package var name: String
        /// The name in traditional Mongolian, set vertically beside the other.
        package var mongolian: String

        package init(name: String, mongolian: String = "") {
            self.name = name
            self.mongolian = mongolian
        }
    }

    /// A piece of the document's body.
    package enum Block: Codable, Sendable, Equatable {
        case heading(String)
        case paragraph(String)
        case items([String])
        /// A table with one or two fields in a row.
        case fields([[Field]])
        /// Lines that people sign by hand.
        case pen([String])
        /// Figures in rows and columns.
        case table(PaperTable)
        /// A chart of bars; what it shows stands in a table too.
        case bars(PaperBars)
    }

    /// A name and what is filled in behind it.
    package struct Field: Codable, Sendable, Equatable {
        package var label: String
        package var value: String
        /// The least height, in lines: room for handwriting, or the look of a printed form.
        package var lines: Int

        package init(_ label: String, _ value: String, lines: Int = 1) {
            self.label = label
            self.value = value
            self.lines = lines
        }
    }

    /// Who answers for the document, when, and the picture of the seal.
    package struct Signature: Codable, Sendable, Equatable {
        package var name: String
        package var day: String
        /// A PNG, drawn over name and day.
        package var seal: [UInt8]?

        package init(name: String, day: String, seal: [UInt8]? = nil) {
            self.name = name
            self.day = day
            self.seal = seal
        }
    }
}

extension Paper {
    /// Every text of the document, in the order of reading.
    package var texts: [String] {
        let head = [title, letterhead?.name, letterhead?.mongolian, number, addressee].compactMap { $0 }
        let foot = [signature?.name, signature?.day, remark, footer, mark].compactMap { $0 }
        return head + blocks.flatMap(\.texts) + foot + copies
    }

    /// The same with every text made plain.
    package var plain: Paper {
        var copy = self
        copy.title = PaperText.plain(title)
        copy.letterhead = letterhead.map {
            Letterhead(name: PaperText.plain($0.name), mongolian: PaperText.plain($0.mongolian))
        }
        copy.number = number.map(PaperText.plain)
        copy.addressee = addressee.map(PaperText.plain)
        copy.blocks = blocks.map(\.plain)
        copy.signature = signature.map {
            Signature(name: PaperText.plain($0.name), day: PaperText.plain($0.day), seal: $0.seal)
        }
        copy.remark = remark.map(PaperText.plain)
        copy.footer = footer.map(PaperText.plain)
        copy.mark = mark.map(PaperText.plain)
        copy.copies = copies.map(PaperText.plain)
        return copy
    }

    /// What stands against drawing it; nil when nothing does.
    package var problem: PaperProblem? {
        let size = texts.reduce(0) { $0 + $1.utf8.count }
        if size > PaperLimits.textBytes { return .tooLong }
        if blocks.count > PaperLimits.blocks || copies.count > PaperLimits.copies { return .tooLong }
        if let seal = signature?.seal, case .failure = SealImage.checking(seal) { return .badSeal }
        return nil
    }
}

extension Paper.Block {
    var texts: [String] {
        switch self {
        case .heading(let text), .paragraph(let text): [text]
        case .items(let items), .pen(let items): items
        case .fields(let rows): rows.joined().flatMap { [$0.label, $0.value] }
        case .table(let table): table.texts
        case .bars(let bars): bars.texts
        }
    }

    var plain: Paper.Block {
        switch self {
        case .heading(let text): .heading(PaperText.plain(text))
        case .paragraph(let text): .paragraph(PaperText.plain(text))
        case .items(let items): .items(items.map(PaperText.plain))
        case .pen(let items): .pen(items.map(PaperText.plain))
        case .table(let table): .table(table.plain)
        case .bars(let bars): .bars(bars.plain)
        case .fields(let rows):
            .fields(
                rows.map { row in
                    row.map { .init(PaperText.plain($0.label), PaperText.plain($0.value), lines: $0.lines) }
                })
        }
    }
}
