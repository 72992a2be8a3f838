internal import Kernel
internal import PublicationRules
internal import Web

/// What is public of one trader, category or division: how many, how it went, and the files.
struct FacePage: Page {
    let face: OpenFace
    let key: String
    let name: Text
    let counts: [Int: [PublishedCount: Int]]
    let lines: [OpenLine]
    let isFirst: Bool
    let places: PublishedPlaces

    var layout: StaticString { "wrap flow" }

    private var years: [Int] { counts.keys.sorted(by: >) }
    private func files(_ year: Int) -> Int { counts[year]?[.files] ?? 0 }

    func title(_ say: Words) -> String { say(PublicText.heading(face)) + say.colon + say(name) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let shown = Array(lines.prefix(OpenReading.shown))
        let year = years.first ?? 0
        return .join([
            .backLink(say(PublicText.heading), href: PublicationAddress.list), .h1([.typed(say(name), say)]),
            .when(face == .trader && key != say(name), .p(class: "mut", [.span(key, class: "mono")])),
            .verdict([say.phrased(PublicText.verdict, String(year), say.count(files(year)))]),
            .p(say(PublicText.method, PublishedIndex.formula, String(year)), class: "small mut"),
            .h2(say(PublicText.how)), indices(year, say), .h2(say(PublicText.byYear)), growth(say),
            .h2(say(PublicText.files)), .join(shown.map { LineView(line: $0, places: places, say: say).html }),
            .pagination(
                summary: "", first: isFirst ? nil : PublicationAddress.face(face, key),
                next: lines.count > shown.count
                    ? shown.last.map { PublicationAddress.face(face, key) + "&before=\($0.sequence)" } : nil, say),
            .note(.plain, [.p(say(PublicText.object))]),
            .p([.a(say(PublicText.openData), href: PublicationAddress.open)]),
        ])
    }

    private func indices(_ year: Int, _ say: Words) -> HTML {
        Table(
            caption: say(PublicText.how), showsCaption: false,
            [
                Column(say(PublicText.index)), .number(say(PublicText.rate)), .number(say(PublicText.fraction)),
                Column(say(PublicText.result)),
            ], kind: .stack, rows: PublishedIndex.all(counts[year] ?? [:]).map { row($0, say) }
        ).html
    }

    private func row(_ index: PublishedIndex, _ say: Words) -> HTML {
        var parts: [(fill: Fill, amount: Int)] = [(.first, index.numerator)]
        let silent = index.unanswered ?? 0
        parts.append((.fourth, max(0, index.denominator - index.numerator - silent)))
        if silent > 0 { parts.append((.noAnswer, silent)) }
        return .tr([
            .th(
                with: [.scope("row")],
                [
                    .b(say(PublicText.name(index.name))),
                    .span(say(PublicText.explained(index.name)), class: "small mut blk"),
                ]),
            .td(
                index.denominator == 0 ? "—" : say.rate(index.numerator, of: index.denominator), class: "r",
                with: [.stacked(say(PublicText.rate))]),
            .td(
                say.fraction(index.numerator, of: index.denominator), class: "r nw",
                with: [.stacked(say(PublicText.fraction))]),
            .td(
                class: "w",
                [
                    Bar(parts, of: max(1, index.denominator)).html,
                    .some(index.unanswered) {
                        .span(say(PublicText.unanswered, say.count($0)), class: "small mut")
                    },
                ]),
        ])
    }

    private func growth(_ say: Words) -> HTML {
        let most = years.map(files).max() ?? 1
        return Table(
            caption: say(PublicText.byYear), showsCaption: false,
            [
                Column(say(PublicText.year)), .number(say(PublicText.files)), .number(say(PublicText.growth)),
                Column(say(PublicText.byYear), isHeard: true),
            ],
            kind: .stack,
            rows: years.map { year in
                let (now, before) = (files(year), files(year - 1))
                let change = before == 0 ? "—" : (now >= before ? "+" : "−") + say.rate(abs(now - before), of: before)
                return .tr([
                    .rowHead(String(year)),
                    .td(say.count(now), class: "r", with: [.stacked(say(PublicText.files))]),
                    .td(change, class: "r nw", with: [.stacked(say(PublicText.growth))]),
                    .td(class: "w", [Bar(now, of: max(1, most)).html]),
                ])
            }
        ).html
    }
}
