internal import Kernel
internal import Reporting
internal import ReportingRules
internal import Storage

/// One published report and one draft of the demonstration, so that their pages are not empty.
struct DemoReport {
    let installation: Installation

    /// Publishes this year's report of the region, and drafts the one on the month; a demonstration without its people
    /// has none.
    func make() async throws {
        guard let analyst = try await person("analyst", .analyst),
            let director = try await person("director", .supervisor)
        else { return }
        let tools = try installation.reporting().tools
        let store = ReportStore(tools)
        let today = tools.today
        let published = try await store.begin(try request("\(today.year)", tools), by: analyst)
        try await store.approve(published, relation: .own, by: director)
        _ = try await store.begin(try request(String(today.description.prefix(7)), tools), by: analyst)
    }

    private func request(_ period: String, _ tools: ReportingTools) throws -> ReportRequest {
        try ReportRequest.reading(
            period: period, scope: tools.home, convention: "cca", book: tools.book,
            usual: ReportUsual(today: tools.today, scope: tools.home), today: tools.today)
    }

    private func person(_ signIn: String, _ role: Role) async throws -> Principal? {
        let row = try await installation.database.row(
            "SELECT id, name, office_id FROM person WHERE sign_in = \(signIn)")
        return try row.map {
            Principal(
                .staff(
                    person: try $0.int64("id"), name: try $0.text("name"), office: try $0.int64("office_id"),
                    roles: [role]))
        }
    }
}
