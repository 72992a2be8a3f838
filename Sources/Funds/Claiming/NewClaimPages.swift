internal import FundsRules
internal import Hummingbird
internal import Kernel
internal import Storage
internal import Web

/// Entering a claim for a case file.
struct NewClaimPages: Sendable {
    let tools: FundTools
    private var store: ClaimStore { ClaimStore(tools) }

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(FundAddress.root)/:fund/claims/new", use: ask)
        router.post("\(FundAddress.root)/:fund/claims/new", use: enter)
    }

    func ask(request: Request, context: AppContext) async throws -> NewClaimPage {
        let stored = try await tools.found(context, to: .enter)
        let number = FormData(query: context.place.query).text("file")
        guard !number.isEmpty else { return NewClaimPage(fund: stored.fund) }
        return try await page(stored, number, context)
    }

    func enter(request: Request, context: AppContext) async throws -> Response {
        let stored = try await tools.found(context, to: .enter)
        var page = try await page(stored, context.form.text("file"), context)
        page.once = context.form.text("once")
        guard let form = page.form, let file = page.file else {
            return try page.response(from: request, context: context)
        }
        var reader = FormReader(context.form)
        let found = form.proofs(&reader)
        let draft = form.reading(&reader, Set(found.map(\.kind)), today: tools.today)
        let proofs = try await draft.asyncMap { _ in try await taken(found, &reader) }
        page.state = FormState(context.form, problems: reader.problems)
        guard let draft, let proofs, reader.problems.isEmpty else {
            return try page.response(from: request, context: context)
        }
        do {
            let claim = try await store.enter(
                draft, proofs: proofs, on: stored.fund.id, for: file, once: try Once.key(context),
                by: context.principal)
            return .redirect(to: FundAddress.claim(claim.id), type: .normal)
        } catch let refused as FundRefused {
            page.refused = refused.why
            return try page.response(from: request, context: context)
        }
    }

    /// Takes the files in; one that is no proof is reported at its field.
    private func taken(
        _ found: [(kind: FundTerms.Proof, evidence: FundCases.Evidence?, file: UploadedFile?)],
        _ reader: inout FormReader
    ) async throws -> [ProofToKeep] {
        var proofs: [ProofToKeep] = []
        for (kind, evidence, file) in found {
            if let evidence { proofs.append(.evidence(kind, id: evidence.id, name: evidence.name)) }
            guard let file else { continue }
            switch try await tools.files.take(file.path, file.name) {
            case .success(let kept): proofs.append(.file(kind, kept))
            case .failure(let problem): reader.report("file.\(kind.rawValue)", problem)
            }
        }
        return proofs
    }

    /// The page for a file; with the reason where there is none that the person may see.
    private func page(_ stored: StoredFund, _ typed: String, _ context: AppContext) async throws -> NewClaimPage {
        let who = context.principal
        var page = NewClaimPage(fund: stored.fund, number: String(typed.prefix(60)), once: String(tools.nextKey()))
        guard let number = CaseNumber(typed) else {
            page.state = FormState(FormData(), problems: [FieldProblem("file", .badCaseNumber)])
            return page
        }
        guard let file = try await tools.cases.file(number.text, who), file.isVisible else {
            page.refused = [.unknownFile]
            return page
        }
        let (today, id) = (tools.today, stored.fund.id)
        let (terms, claimed) = try await tools.database.read { reading in
            let claims = ClaimReading(reading: reading)
            return (
                try claims.terms(of: id, on: today),
                try claims.claimed(number.text, file.facts.trader, fund: id)
            )
        }
        page.file = file
        page.form = NewClaimForm(terms: terms, file: file, files: tools.files)
        let bounds = terms?.bounds(for: file.facts, beside: claimed)
        page.most = bounds.map { bounds in
            let limits = [bounds.perClaim, bounds.withTrader, bounds.onFile, stored.books.balances.free]
            return max(.zero, limits.compactMap(\.self).min() ?? .zero)
        }
        page.refused = terms == nil ? [.noTerms] : []
        return page
    }
}
