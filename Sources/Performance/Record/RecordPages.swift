internal import HTTPTypes
internal import Hummingbird
package import Kernel
internal import PerformanceRules
internal import Web

/// The public figures of a trader, the page that says what they are, and the figures as CSV.
struct RecordPages: Sendable {
    let tools: PerformanceTools

    private var store: TraderRecordStore { TraderRecordStore(tools.database) }

    func add(to router: some RouterMethods<AppContext>) {
        router.get(RouterPath(RecordAddress.about), use: about)
        router.get(RouterPath(RecordAddress.page), use: show)
        router.get(RouterPath(RecordAddress.csv), use: csv)
    }

    func about(request: Request, context: AppContext) async throws -> RecordAboutPage { RecordAboutPage() }

    func show(request: Request, context: AppContext) async throws -> RecordPage {
        RecordPage(shown: try await shown(context))
    }

    func csv(request: Request, context: AppContext) async throws -> Response {
        let shown = try await shown(context)
        let say = context.say
        let rows = RecordTable(shown: shown, say: say).lines
        let file = TableFile(.csv, sheet: say(RecordText.heading), head: RecordTable.heads.map { say($0) })
        return file.response(named: "trader-\(shown.code.text)-\(shown.period.code)") {
            var rest: [[TableFile.Cell]]? = rows
            return {
                defer { rest = nil }
                return rest
            }
        }
    }

    /// A trader of whom nothing was ever counted, and that has not joined, has no such page.
    private func shown(_ context: AppContext) async throws -> ShownRecord {
        guard let code = CreditCode(try context.parameter("code")) else { throw NotFound(RecordText.unknown) }
        let name = try await tools.records.joined(code)
        if name == nil, try await !store.knows(code) { throw NotFound(RecordText.unknown) }
        let chosen = FormData(query: context.place.query).text("period")
        let month = tools.today.recordMonth
        let period = RecordPeriod(chosen: chosen, in: month)
        return ShownRecord(
            code: code, name: name, period: period, years: RecordPeriod.years(to: month),
            record: try await store.record(of: code, over: period))
    }
}

/// The addresses of the public figures; below those that the trader's page has.
enum RecordAddress {
    static let about = "/traders/figures"
    static let page = "/traders/:code/record"
    static let csv = "/traders/:code/record.csv"

    static func page(_ code: CreditCode) -> String { page.replacing(":code", with: code.text) }
    static func csv(_ code: CreditCode, _ period: RecordPeriod) -> String {
        csv.replacing(":code", with: code.text) + "?period=\(period.code)"
    }
    static func promises(_ code: CreditCode) -> String { "/traders/\(code.text)" }
}

/// A trader's figures as they are shown.
struct ShownRecord: Sendable {
    let code: CreditCode
    /// Nil where no account was checked.
    let name: String?
    let period: RecordPeriod
    let years: [Int]
    let record: TraderRecord

    /// Whether a figure's numbers are told.
    func isTold(_ figure: TraderRecord.Figure) -> Bool { name != nil || !figure.needsCheckedTrader }

    static func month(_ month: Int) -> String { "\(month / 100)-\(month % 100 < 10 ? "0" : "")\(month % 100)" }
}

/// Where the address of the figures leads from a trader's own page.
package enum RecordLink {
    /// Nil where there is nothing to lead to.
    package static func address(
        of code: CreditCode, in tools: PerformanceTools
    ) async throws -> String? {
        if try await tools.records.joined(code) != nil { return RecordAddress.page(code) }
        return try await TraderRecordStore(tools.database).knows(code) ? RecordAddress.page(code) : nil
    }
}
