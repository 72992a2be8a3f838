internal import AccountsRules
internal import Kernel
internal import StatisticsRules
internal import Web

/// The page of cross tables: what is asked above, the table below, each number leading to its files.
struct CrossPage: Page {
    let request: CrossRequest
    /// Nil when it would have too many groups.
    let table: CrossTable?
    let isBehind: Bool
    let directory: OfficeDirectory
    let categories: CategoryTree
    let natures: [String: LocalText]
    let today: Day
    let home: String
    let links: @Sendable (FigureFilter, Principal) -> String?

    var face: Face { .desk }

    var question: CrossQuestion { table?.question ?? request.question }

    func title(_ say: Words) -> String { say(CrossText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let words = CrossWords(
            names: FigureNames(say: say, directory: directory, categories: categories), natures: natures)
        return .join([
            .h1(say(CrossText.title)), .p(say(CrossText.intro), class: "small mut no-print"),
            CrossControls(page: self, words: words).html,
            .when(isBehind, .note(.warn, [.p(say(CrossText.anew))])),
            .when(request.isTurned, .note(.plain, [.p(say(CrossText.turned))])), up(words), result(words, page),
        ])
    }

    private func result(_ words: CrossWords, _ page: PageContext) -> HTML {
        let say = words.say
        guard let table else {
            return .note(.warn, [.p(say(CrossText.tooFine, say.count(CrossReading.most)))])
        }
        guard !table.rowKeys.isEmpty else { return .note(.plain, [.p(say(CrossText.nothing))]) }
        let files: [HTML] = [
            .a(say(CrossText.csv), href: CrossAddress.file(question, .csv)),
            .a(say(CrossText.xlsx), href: CrossAddress.file(question, .xlsx)),
        ]
        return .join([
            CrossTableView(table: table, words: words, links: { [links] in links($0, page.principal) }).html,
            .p(class: "small row no-print", files),
        ])
    }

    /// The ways back up from the chosen division and category.
    private func up(_ words: CrossWords) -> HTML {
        var steps: [HTML] = []
        if !question.division.isEmpty {
            let above = DivisionCode(rawValue: question.division).flatMap {
                directory.tree(.reporting).parent(of: $0, on: min(question.last, today))
            }
            steps.append(
                step(words.names.division(above?.rawValue ?? ""), words) { $0.division = above?.rawValue ?? "" })
        }
        if let category = question.category {
            let above = categories.parents[category] ?? CategoryTree.systemNode(of: category)
            steps.append(
                step(above.map(words.names.category) ?? words.say(FiguresText.allCategories), words) {
                    $0.category = above
                })
        }
        return steps.isEmpty ? .empty : .p(class: "small row no-print", steps)
    }

    private func step(_ name: String, _ words: CrossWords, _ change: (inout CrossQuestion) -> Void) -> HTML {
        var above = question
        change(&above)
        return .a(words.say(CrossText.up, name), href: CrossAddress.page(above))
    }
}

/// The form above a cross table.
struct CrossControls {
    let page: CrossPage
    let words: CrossWords

    private var say: Words { words.say }
    private var question: CrossQuestion { page.question }

    var html: HTML {
        .form(
            get: CrossAddress.page, class: "filters no-print", with: [.label(say(CrossText.title))],
            [
                .filter(say(CrossText.rows), name: "rows", axes, chosen: question.rows.rawValue),
                .filter(
                    say(CrossText.columns), name: "columns", [("", say(CrossText.noColumns))] + axes,
                    chosen: question.columns?.rawValue ?? ""),
                .filter(
                    say(CrossText.measure), name: "measure",
                    CrossMeasure.allCases.map { ($0.rawValue, say(CrossText.measure($0))) },
                    chosen: question.measure.rawValue),
                .filter(say(FiguresText.from), name: "from", text: question.first.description, type: "date"),
                .filter(say(FiguresText.to), name: "to", text: question.last.description, type: "date"),
                .filter(say(FiguresText.division), name: "division", places, chosen: question.division),
                .filter(say(FiguresText.kind), name: "kind", kinds, chosen: question.kind.code),
                .filter(
                    say(CrossText.nature), name: "nature",
                    all + page.natures.keys.sorted().map { ($0, words.key($0, .nature)) }, chosen: question.nature ?? ""
                ),
                .filter(
                    say(CrossText.channel), name: "channel",
                    all + FigureNames.channels.keys.sorted().map { ($0, words.key($0, .channel)) },
                    chosen: question.channel ?? ""),
                .some(question.category) { .hiddenField("category", $0) },
                .button(say(FiguresText.show), .alternative),
            ])
    }

    private var all: [(value: String, text: String)] { [("", say(CrossText.all))] }

    private var axes: [(value: String, text: String)] {
        Axis.allCases.map { ($0.rawValue, say(CrossText.axis($0))) }
    }

    private var kinds: [(value: String, text: String)] {
        (FigureKind.allCases.map(KindChoice.only) + [.all]).map { ($0.code, words.names.kind($0)) }
    }

    private var places: [(value: String, text: String)] {
        var places = PlaceChoices(directory: page.directory, day: question.last, today: page.today)
            .listed(opening: [question.division, page.home])
        if !question.division.isEmpty, !places.contains(where: { $0.code == question.division }) {
            places.append((question.division, 0))
        }
        return [("", say(FiguresText.everywhere))]
            + places.map { ($0.code, String(repeating: "\u{3000}", count: $0.depth) + words.names.division($0.code)) }
    }
}
