internal import Accounts
internal import AccountsRules
internal import Casework
internal import Documents
internal import DocumentsRules
internal import Kernel
internal import LawRules
internal import Reporting
internal import ReportingRules
internal import Statistics
internal import StatisticsRules
internal import Storage
internal import Web

/// What reports need from the other capabilities: counts from the figures, names from directory and categories.
extension Installation {
    /// - Parameter drawing: who draws reports as PDF; without one there are only the other forms.
    func reporting(drawing: DrawingPool? = nil) throws -> Reporting {
        let (law, tools, database, directory) = (law, tools, database, directory)
        let files = try ReferenceFiles.bundled()
        let book = try ReportingBook(
            conventions: files.read("reports/conventions.json"), template: files.read("reports/text.json"))
        let source = ReportSource(
            base: { [statistics = statistics()] request, names in
                let rollUp = try await statistics.rollUp()
                return try await database.read { reading in
                    try ReportCounting(rollUp: rollUp, reading: reading).base(request, names)
                }
            },
            names: { try await Self.names(of: $0, directory.now, CategoryStore(database: database)) })
        return Reporting(
            ReportingTools(
                database: database, time: time, zone: { law.now.zone }, book: book, home: Home.division,
                source: source, nextKey: { tools.keys.next() },
                pdf: { paper in
                    guard let drawing else { throw Answered(.unavailable) }
                    do { return try await drawing.pdf(paper) } catch is PaperProblem { throw Answered(.unavailable) }
                }, audit: Self.noting,
                relation: { directory.now.relation(of: $0, seenFrom: $1, on: tools.today) },
                reach: { [$0] + directory.now.descendants(of: $0, on: tools.today) }))
    }

    /// What the keys of a report are called on the last day of its period, or on its first for a future end.
    private static func names(
        of request: ReportRequest, _ directory: OfficeDirectory, _ store: CategoryStore
    ) async throws -> ReportNames? {
        let day = request.period.last
        let book = try await store.book(on: day)
        func categories(_ system: String) -> [ReportNames.Category] {
            (book.systems[system]?.categories ?? []).map {
                ReportNames.Category(code: $0.code, parent: $0.parent, name: $0.name)
            }
        }
        guard let (scope, divisions) = places(of: request.scope, directory, on: day) else { return nil }
        return ReportNames(
            natures: categories(request.convention.natures), categories: categories(request.convention.categories),
            divisions: divisions, scope: scope)
    }

    /// The name of a scope and the places directly below it by the tree of reporting, with the scope itself at the
    /// end for what is in none of them; nil where there is no such place.
    private static func places(
        of scope: String, _ directory: OfficeDirectory, on day: Day
    ) -> (LocalText, [ReportNames.Category])? {
        func named(_ division: Division) -> LocalText { LocalText(zh: division.zh, en: division.en ?? division.zh) }
        func row(_ division: Division) -> ReportNames.Category {
            ReportNames.Category(code: division.code.rawValue, name: named(division))
        }
        guard !scope.isEmpty else {
            let tops = directory.divisions.filter {
                $0.exists(on: day) && directory.ancestors(of: $0.code, tree: .reporting, on: day).isEmpty
            }
            return (LocalText(zh: "全国", en: "the whole country"), tops.map(row))
        }
        guard let code = DivisionCode(rawValue: scope), let division = directory.division(code) else { return nil }
        let below = directory.children(of: code, tree: .reporting, on: day).compactMap(directory.division)
        let own = directory.offices(in: code).first { $0.exists(on: day) && $0.kind == .bureau }
        let last = ReportNames.Category(code: scope, name: own?.name ?? named(division))
        return (named(division), below.map(row) + [last])
    }
}
