internal import FundsRules
internal import Hummingbird
internal import Kernel
internal import Web

/// Returning the rest of a closed fund: one proposes it, another approves it with the bank's reference.
struct ReturnPages: Sendable {
    let tools: FundTools
    private var store: FundStore { FundStore(tools) }

    func add(to router: some RouterMethods<AppContext>) {
        let path = "\(FundAddress.root)/:fund/returning"
        router.get(RouterPath(path), use: ask)
        router.post(RouterPath(path), use: act)
        router.post(RouterPath(path + "/drop"), use: drop)
    }

    /// The form for the step that is next.
    func ask(request: Request, context: AppContext) async throws -> FundFormPage {
        let stored = try await tools.found(context, to: .check)
        return try await page(stored, FormState(), context)
    }

    func act(request: Request, context: AppContext) async throws -> Response {
        let stored = try await tools.found(context, to: .check)
        let isProposed = try await store.proposedReturn(of: stored.fund.id) != nil
        var reader = FormReader(context.form)
        let write = isProposed ? approving(&reader, stored, context) : proposing(&reader, stored, context)
        var page = try await page(stored, FormState(context.form, problems: reader.problems), context)
        guard reader.problems.isEmpty, let write else { return try page.response(from: request, context: context) }
        do {
            try await write()
            return .redirect(to: FundAddress.fund(stored.fund.id) + "?saved=1", type: .normal)
        } catch let refused as FundRefused {
            page.refused = refused.why
            return try page.response(from: request, context: context)
        }
    }

    func drop(request: Request, context: AppContext) async throws -> Response {
        let stored = try await tools.found(context, to: .check)
        do {
            try await store.dropReturn(of: stored.fund.id, by: context.principal)
            return .redirect(to: FundAddress.fund(stored.fund.id) + "?saved=1", type: .normal)
        } catch let refused as FundRefused {
            var page = try await page(stored, FormState(), context)
            page.refused = refused.why
            return try page.response(from: request, context: context)
        }
    }

    private typealias Write = () async throws -> Void

    private func proposing(_ reader: inout FormReader, _ stored: StoredFund, _ context: AppContext) -> Write? {
        let recipient = reader.text("recipient", max: FundLimits.name)
        let reason = reader.text("reason", max: FundLimits.reason, lines: true)
        if !reader.ticked("sure") { reader.report("sure", .missing) }
        guard let recipient, let reason else { return nil }
        return {
            try await store.proposeReturn(of: stored.fund.id, to: recipient, reason: reason, by: context.principal)
        }
    }

    private func approving(_ reader: inout FormReader, _ stored: StoredFund, _ context: AppContext) -> Write? {
        let reference = reader.text("reference", max: FundLimits.reference)
        let day = reader.day("day", notAfter: tools.today)
        if !reader.ticked("sure") { reader.report("sure", .missing) }
        guard let reference, let day else { return nil }
        return {
            try await store.approveReturn(
                of: stored.fund.id, ReturnPaid(reference: reference, on: day), by: context.principal)
        }
    }

    private func page(_ stored: StoredFund, _ state: FormState, _ context: AppContext) async throws -> FundFormPage {
        let fund = stored.fund
        let back = (Text(name: fund.name), FundAddress.fund(fund.id))
        let sure = CheckboxField("sure", FundFormText.sureReturn, missing: FundFormText.sureReturnMissing)
        guard let proposed = try await store.proposedReturn(of: fund.id) else {
            let recipient = InputField(
                "recipient", FundText.recipient, hint: FundFormText.recipientHint,
                missing: FundFormText.recipientMissing)
            var page = FundFormPage(
                heading: FundText.returnTitle, lead: FundFormText.returnLead,
                fields: [recipient, MoneyFields.reason, sure], path: FundAddress.returning(fund.id), back: back,
                button: FundFormText.proposeReturn, state: state)
            page.facts = [
                (FundText.rest, Money(fen: stored.books.balances.bank).yuanText),
                (FundText.lost, Money(fen: stored.books.balances.writeOffs).yuanText),
            ]
            return page
        }
        let names = try await tools.namesOf([proposed.by])
        var page = FundFormPage(
            heading: FundText.returnConfirm, lead: FundFormText.returnConfirmLead,
            fields: [MoneyFields.reference, MoneyFields.day, sure], path: FundAddress.returning(fund.id), back: back,
            button: FundFormText.approveReturn, isRisk: true, state: state)
        page.facts = [
            (FundText.rest, proposed.amount.yuanText), (FundText.lost, proposed.lost.yuanText),
            (FundText.recipient, proposed.recipient), (FundFormText.reason, proposed.reason),
            (FundText.proposedBy, names[proposed.by] ?? String(proposed.by)),
        ]
        page.drop = (FundText.returnDrop, FundAddress.returning(fund.id) + "/drop")
        return page
    }
}
