internal import FundsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import NIOCore
internal import Web

/// The pages of a fund's books: deposits, all entries, undoing one, the statement.
struct BookPages: Sendable {
    let tools: FundTools
    private var store: FundStore { FundStore(tools) }

    func add(to router: some RouterMethods<AppContext>) {
        let fund = "\(FundAddress.root)/:fund"
        router.get("\(fund)/deposit", use: askDeposit)
        router.post("\(fund)/deposit", use: deposit)
        router.get("\(fund)/entries", use: entries)
        router.get("\(fund)/entries/:number/undo", use: askUndo)
        router.post("\(fund)/entries/:number/undo", use: undo)
        router.get("\(fund)/statement", use: statement)
    }

    /// What the address says of the deposit comes from an unmatched line of the bank.
    func askDeposit(request: Request, context: AppContext) async throws -> FundFormPage {
        let fund = try await tools.found(context, to: .record).fund
        let query = FormData(query: context.place.query)
        let values = ["amount", "reference", "day", "note"].map { FormData.Entry($0, query.text($0)) }
        return depositPage(fund, FormState(FormData(values)), once: String(tools.nextKey()))
    }

    func deposit(request: Request, context: AppContext) async throws -> Response {
        let fund = try await tools.found(context, to: .record).fund
        var reader = FormReader(context.form)
        let amount = TermsForm.positive("amount", &reader)
        let reference = reader.text("reference", max: FundLimits.reference)
        let day = reader.day("day", notAfter: tools.today)
        let note = reader.optionalText("note", max: FundLimits.name) ?? ""
        if !reader.ticked("sure") { reader.report("sure", .missing) }
        var page = depositPage(
            fund, FormState(context.form, problems: reader.problems), once: context.form.text("once"))
        guard reader.problems.isEmpty, let amount, let reference, let day else {
            return try page.response(from: request, context: context)
        }
        do {
            try await store.deposit(
                Deposit(amount: amount, reference: reference, on: day, note: note), into: fund.id,
                once: try Once.key(context), by: context.principal)
            return .redirect(to: FundAddress.fund(fund.id) + "?saved=1", type: .normal)
        } catch let refused as FundRefused {
            page.refused = refused.why
            return try page.response(from: request, context: context)
        }
    }

    private func depositPage(_ fund: Fund, _ state: FormState, once: String) -> FundFormPage {
        FundFormPage(
            heading: FundText.depositTitle, lead: FundFormText.depositLead, fields: MoneyFields.deposit,
            path: FundAddress.deposit(fund.id), back: (Text(name: fund.name), FundAddress.fund(fund.id)),
            button: FundFormText.deposit, hidden: [("once", once)], state: state)
    }

    func entries(request: Request, context: AppContext) async throws -> EntriesPage {
        let stored = try await tools.found(context)
        let before = Int64(FormData(query: context.place.query).text("before"))
        return EntriesPage(
            fund: stored.fund, entries: try await store.entries(of: stored.fund.id, before: before, limit: 100),
            before: before, mayUndo: tools.allows(.approve, stored.fund.office, context.principal))
    }

    func askUndo(request: Request, context: AppContext) async throws -> FundFormPage {
        let fund = try await tools.found(context, to: .approve).fund
        return undoPage(fund, try await entry(of: fund, context), FormState())
    }

    func undo(request: Request, context: AppContext) async throws -> Response {
        let fund = try await tools.found(context, to: .approve).fund
        let entry = try await entry(of: fund, context)
        var reader = FormReader(context.form)
        let reason = reader.text("reason", max: FundLimits.reason, lines: true)
        if !reader.ticked("sure") { reader.report("sure", .missing) }
        var page = undoPage(fund, entry, FormState(context.form, problems: reader.problems))
        guard reader.problems.isEmpty, let reason else { return try page.response(from: request, context: context) }
        do {
            try await store.undo(entry.number, of: fund.id, reason: reason, by: context.principal)
            return .redirect(to: FundAddress.fund(fund.id) + "?saved=1", type: .normal)
        } catch let refused as FundRefused {
            page.refused = refused.why
            return try page.response(from: request, context: context)
        }
    }

    private func entry(of fund: Fund, _ context: AppContext) async throws -> StoredEntry {
        guard let number = Int64(try context.parameter("number")), number > 0, number < .max,
            let entry = try await store.entries(of: fund.id, before: number + 1, limit: 1).first,
            entry.number == number
        else { throw NotFound() }
        return entry
    }

    private func undoPage(_ fund: Fund, _ entry: StoredEntry, _ state: FormState) -> FundFormPage {
        var page = FundFormPage(
            heading: FundText.undoOf, arguments: [String(entry.number)], lead: FundFormText.undoLead,
            fields: MoneyFields.undoing, path: FundAddress.undo(fund.id, entry.number),
            back: (FundText.allEntries, FundAddress.entries(fund.id)), button: FundFormText.undo, isRisk: true,
            state: state)
        page.facts = [
            (FundText.day, entry.bookedOn.description), (FundText.reference, entry.entry.reference),
            (FundFormText.amount, entry.entry.event.money?.yuanText ?? "—"),
        ]
        return page
    }

    // MARK: - Statement

    func statement(request: Request, context: AppContext) async throws -> Response {
        let stored = try await tools.found(context)
        let query = FormData(query: context.place.query)
        let asked = StatementRequest(query, today: tools.today)
        switch query.text("format") {
        case "csv":
            let (tools, span, say) = (tools, asked.span, context.say)
            let headers: HTTPFields = [
                .contentType: "text/csv; charset=utf-8", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"fund-\(span.first)-\(span.last).csv\"",
            ]
            return Response(
                status: .ok, headers: headers,
                body: ResponseBody { writer in
                    try await StatementCSV(store: FundStore(tools), fund: stored.fund, span: span, say: say)
                        .write { try await writer.write(ByteBuffer(string: $0)) }
                    try await writer.finish(nil)
                })
        case "pdf":
            let statement = try await store.statement(
                of: stored.fund.id, over: asked.span, limit: StatementPaper.most)
            guard statement.next == nil else {
                return try await page(stored, asked, isTooLong: true, query).response(from: request, context: context)
            }
            let paper = StatementPaper(fund: stored.fund, statement: statement, say: context.say).paper
            let headers: HTTPFields = [
                .contentType: "application/pdf", .cacheControl: "private, no-store",
                .contentDisposition: "attachment; filename=\"fund-\(asked.span.first)-\(asked.span.last).pdf\"",
            ]
            return Response(
                status: .ok, headers: headers,
                body: .init(byteBuffer: ByteBuffer(bytes: try await tools.pdf(paper))))
        default:
            return try await page(stored, asked, isTooLong: false, query).response(from: request, context: context)
        }
    }

    private func page(
        _ stored: StoredFund, _ asked: StatementRequest, isTooLong: Bool, _ query: FormData
    ) async throws -> StatementPage {
        StatementPage(
            fund: stored.fund, asked: asked,
            statement: try await store.statement(
                of: stored.fund.id, over: asked.span, after: Int64(query.text("after")) ?? 0),
            isTooLong: isTooLong)
    }
}
