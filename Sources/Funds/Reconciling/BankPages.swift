internal import FundsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

/// Where a bank's statement is taken in, and what does not match is listed.
struct BankPages: Sendable {
    let tools: FundTools

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(FundAddress.root)/:fund/bank", use: show)
        router.post("\(FundAddress.root)/:fund/bank", use: take)
    }

    func show(request: Request, context: AppContext) async throws -> BankPage {
        try await page(try await tools.found(context, to: .record))
    }

    /// Takes a statement in; the same once more changes nothing.
    func take(request: Request, context: AppContext) async throws -> Response {
        let stored = try await tools.found(context, to: .record)
        var reader = FormReader(context.form)
        let file = context.form.files("statement").first
        if file == nil, reader.problems.allSatisfy({ $0.field != "statement" }) { reader.report("statement", .missing) }
        if let file, file.size == 0 { reader.report("statement", .fileEmpty) }
        var report: StatementReport?
        var unusable: [String] = []
        if reader.problems.isEmpty, let file {
            do {
                report = try await StatementTaking(tools).take(file.path, for: stored.fund.id, by: context.principal)
            } catch let problem as StatementFiles.Unreadable {
                unusable = [problem.words[context.say.language]]
            } catch let problem as StatementColumns.Unusable {
                unusable = problem.problems.map { context.say(BankText.words($0)) }
            }
        }
        var page = try await page(stored)
        page.report = report
        page.unusable = unusable
        page.state = FormState(FormData(), problems: reader.problems)
        return try page.response(from: request, context: context)
    }

    private func page(_ stored: StoredFund) async throws -> BankPage {
        BankPage(
            fund: stored.fund, unmatched: try await FundStore(tools).unmatched(of: stored.fund.id))
    }
}

/// The bank beside the books.
struct BankPage: Page {
    let fund: Fund
    let unmatched: Unmatched
    var report: StatementReport?
    var unusable: [String] = []
    var state = FormState()

    var face: Face { .desk }
    var layout: StaticString { "wrap flow" }
    var hasProblems: Bool { state.hasProblems || !unusable.isEmpty }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    private static let limit = FormLimit.files(1, fileBytes: FundLimits.statementBytes)

    func title(_ say: Words) -> String { say(FundText.bankTitle) + say.colon + fund.name }

    private var fields: [any FormField] {
        [
            FileField(
                "statement", BankText.file, limit: Self.limit, accepts: ".csv,.txt,text/csv",
                missing: BankText.fileMissing)
        ]
    }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(fund.name, href: FundAddress.fund(fund.id)), state.summary(of: fields, say),
            unusableNote(say), .h1(title(say)), .some(report) { ReportPanel(report: $0, say: say).html },
            .panel(
                say(BankText.take),
                class: "panel flow",
                [
                    .p(say(BankText.lead), class: "text"), .p(say(BankText.columns), class: "small mut text"),
                    page.form(
                        post: FundAddress.bank(fund.id), files: true,
                        fields.map { $0.html(state, say) } + [.row([.button(say(BankText.take))])]),
                ]),
            .panel(say(BankText.openLines), openLines(say)), .panel(say(BankText.openEntries), openEntries(say)),
        ])
    }

    private func unusableNote(_ say: Words) -> HTML {
        guard !unusable.isEmpty else { return .empty }
        return .div(
            class: "summary", with: [.role("alert"), .labelledBy("unusable")],
            [.h2(say(BankText.unusable), with: [.id("unusable")]), .ul(unusable.prefix(30).map { .li($0) })])
    }

    private func cut(_ count: Int, _ say: Words) -> HTML {
        .when(
            count > Unmatched.shown, .p(say(BankText.firstOnes, String(Unmatched.shown)), class: "xs mut"))
    }

    private func openLines(_ say: Words) -> [HTML] {
        guard !unmatched.lines.isEmpty else { return [.p(say(BankText.allMatched))] }
        let heads = [FundText.day, FundText.reference, BankText.counterparty, FundText.note].map { say($0) }
        let rows = unmatched.lines.prefix(Unmatched.shown).map { stored -> HTML in
            let line = stored.line
            return .tr([
                .th(line.day.description, class: "nw", with: [.scope("row")]),
                .td(line.reference, class: "mono raw", with: [.stacked(heads[1])]),
                .td(line.counterparty.isEmpty ? "—" : line.counterparty, with: [.stacked(heads[2])]),
                .td(line.note.isEmpty ? "—" : line.note, with: [.stacked(heads[3])]),
                .td(FundWords.money(line.amount.fen), class: "r nw", with: [.stacked(say(BankText.amount))]),
                .td(deposit(line, say)),
            ])
        }
        return [
            Table(
                caption: say(BankText.openLines), showsCaption: false,
                heads.map { Column($0) } + [
                    .number(say(BankText.amount)), Column(say(BankText.recordDeposit), isHeard: true),
                ], kind: .stack, rows: Array(rows)
            ).html, cut(unmatched.lines.count, say),
        ]
    }

    /// Money that came in may be a deposit that nobody recorded.
    private func deposit(_ line: BankLine, _ say: Words) -> [HTML] {
        guard line.amount.fen > 0, fund.isOpen else { return [] }
        let path = FundAddress.asking(
            FundAddress.deposit(fund.id),
            [
                ("amount", line.amount.yuanText), ("reference", line.reference), ("day", line.day.description),
                ("note", String(line.note.prefix(FundLimits.name))),
            ])
        return [
            .a(
                say(BankText.recordDeposit), href: path, with: [.label(say(BankText.recordOf, line.reference))])
        ]
    }

    private func openEntries(_ say: Words) -> [HTML] {
        guard !unmatched.entries.isEmpty else { return [.p(say(BankText.allMatched))] }
        return [
            EntryTable(entries: Array(unmatched.entries.prefix(Unmatched.shown)), say: say).html,
            cut(unmatched.entries.count, say),
        ]
    }
}

/// What became of a statement that was taken in.
struct ReportPanel {
    let report: StatementReport
    let say: Words

    var html: HTML {
        let counts: [(Text, Int)] = [
            (BankText.lines, report.lines), (BankText.new, report.new), (BankText.matched, report.matched),
            (BankText.known, report.known), (BankText.rejected, report.rejected),
        ]
        return .section(
            class: "panel", with: [.role("status"), .label(say(BankText.report))],
            [
                .header([.h2(say(BankText.report))]),
                .facts(counts.map { Fact(say($0.0), say(BankText.count, say.count($0.1))) }),
                .when(report.isCut, .p(say(BankText.cut, say.count(FundLimits.lines)))), rejections,
            ])
    }

    private var rejections: HTML {
        guard !report.rejections.isEmpty else { return .empty }
        return Table(
            caption: say(BankText.rejected), showsCaption: true,
            [.number(say(BankText.line)), Column(say(BankText.why))], kind: .stack,
            rows: report.rejections.map { rejection in
                .tr([
                    .td(String(rejection.line), class: "r", with: [.stacked(say(BankText.line))]),
                    .td(
                        say.parts(rejection.problems.map { say(BankText.words($0)) }),
                        with: [.stacked(say(BankText.why))]),
                ])
            }
        ).html
    }
}
