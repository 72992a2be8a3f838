/// A table of figures on a paper: the first column names the rows, the others are numbers at the right.
package struct PaperTable: Codable, Sendable, Equatable {
    package var caption: String
    package var head: [String]
    package var rows: [[String]]

    package init(caption: String, head: [String], rows: [[String]]) {
        self.caption = caption
        self.head = head
        self.rows = rows
    }

    var texts: [String] { [caption] + head + rows.joined() }

    var plain: PaperTable {
        PaperTable(
            caption: PaperText.plain(caption), head: head.map(PaperText.plain),
            rows: rows.map { $0.map(PaperText.plain) })
    }
}

/// Bars on a paper: for every row one bar for each series, and its number behind it.
package struct PaperBars: Codable, Sendable, Equatable {
    /// One row; a negative value goes to the left of the middle.
    package struct Row: Codable, Sendable, Equatable {
        package var label: String
        package var values: [Int64]
        package var texts: [String]

        package init(_ label: String, _ values: [Int64], texts: [String]) {
            self.label = label
            self.values = values
            self.texts = texts
        }
    }

    package var title: String
    /// The names of the series, this period first.
    package var series: [String]
    package var rows: [Row]

    package init(title: String, series: [String], rows: [Row]) {
        self.title = title
        self.series = series
        self.rows = rows
    }

    var texts: [String] { [title] + series + rows.flatMap { [$0.label] + $0.texts } }

    var plain: PaperBars {
        PaperBars(
            title: PaperText.plain(title), series: series.map(PaperText.plain),
            rows: rows.map {
                Row(PaperText.plain($0.label), $0.values, texts: $0.texts.map(PaperText.plain))
            })
    }
}
