internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import NIOCore
internal import ReportingRules
internal import Web

/// The public pages of published reports: the list, a report as it stands, every version of it, and its files.
struct PublishedPages: Sendable {
    let tools: ReportingTools
    private var store: ReportStore { ReportStore(tools) }

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(ReportingAddress.root)", use: list)
        router.get("\(ReportingAddress.root)/:report", use: show)
        router.get("\(ReportingAddress.root)/:report/:version", use: show)
    }

    func list(request: Request, context: AppContext) async throws -> PublishedListPage {
        PublishedListPage(reports: try await store.published(), zone: tools.zone())
    }

    func show(request: Request, context: AppContext) async throws -> Response {
        guard let report = Int64(try context.parameter("report")) else { throw NotFound() }
        let versions = try await store.published(of: report)
        let number = context.parameters.get("version").map { Int($0) }
        guard let stored = number.map({ number in versions.first { $0.number == number } }) ?? versions.first,
            let convention = tools.book.convention(stored.document.convention)
        else { throw NotFound() }
        let file = ReportFile(stored.document, text: stored.text, convention: convention, say: context.say)
        let wanted = FormData(query: context.place.query).text("format")
        guard let format = ReportFormat(rawValue: wanted) else {
            return try PublishedPage(stored: stored, versions: versions, file: file, zone: tools.zone())
                .response(from: request, context: context)
        }
        return try await ReportPages(tools: tools).download(file, format)
    }
}

/// The list of published reports, newest first.
struct PublishedListPage: Page {
    let reports: [StoredReport]
    let zone: LegalZone

    func title(_ say: Words) -> String { say(DeskReportText.publicTitle) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .h1(title(say)), .p(say(DeskReportText.publicLead), class: "text"),
            reports.isEmpty
                ? .p(say(DeskReportText.publicNone))
                : .ul(
                    class: "list",
                    reports.map { stored in
                        .li([
                            .a(
                                name(stored, say),
                                href: ReportingAddress.published(stored.report, version: stored.number)),
                            .text(" "), DeskReportText.mark(stored, say, zone),
                        ])
                    }), .p([.a(say(DeskReportText.computeNow), href: ReportingAddress.complaints)]),
        ])
    }

    private func name(_ stored: StoredReport, _ say: Words) -> String {
        let document = stored.document
        return say(ReportingText.title, say(document.periodName), say(document.author))
    }
}

/// A published report as it was frozen.
struct PublishedPage: Page {
    let stored: StoredReport
    let versions: [StoredReport]
    let file: ReportFile
    let zone: LegalZone

    var layout: StaticString { "wrap flow report" }

    private func day(_ stored: StoredReport) -> String {
        stored.publishedAt.map { zone.day(of: $0).description } ?? ""
    }

    func title(_ say: Words) -> String { file.title }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let document = stored.document
        return .join([
            newer(say),
            .header(
                class: "paper-head",
                [
                    .p(say(DeskReportText.frozen, String(stored.number), day(stored)), class: "small mut"),
                    .h1(
                        class: "ph",
                        [say.phrased(ReportingText.title, say(document.periodName), say(document.author))]),
                    .p(
                        say(
                            ReportingText.scopeLine,
                            ReportPeriod(code: document.period).map { say($0.days) } ?? document.period,
                            say(document.scopeName), say(file.convention.name)), class: "small mut"),
                ]),
            .when(!stored.note.isEmpty, .note(.plain, [.p(say(DeskReportText.noteLine, stored.note))])),
            .some(stored.changes) { ChangeList(changes: $0, say: say).html },
            ReportView(document, text: stored.text, convention: file.convention, say: say).html, list(say),
            .some(stored.hash) { .p(say(DeskReportText.hash, $0), class: "small mut") },
            .p(
                class: "row no-print",
                ReportFormat.allCases.filter { $0 != .html }.map { format in
                    .buttonLink(
                        "\(say(ReportingText.download)) \(format.rawValue.uppercased())",
                        href: ReportingAddress.published(stored.report, version: stored.number)
                            + "?format=\(format.rawValue)", .alternative)
                }),
        ])
    }

    private func newer(_ say: Words) -> HTML {
        guard let newest = versions.first, newest.number > stored.number else { return .empty }
        return .note(
            .warn,
            [
                .p([
                    .a(
                        say(DeskReportText.newer, String(newest.number)),
                        href: ReportingAddress.published(stored.report))
                ])
            ])
    }

    private func list(_ say: Words) -> HTML {
        guard versions.count > 1 else { return .empty }
        return .section(
            class: "flow",
            [
                .h2(say(DeskReportText.versions)),
                .ul(
                    class: "list",
                    versions.map { version in
                        .li([
                            .a(
                                say(DeskReportText.versionLine, String(version.number), day(version)),
                                href: ReportingAddress.published(version.report, version: version.number))
                        ])
                    }),
            ])
    }
}
