internal import Hummingbird
internal import Kernel
internal import PublicationRules
internal import Web

/// What everybody reads: the rolling list with its search, and a page for each trader, category and division.
struct PublicPages: Sendable {
    let tools: PublicationTools
    private var reading: OpenReading { OpenReading(tools.database) }

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(PublicationAddress.list)", use: list)
        router.get("\(PublicationAddress.list)/:face", use: face)
    }

    func list(request: Request, context: AppContext) async throws -> PublicListPage {
        let query = FormData(query: context.place.query)
        let words = String(query.text("q").prefix(60))
        let before = Int64(query.text("before"))
        return PublicListPage(
            words: words, lines: try await reading.find(OpenQuery(words: words, before: before)),
            isFirst: before == nil, places: tools.places)
    }

    func face(request: Request, context: AppContext) async throws -> FacePage {
        guard let face = OpenFace(rawValue: try context.parameter("face")) else { throw NotFound() }
        let query = FormData(query: context.place.query)
        let key = String(query.text("key").prefix(200))
        let before = Int64(query.text("before"))
        let counts = try await reading.counts(face, key)
        guard !counts.isEmpty else { throw NotFound() }
        let lines = try await reading.find(OpenQuery(face: face, key: key, before: before))
        let name: Text? =
            switch face {
            case .trader: lines.first.map { Text(name: $0.record.traderName) }
            case .category: tools.places.categoryName(key).map { Text($0) }
            case .division: tools.places.divisionName(key).map { Text($0) }
            }
        return FacePage(
            face: face, key: key, name: name ?? Text(name: key), counts: counts, lines: lines,
            isFirst: before == nil, places: tools.places)
    }
}

/// The rolling list of what was published, and what a search finds in it.
struct PublicListPage: Page {
    let words: String
    let lines: [OpenLine]
    let isFirst: Bool
    let places: PublishedPlaces

    var layout: StaticString { "wrap flow" }

    func title(_ say: Words) -> String { say(PublicText.heading) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let field = InputField("q", PublicText.search, hint: PublicText.searchHint, optional: true)
        let shown = Array(lines.prefix(OpenReading.shown))
        let none = words.isEmpty ? PublicText.noneYet : PublicText.none
        return .join([
            .h1(title(say)), .p(say(PublicText.lead), class: "text"),
            .form(
                get: PublicationAddress.list, class: "flow",
                [
                    field.html(FormState(FormData(["q": words])), say),
                    .row([.button(say(PublicText.find), .big)]),
                ]),
            .h2(say(words.isEmpty ? PublicText.newest : PublicText.results)),
            shown.isEmpty ? .p(say(none)) : .join(shown.map { LineView(line: $0, places: places, say: say).html }),
            .pagination(
                summary: "", first: isFirst ? nil : PublicationAddress.asking(PublicationAddress.list, [("q", words)]),
                next: lines.count > shown.count
                    ? shown.last.map {
                        PublicationAddress.asking(
                            PublicationAddress.list, [("q", words), ("before", String($0.sequence))])
                    } : nil, say),
            .note(.plain, [.p(say(PublicText.object))]),
            .p([.a(say(PublicText.openData), href: PublicationAddress.open)]),
        ])
    }
}

/// One public file, as lists show it.
struct LineView {
    let line: OpenLine
    let places: PublishedPlaces
    let say: Words

    var html: HTML {
        let (record, attributes) = (line.record, line.record.attributes)
        let category = attributes.category.isEmpty ? nil : places.categoryName(attributes.category)
        let division = places.divisionName(attributes.division)
        return .section(
            class: "panel flow tight", with: [.id(record.id)],
            [
                .h3([.a(href: PublicationAddress.face(.trader, record.traderKey), [.typed(record.traderName, say)])]),
                .p([
                    .state(
                        attributes.outcome == "notAgreed" ? .hold : .done, say(PublicText.outcome(attributes.outcome))),
                    .when(line.change == .corrected, .join([.gap, .tag(say(PublicText.corrected))])),
                ]),
                .p(record.narrative, class: "text", with: [.lang("zh-Hans")]),
                .p(
                    class: "small mut",
                    [
                        .text(say(PublicText.period) + say.colon + attributes.period), .gap,
                        .some(division) {
                            .join([.a(say($0), href: PublicationAddress.face(.division, attributes.division)), .gap])
                        },
                        .some(category) {
                            .join([.a(say($0), href: PublicationAddress.face(.category, attributes.category)), .gap])
                        },
                        .when(!record.product.isEmpty, .join([.typed(record.product, say), .gap])),
                        .span(record.id, class: "mono"),
                    ]),
            ])
    }
}
