internal import AccountsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import StatisticsRules
internal import Storage
internal import Web

/// Cross tables for those who work with figures.
struct CrossRoutes {
    let figures: FiguresRoutes
    let rollUp: @Sendable () async throws -> RollUp

    /// Small cells tell of single files, so only those who may see files see them.
    static func mayAsk(_ who: Principal) -> Bool {
        !who.roles.isDisjoint(with: [.officer, .supervisor, .analyst, .auditor])
    }

    func add(to router: some RouterMethods<AppContext>) {
        router.get(RouterPath(CrossAddress.page), use: page)
        router.get(RouterPath(CrossAddress.file), use: file)
    }

    func page(request: Request, context: AppContext) async throws -> CrossPage {
        let asked = try await ask(context)
        return CrossPage(
            request: asked.request, table: asked.table, isBehind: asked.isBehind,
            directory: try await figures.directory(), categories: try await figures.categories(),
            natures: try await figures.natures(), today: today, home: figures.home, links: figures.links)
    }

    func file(request: Request, context: AppContext) async throws -> Response {
        let asked = try await ask(context)
        guard let format = TableFile.Format(rawValue: FormData(query: context.place.query).text("format")),
            let table = asked.table
        else { throw NotFound() }
        let names = FigureNames(
            say: context.say, directory: try await figures.directory(), categories: try await figures.categories())
        let sheet = CrossSheet(table: table, words: CrossWords(names: names, natures: try await figures.natures()))
        let question = table.question
        return sheet.response(format, named: "table-\(question.first)-\(question.last)")
    }

    private var today: Day { figures.zone.day(of: figures.time.now()) }

    private func ask(
        _ context: AppContext
    ) async throws -> (request: CrossRequest, table: CrossTable?, isBehind: Bool) {
        guard context.principal.office != nil else { throw SignInNeeded() }
        guard Self.mayAsk(context.principal) else { throw NotAllowed([RefusalReason("role-not-allowed")]) }
        let request = CrossRequest(FormData(query: context.place.query), today: today)
        let rollUp = try await rollUp()
        let (facts, isBehind) = try await figures.database.read { reading in
            (try CrossReading(question: request.question).facts(in: reading), try FigureRebuild.isDue(in: reading))
        }
        return (request, facts.map { Self.table(request.question, $0, rollUp) }, isBehind)
    }

    /// Where everything lies in one category system or one division, its own parts are shown and not itself alone.
    private static func table(_ question: CrossQuestion, _ facts: [CrossFact], _ rollUp: RollUp) -> CrossTable {
        let table = CrossTable(question, facts, rollUp)
        var below = question
        if below.category == nil, let only = table.only(.category), only.hasSuffix(":") { below.category = only }
        if below.division.isEmpty, let only = table.only(.division), only != CrossTable.itself { below.division = only }
        return below == question ? table : CrossTable(below, facts, rollUp)
    }
}

/// A cross table as a file.
struct CrossSheet: Sendable {
    let table: CrossTable
    let words: CrossWords

    func response(_ format: TableFile.Format, named name: String) -> Response {
        TableFile(format, sheet: words.say(CrossText.title), head: head).response(named: name) {
            let rows = rows
            var isGiven = false
            return {
                if isGiven { return nil }
                isGiven = true
                return rows
            }
        }
    }

    private var question: CrossQuestion { table.question }

    private var head: [String] {
        let columns = question.columns.map { axis in table.columnKeys.map { words.key($0, axis) } } ?? []
        return [words.say(CrossText.axis(question.rows))] + columns + [words.say(CrossText.sum)]
    }

    private var rows: [[TableFile.Cell]] {
        let body = table.rowKeys.map { row in
            line(words.key(row, question.rows), table.cells[row] ?? [:], table.rowSums[row] ?? CrossCell())
        }
        return body + [line(words.say(CrossText.sum), table.columnSums, table.total)]
    }

    private func line(_ name: String, _ cells: [String: CrossCell], _ sum: CrossCell) -> [TableFile.Cell] {
        let columns = question.columns == nil ? [] : table.columnKeys
        return [.text(name)] + columns.map { words.cell((cells[$0] ?? CrossCell()).value(question.measure)) }
            + [words.cell(sum.value(question.measure))]
    }
}
