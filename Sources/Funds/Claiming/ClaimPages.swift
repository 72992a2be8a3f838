internal import FundsRules
internal import Hummingbird
internal import Kernel
internal import Web

/// The pages of claims: the queue, a claim, a form for each move, the proofs, and those of one file.
struct ClaimPages: Sendable {
    let tools: FundTools
    private var store: ClaimStore { ClaimStore(tools) }

    func add(to router: some RouterMethods<AppContext>) {
        let claim = "\(FundAddress.root)/claims/:claim"
        router.get("\(FundAddress.queue)", use: queue)
        router.get("\(FundAddress.root)/files/:number", use: ofFile)
        router.get("\(claim)", use: show)
        router.get("\(claim)/proofs/:proof", use: proof)
        for name in ClaimMove.Name.allCases {
            router.get("\(claim)/\(name.rawValue)") { _, context in try await ask(name, context) }
            router.post("\(claim)/\(name.rawValue)") { request, context in
                try await carryOut(name, request, context)
            }
        }
    }

    func queue(request: Request, context: AppContext) async throws -> QueuePage {
        let who = context.principal
        guard who.office != nil else { throw SignInNeeded() }
        guard FundPermission.allows(.check, who.roles, .own) else {
            throw NotAllowed(FundRefused([.notAllowed]).reasons)
        }
        let after = Int64(FormData(query: context.place.query).text("after"))
        return QueuePage(claims: try await store.waiting(for: who, after: after), after: after)
    }

    func ofFile(request: Request, context: AppContext) async throws -> FileFundsPage {
        let who = context.principal
        guard FundPermission.allows(.see, who.roles, .own) else { throw NotFound() }
        guard let file = try await tools.cases.file(try context.parameter("number"), who), file.isVisible else {
            throw NotFound()
        }
        let funds = try await store.funds.funds(for: who)
        return FileFundsPage(
            file: file, claims: try await store.claims(for: file.facts.number),
            funds: funds.prefix(FundStore.page).filter { $0.fund.isOpen && tools.allows(.enter, $0.fund.office, who) })
    }

    func show(request: Request, context: AppContext) async throws -> ClaimPage {
        let done = FormData(query: context.place.query).value("done").flatMap(ClaimMove.Name.init)
        return ClaimPage(shown: try await shown(context), done: done)
    }

    func proof(request: Request, context: AppContext) async throws -> Response {
        guard let id = Int64(try context.parameter("claim")), let key = Int64(try context.parameter("proof")) else {
            throw NotFound()
        }
        let claim = try await store.claim(id, for: context.principal)
        guard let kept = try await store.file(key, of: claim) else { throw NotFound() }
        return try await tools.files.show(kept)
    }

    private func ask(_ name: ClaimMove.Name, _ context: AppContext) async throws -> ClaimMovePage {
        let shown = try await shown(context)
        let form = ClaimMoveForm(name: name, shown: shown, say: context.say)
        return ClaimMovePage(shown: shown, name: name, typed: form.beginning)
    }

    private func carryOut(
        _ name: ClaimMove.Name, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        let shown = try await shown(context)
        guard let version = Int(context.form.text("version")) else { throw BadForm.malformed }
        var page = ClaimMovePage(shown: shown, name: name, typed: context.form)
        switch ClaimMoveForm(name: name, shown: shown, say: context.say).reading(context.form) {
        case .failure(let invalid): page.again = .wrong(invalid.fields)
        case .success(let move):
            do {
                try await store.decide(move, on: shown.claim.id, version: version, by: context.principal)
                return .redirect(
                    to: FundAddress.asking(FundAddress.claim(shown.claim.id), [("done", name.rawValue)]),
                    type: .normal)
            } catch let refused as FundRefused {
                page.again = .refused(refused.why)
            } catch is StaleFund {
                page = ClaimMovePage(
                    shown: try await self.shown(context), name: name, typed: context.form, again: .stale)
            }
        }
        return try page.response(from: request, context: context)
    }

    /// All that is shown of the claim in the path, if the person may look at it.
    private func shown(_ context: AppContext) async throws -> ShownClaim {
        let who = context.principal
        guard let id = Int64(try context.parameter("claim")) else { throw NotFound() }
        let claim = try await store.claim(id, for: who)
        let stored = try await store.funds.fund(claim.fund, for: who)
        guard let file = try await tools.cases.file(claim.number, who) else { throw NotFound() }
        let notes = try await store.notes(of: id)
        let moves = try await store.moves(on: claim, file: file.facts, by: who)
        return ShownClaim(
            claim: claim, fund: stored.fund, file: file, notes: notes, proofs: try await store.proofs(of: id),
            recoveries: try await store.recoveries(of: claim),
            names: try await tools.namesOf(
                notes.map(\.by) + [claim.enteredBy, claim.checkedBy, claim.approvedBy, claim.proposal?.by]),
            open: moves.open, refused: moves.refused, today: tools.today, zone: tools.zone)
    }
}
