internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import NIOCore
internal import ReportingRules
internal import Web

/// The page on which a report is computed, and its files.
struct ReportPages: Sendable {
    let tools: ReportingTools

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(ReportingAddress.complaints)", use: complaints)
    }

    func complaints(request: Request, context: AppContext) async throws -> Response {
        let query = FormData(query: context.place.query)
        let usual = ReportUsual(today: tools.today, scope: tools.home)
        let format = query.text("format")
        do {
            guard format.isEmpty || ReportFormat(rawValue: format) != nil else { throw ReportAsked(.format) }
            let asked = try ReportRequest.reading(
                period: Self.value("period", query), scope: Self.value("scope", query),
                convention: Self.value("convention", query), book: tools.book, usual: usual, today: tools.today)
            let document = try await tools.document(asked)
            let file = ReportFile(
                document, text: tools.book.template.draft(of: document, by: asked.convention),
                convention: asked.convention, say: context.say)
            if let format = ReportFormat(rawValue: format) { return try await download(file, format) }
            return try ReportPage(asked: asked, file: file, book: tools.book).response(from: request, context: context)
        } catch let wrong as ReportAsked {
            return try ReportAskPage(
                query: query, problems: wrong.problems, usual: usual, book: tools.book
            ).response(from: request, context: context)
        }
    }

    private static func value(_ name: String, _ query: FormData) -> String? {
        let text = query.text(name)
        return text.isEmpty ? nil : text
    }

    func download(_ file: ReportFile, _ format: ReportFormat) async throws -> Response {
        let bytes =
            format == .pdf
            ? try await tools.pdf(
                ReportPaper(file.document, text: file.text, convention: file.convention, say: file.say).paper)
            : try file.bytes(format)
        let headers: HTTPFields = [
            .contentType: format.contentType, .cacheControl: "no-store",
            .contentDisposition: "attachment; filename=\"\(file.name).\(format.rawValue)\"",
        ]
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

/// A report computed now, open to everyone as the page of figures is.
struct ReportPage: Page {
    let asked: ReportRequest
    let file: ReportFile
    let book: ReportingBook

    private var document: ReportDocument { file.document }

    var layout: StaticString { "wrap flow report" }

    func title(_ say: Words) -> String { file.title }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .header(
                class: "paper-head",
                [
                    .p(say(ReportingText.kind), class: "small mut"),
                    .h1(
                        class: "ph",
                        [
                            say.phrased(ReportingText.title, say(document.periodName), say(document.author))
                        ]),
                    .p(
                        say(
                            ReportingText.scopeLine, say(asked.period.days), say(document.scopeName),
                            say(asked.convention.name)), class: "small mut"),
                ]),
            ReportControls(
                period: asked.period.code, scope: asked.scopeCode, convention: asked.convention.id, book: book
            ).html(say),
            ReportView(document, text: file.text, convention: asked.convention, say: say).html,
            .p(
                class: "row no-print",
                ReportFormat.allCases.filter { $0 != .html }.map { format in
                    .buttonLink(
                        "\(say(ReportingText.download)) \(format.rawValue.uppercased())",
                        href: ReportingAddress.complaints(
                            asked.period.code, scope: asked.scopeCode, convention: asked.convention.id,
                            format: format.rawValue), .alternative)
                }),
        ])
    }
}

/// What was asked for cannot be a report: why, and the form with what was typed.
struct ReportAskPage: Page {
    let query: FormData
    let problems: [ReportAsked.Problem]
    let usual: ReportUsual
    let book: ReportingBook

    var layout: StaticString { "wrap flow report" }
    var hasProblems: Bool { true }
    var status: HTTPResponse.Status { .unprocessableContent }

    func title(_ say: Words) -> String { say(ReportingText.navigation) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .errorSummary([], others: problems.map { say(ReportingText.problem($0)) }, say),
            .h1(title(say)),
            ReportControls(
                period: query.text("period"), scope: query.text("scope"), convention: query.text("convention"),
                book: book
            ).html(say),
            .p([.a(say(ReportingText.navigation), href: ReportingAddress.complaints)]),
        ])
    }
}

/// The form in which period, place and conventions are chosen; it works without script.
struct ReportControls {
    let period: String
    let scope: String
    let convention: String
    let book: ReportingBook

    func html(_ say: Words) -> HTML {
        .filters(
            get: ReportingAddress.complaints, label: say(ReportingText.choose), say,
            [
                .filter(say(ReportingText.period), name: "period", text: period, type: "text"),
                .filter(say(ReportingText.scope), name: "scope", text: scope, type: "text"),
                .filter(
                    say(ReportingText.convention), name: "convention",
                    book.conventions.map { ($0.id, say($0.name)) }, chosen: convention),
            ])
    }
}
