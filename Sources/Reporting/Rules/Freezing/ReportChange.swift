/// What a correction changed against the version before: every value that is printed otherwise, and every paragraph.
package struct ReportChange: Sendable, Hashable, Codable {
    /// A value: its key, what was printed, what is printed now.
    package struct Value: Sendable, Hashable, Codable {
        package let key: String
        package let before: String
        package let now: String

        package init(key: String, before: String, now: String) {
            self.key = key
            self.before = before
            self.now = now
        }
    }

    package let values: [Value]
    /// The ids of paragraphs whose words differ.
    package let paragraphs: [String]

    package var isEmpty: Bool { values.isEmpty && paragraphs.isEmpty }

    /// Compares two versions; a value that only one of them has stands as a dash in the other.
    package init(
        from old: (document: ReportDocument, text: ReportText), to new: (document: ReportDocument, text: ReportText)
    ) {
        func texts(_ document: ReportDocument) -> [String: String] {
            Dictionary(document.cells.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })
        }
        let (before, now) = (texts(old.document), texts(new.document))
        let order = new.document.cells.map(\.key) + old.document.cells.map(\.key).filter { now[$0] == nil }
        values = order.compactMap { key in
            let (was, becomes) = (before[key] ?? ReportCell.none, now[key] ?? ReportCell.none)
            return was == becomes ? nil : Value(key: key, before: was, now: becomes)
        }
        let (oldWords, newWords) = (old.text.paragraphs, new.text.paragraphs)
        let ids = newWords.map(\.id) + oldWords.map(\.id).filter { id in !newWords.contains { $0.id == id } }
        paragraphs = ids.filter { id in
            oldWords.first { $0.id == id }?.text != newWords.first { $0.id == id }?.text
        }
    }
}
