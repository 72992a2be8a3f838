package import AccountsRules
package import Hummingbird
package import Kernel
package import Logging
package import StatisticsRules
package import Storage
package import Web

/// Figures: changes are folded into cubes, a public page shows them, and a recount proves them.
///
/// What this capability brings: ``migrations``, ``addRoutes(to:)``, the job ``fold``, the command ``recount``. What
/// it needs from others comes as closures: the directory, the categories, the events, and where files are listed.
package struct Statistics: Sendable {
    /// Folds waiting changes; `fold.run()` is the job that does so until its task is cancelled.
    package let fold: FoldWorker
    /// The recount of all cells from the files.
    package let recount: Recount
    /// Makes figures of an older release anew; beside `fold.run()`, until its own `run()` has ended.
    package let rebuild: FigureRebuild
    private let routes: FiguresRoutes
    private let crossing: CrossRoutes

    /// The log of changes and the cells.
    package static let migrations: [Migration] = [
        DeltaLog.creation, .figures, DeltaLog.nature, FactTable.migration, FigureRebuild.migration,
    ]

    /// What other capabilities give.
    package struct Sources: Sendable {
        package let events: any EventSource
        package let directory: @Sendable () async throws -> OfficeDirectory
        package let categories: @Sendable () async throws -> CategoryTree
        /// The names of the natures of complaints, by their keys.
        package let natures: @Sendable () async throws -> [String: LocalText]
        /// Where the files behind a figure are listed, for those who may list any.
        package let links: @Sendable (FigureFilter, Principal) -> String?
        /// Reads the trees anew from the database, where another process may have changed them.
        package let refresh: @Sendable () async throws -> Void

        package init(
            events: any EventSource, directory: @escaping @Sendable () async throws -> OfficeDirectory,
            categories: @escaping @Sendable () async throws -> CategoryTree,
            natures: @escaping @Sendable () async throws -> [String: LocalText] = { [:] },
            links: @escaping @Sendable (FigureFilter, Principal) -> String? = { _, _ in nil },
            refresh: @escaping @Sendable () async throws -> Void = {}
        ) {
            self.events = events
            self.directory = directory
            self.categories = categories
            self.natures = natures
            self.links = links
            self.refresh = refresh
        }

        /// Today's trees, in which files are counted beside their own division and category.
        package func rollUp() async throws -> RollUp {
            let (directory, categories) = (try await directory(), try await categories())
            let tree = directory.tree(.reporting)
            let knows: @Sendable (String) -> Bool = { code in
                categories.name(of: code) != nil || DivisionCode(rawValue: code).flatMap(directory.division) != nil
            }
            return RollUp(categoryParents: categories.parents, knows: knows) { division, day in
                guard let code = DivisionCode(rawValue: division) else { return [] }
                return tree.ancestors(of: code, on: day).map(\.rawValue)
            }
        }

        /// The trees as the database has them at this moment.
        package func newestRollUp() async throws -> RollUp {
            try await refresh()
            return try await rollUp()
        }
    }

    /// - Parameters:
    ///   - holder: the name of this process among all that may fold
    ///   - foldBatch: changes folded in one transaction; many at once cost less each, and hold other writers longer
    ///   - home: the division whose parts the choice of places shows at once; empty for none
    package init(
        database: any Database, sources: Sources, time: any TimeSource, zone: LegalZone = .shanghai, holder: String,
        home: String = "", foldBatch: Int = 500, log: Logger
    ) {
        fold = FoldWorker(
            database: database, sources: sources, time: time, holder: holder, batch: foldBatch, log: log)
        let recounting = FoldWorker(
            database: database, sources: sources, time: time, holder: holder + "-recount", log: log)
        recount = Recount(database: database, sources: sources, worker: recounting, time: time)
        rollUp = { try await sources.rollUp() }
        rebuild = FigureRebuild(database: database, recount: recount, log: log)
        routes = FiguresRoutes(
            database: database, directory: sources.directory, categories: sources.categories, natures: sources.natures,
            overdue: OverdueFigures(source: sources.events, time: time, zone: zone), time: time, zone: zone,
            home: home, links: sources.links)
        crossing = CrossRoutes(figures: routes, rollUp: rollUp)
    }

    /// Today's trees, in which facts are rolled up.
    package let rollUp: @Sendable () async throws -> RollUp

    package func addRoutes(to router: some RouterMethods<AppContext>) {
        routes.add(to: router)
        crossing.add(to: router)
    }

    /// The entry of the desk's rail.
    package static let rail = [
        RailEntry(CrossText.title, path: CrossAddress.page, icon: .chart, visible: CrossRoutes.mayAsk)
    ]

    /// The entry of the public header.
    package static let navigation = NavigationEntry(FiguresText.navigation, path: FiguresAddress.start.path)
}
