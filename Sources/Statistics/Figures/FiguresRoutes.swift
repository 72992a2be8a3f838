internal import AccountsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import StatisticsRules
internal import Storage
internal import Web

/// The page of figures and its tables as CSV; both are public.
struct FiguresRoutes {
    let database: any Database
    let directory: @Sendable () async throws -> OfficeDirectory
    let categories: @Sendable () async throws -> CategoryTree
    let natures: @Sendable () async throws -> [String: LocalText]
    let overdue: OverdueFigures
    let time: any TimeSource
    let zone: LegalZone
    let home: String
    let links: @Sendable (FigureFilter, Principal) -> String?

    func add(to router: some RouterMethods<AppContext>) {
        router.get(RouterPath(FiguresAddress.pagePath), use: page)
        router.get(RouterPath(FiguresAddress.csvPath), use: csv)
    }

    func page(request: Request, context: AppContext) async throws -> Response {
        let today = zone.day(of: time.now())
        let directory = try await directory()
        let categories = try await categories()
        let snapshot = try await snapshot(context, today, categories)
        let page = FiguresPage(
            snapshot: snapshot, directory: directory, categories: categories,
            overdue: Self.sum(try await overdue.now(), snapshot.filter, directory, today), today: today, home: home,
            links: links)
        return try page.response(from: request, context: context)
    }

    func csv(request: Request, context: AppContext) async throws -> Response {
        guard let name = FigureTable.Name(rawValue: FormData(query: context.place.query).text("table")) else {
            throw NotFound()
        }
        let today = zone.day(of: time.now())
        let categories = try await categories()
        let snapshot = try await snapshot(context, today, categories)
        let names = FigureNames(say: context.say, directory: try await directory(), categories: categories)
        let table = FigureTables(snapshot: snapshot, names: names, today: today).table(name)
        let file = "figures-\(name.rawValue)-\(snapshot.filter.period.code).csv"
        let headers: HTTPFields = [
            .contentType: "text/csv; charset=utf-8", .contentDisposition: "attachment; filename=\"\(file)\"",
            .cacheControl: "no-store",
        ]
        let bytes = FigureCSV(table: table, say: context.say).bytes
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private func snapshot(
        _ context: AppContext, _ today: Day, _ categories: CategoryTree
    ) async throws -> FigureSnapshot {
        let request = FigureRequest(query: FormData(query: context.place.query))
        return try await database.read { reading in
            try FigureSnapshot.read(request, today: today, categories: categories, in: reading)
        }
    }

    /// The overdue files of the chosen kinds in the chosen place.
    static func sum(
        _ counts: [OverdueCount], _ filter: FigureFilter, _ directory: OfficeDirectory, _ today: Day
    ) -> Int {
        let tree = directory.tree(.reporting)
        let place = DivisionCode(rawValue: filter.division)
        return counts.filter { count in
            guard filter.kind.includes(count.kind) else { return false }
            if count.division == filter.division { return true }
            guard filter.below else { return false }
            guard !filter.division.isEmpty else { return true }
            guard let code = DivisionCode(rawValue: count.division), let place else { return false }
            return tree.isBelow(code, place, on: today)
        }.reduce(0) { $0 + $1.files }
    }
}
