/// The fill of a part of a bar or of a series, in the order of the palette.
package enum Fill: Sendable, CaseIterable {
    case first, second, third, fourth, fifth, sixth
    /// The same period a year before.
    case lastYear
    /// Those who did not answer: outlined.
    case noAnswer
    /// What is left.
    case rest

    var style: StaticString {
        switch self {
        case .first: "f1"
        case .second: "f2"
        case .third: "f3"
        case .fourth: "f4"
        case .fifth: "f5"
        case .sixth: "f6"
        case .lastYear: "fw"
        case .noAnswer: "fn"
        case .rest: "f0"
        }
    }
}

/// A bar from zero: one part or several, as shares of a whole.
package struct Bar: Sendable {
    let parts: [(fill: Fill, amount: Int)]
    let whole: Int
    /// What the bar shows, for those who hear the page; `nil` when the same numbers stand in the row.
    let finding: String?

    package init(_ amount: Int, of whole: Int, fill: Fill = .first) {
        parts = [(fill, amount)]
        self.whole = whole
        finding = nil
    }

    package init(_ parts: [(fill: Fill, amount: Int)], of whole: Int, finding: String? = nil) {
        self.parts = parts
        self.whole = whole
        self.finding = finding
    }

    package var html: HTML {
        let frame = [Attribute("viewBox", "0 0 100 10"), Attribute("preserveAspectRatio", "none")]
        let heard: [Attribute] = finding.map { [.role("img"), .label($0)] } ?? [.hidden]
        return .element("svg", class: "bar", with: frame + heard, rectangles)
    }

    /// Parts one after the other, with a gap of paper between two.
    private var rectangles: [HTML] {
        var start = 0
        return parts.enumerated().map { index, part in
            let isLast = index == parts.count - 1
            let begin = share(start)
            let width = share(part.amount)
            start += part.amount
            return .element(
                "rect", class: part.fill.style,
                with: [
                    Attribute("x", Words.decimal(begin)),
                    Attribute("width", Words.decimal(max(0, width - (isLast ? 0 : 50)))), Attribute("height", "10"),
                ], [])
        }
    }

    /// A share of the whole in hundredths of a per cent.
    private func share(_ amount: Int) -> Int {
        min(10_000, Words.hundredths(max(0, amount), of: max(1, whole)) ?? 0)
    }
}

extension HTML {
    /// What each fill stands for.
    package static func legend(_ entries: [(fill: Fill, name: String)]) -> HTML {
        .p(
            class: "legend",
            entries.map { entry in
                .span([
                    .element(
                        "svg", with: [Attribute("viewBox", "0 0 10 10"), .hidden],
                        [
                            .element(
                                "rect", class: entry.fill.style,
                                with: [
                                    Attribute("width", "10"), Attribute("height", "10"),
                                ], [])
                        ]),
                    .text(entry.name),
                ])
            })
    }
}
