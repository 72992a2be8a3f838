internal import AccountsRules
internal import Kernel
internal import StatisticsRules
internal import Web

/// The page of figures, open to everyone: every figure with what it is made of, and at the end how it came about.
struct FiguresPage: Page {
    let snapshot: FigureSnapshot
    let directory: OfficeDirectory
    let categories: CategoryTree
    /// Files of the chosen kinds and place that are past their due day.
    let overdue: Int
    let today: Day
    /// The division whose parts the choice of places shows at once.
    let home: String
    /// Where the files behind a figure are listed; used for members of staff only.
    let links: @Sendable (FigureFilter, Principal) -> String?

    /// Raised when a formula changes, so that a printed figure says by which it was computed.
    static let formulaVersion = 1

    var layout: StaticString { "wrap flow report" }

    func title(_ say: Words) -> String { say(FiguresText.title) }

    func content(_ page: PageContext) -> HTML {
        let names = FigureNames(say: page.say, directory: directory, categories: categories)
        return .join([
            head(names), FigureControls(page: self, names: names).html, notes(names),
            .when(!snapshot.isEmpty, .join([figures(names), tables(names, page)])),
            MethodSection(folded: snapshot.folded, version: Self.formulaVersion, say: page.say).html,
        ])
    }

    private func head(_ names: FigureNames) -> HTML {
        let filter = snapshot.filter
        let say = names.say
        let division = names.division(filter.division)
        let place = filter.below ? division : say(FiguresText.placeAlone, division)
        let scope = say(FiguresText.scopeLine, names.period(filter.period), place, names.kind(filter.kind))
        return .header(
            class: "paper-head",
            [
                .h1(class: "ph", [say.phrased(FiguresText.heading)]), .p(scope, class: "small mut"),
            ])
    }

    private func notes(_ names: FigureNames) -> HTML {
        let say = names.say
        let waiting = snapshot.folded.waiting
        let limit = FoldState.countedUpTo
        let late =
            waiting > limit ? say(FiguresText.manyWaiting, say.count(limit)) : say(FiguresText.waiting, "\(waiting)")
        return .join([
            .when(snapshot.isEmpty, .note(.plain, [.p(nothing(names))])),
            .when(waiting > 0, .p(late, class: "small mut")),
            .when(isRunning && snapshot.hasYearBefore, .p(say(FiguresText.running), class: "small mut")),
        ])
    }

    /// Whether the period goes on, so that it compares badly with a whole one.
    private var isRunning: Bool { snapshot.filter.period.lastDay >= today && snapshot.filter.period.firstDay <= today }

    private func nothing(_ names: FigureNames) -> String {
        guard let span = snapshot.span else { return names.say(FiguresText.nothingYet) }
        return names.say(FiguresText.nothingHere, names.period(span))
    }

    private func figures(_ names: FigureNames) -> HTML {
        .figures(HeadFigures(snapshot: snapshot, overdue: overdue, today: today, say: names.say).figures)
    }

    private func tables(_ names: FigureNames, _ page: PageContext) -> HTML {
        let made = FigureTables(snapshot: snapshot, names: names, today: today)
        return .join(FigureTable.Name.allCases.map { section(made.table($0), names, page) })
    }

    private func section(_ table: FigureTable, _ names: FigureNames, _ page: PageContext) -> HTML {
        let isDrilled = table.name == .category && snapshot.filter.category != nil
        guard !table.rows.isEmpty || isDrilled else { return .empty }
        let hasYearBefore = snapshot.filter.period.yearBefore != nil && table.total.filedBefore != 0
        let view = FigureTableView(
            table: table, hasYearBefore: hasYearBefore, csv: FiguresAddress.csv(table.name, snapshot.filter).path,
            files: { [links] in links($0, page.principal) }, say: names.say)
        return HTML.section(
            class: "flow",
            [
                .h2(table.title), extra(table, hasYearBefore, names), view.html,
            ])
    }

    /// What stands above some tables: the way back up, the columns of the months.
    private func extra(_ table: FigureTable, _ hasYearBefore: Bool, _ names: FigureNames) -> HTML {
        switch table.name {
        case .category: return CategoryTrail(filter: snapshot.filter, names: names).html
        case .month where table.rows.count > 1:
            let period = names.period(snapshot.filter.period)
            return MonthColumns(table: table, hasYearBefore: hasYearBefore, period: period, say: names.say).html
        case .kind, .channel, .division, .month: return .empty
        }
    }
}
