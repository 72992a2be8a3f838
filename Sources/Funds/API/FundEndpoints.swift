internal import AccessRules
internal import FundsRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// Funds for programs: the list, a fund, its claims and entries, one claim, and entering one.
///
/// Approving, paying and undoing are for people at their desks.
struct FundEndpoints: Sendable {
    let tools: FundTools

    private var funds: FundStore { FundStore(tools) }
    private var claims: ClaimStore { ClaimStore(tools) }

    var all: [Endpoint] {
        [list, read, entries, claimsOfFund, claim].map { $0.needing(Scope.readFunds.rawValue) }
            + [enter.needing(Scope.claimOnFunds.rawValue)]
    }

    private var list: Endpoint {
        Endpoint(
            .get, "/funds", id: "listFunds", FundAPIText.list,
            parameters: [.query("cursor", .key, FundAPIText.cursor)],
            answers: [.init(.ok, FundAPIText.listed, FundDocument.page)], problems: [.notAllowed], keys: [.staff]
        ) { request in
            guard FundPermission.allows(.see, request.principal.roles, .own) else {
                throw NotAllowed(FundRefused([.notAllowed]).reasons)
            }
            let found = try await funds.funds(for: request.principal, after: try Self.cursor(request))
            let shown = found.prefix(FundStore.page)
            let next = found.count > shown.count ? shown.last.map { String($0.fund.id) } : nil
            return APIAnswer(
                .ok,
                ["funds": .array(shown.map { FundDocument.json($0) }), "next": .optional(next)])
        }
    }

    private var read: Endpoint {
        Endpoint(
            .get, "/funds/{fund}", id: "readFund", FundAPIText.read, parameters: [Self.fundKey],
            answers: [.init(.ok, FundAPIText.fund, FundDocument.whole)], keys: [.staff]
        ) { request in
            let stored = try await fund(request)
            let terms = try await funds.terms(of: stored.fund.id)
            return APIAnswer(
                .ok,
                FundDocument.json(stored).with([.init("rules", .array(terms.map(FundDocument.json)))]))
        }
    }

    private var entries: Endpoint {
        Endpoint(
            .get, "/funds/{fund}/entries", id: "listFundEntries", FundAPIText.entries,
            parameters: [Self.fundKey, .query("before", .key, FundAPIText.before)],
            answers: [.init(.ok, FundAPIText.entriesListed, EntryDocument.page)], keys: [.staff]
        ) { request in
            let stored = try await fund(request)
            let found = try await funds.entries(
                of: stored.fund.id, before: try Self.cursor(request, "before"), limit: 100)
            let shown = found.prefix(100)
            let next = found.count > shown.count ? shown.last.map { String($0.number) } : nil
            return APIAnswer(
                .ok, ["entries": .array(shown.map(EntryDocument.json)), "next": .optional(next)])
        }
    }

    private var claimsOfFund: Endpoint {
        Endpoint(
            .get, "/funds/{fund}/claims", id: "listFundClaims", FundAPIText.claims,
            parameters: [
                Self.fundKey, .query("state", .choice(of: FundClaim.State.self), FundAPIText.state),
                .query("before", .key, FundAPIText.before),
            ], answers: [.init(.ok, FundAPIText.claimsListed, ClaimDocument.page)], keys: [.staff]
        ) { request in
            let stored = try await fund(request)
            let found = try await claims.claims(
                on: stored.fund.id, in: request.query("state").flatMap(FundClaim.State.init),
                before: try Self.cursor(request, "before"))
            let shown = found.prefix(ClaimStore.page)
            let next = found.count > shown.count ? shown.last.map { String($0.id) } : nil
            return APIAnswer(
                .ok, ["claims": .array(shown.map(ClaimDocument.json)), "next": .optional(next)])
        }
    }

    private var claim: Endpoint {
        Endpoint(
            .get, "/fund-claims/{claim}", id: "readFundClaim", FundAPIText.claim,
            parameters: [.path("claim", .key, FundAPIText.claimKey)],
            answers: [
                .init(.ok, FundAPIText.claimShown, ClaimDocument.schema, headers: [("ETag", FundAPIText.tag)])
            ], keys: [.staff]
        ) { request in
            guard let id = Int64(try request.path("claim")) else { throw NotFound() }
            return answer(.ok, try await claims.claim(id, for: request.principal))
        }
    }

    private var enter: Endpoint {
        Endpoint(
            .post, "/funds/{fund}/claims", id: "enterFundClaim", FundAPIText.enter,
            parameters: [
                Self.fundKey,
                .header("Idempotency-Key", .text(min: 1, max: 100), FundAPIText.once, isRequired: true),
            ], body: .init(ClaimBody.schema, example: ClaimBody.example),
            answers: [
                .init(.created, FundAPIText.entered, ClaimDocument.schema, headers: [("ETag", FundAPIText.tag)])
            ], problems: [.refused, .preconditionNeeded], keys: [.staff]
        ) { request in
            let stored = try await fund(request)
            guard let person = request.principal.person else { throw SignInNeeded() }
            guard let key = request.header("Idempotency-Key") else { throw Answered(.preconditionNeeded) }
            guard (1...100).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
                throw Invalid([FieldProblem("Idempotency-Key", .badName)])
            }
            let body = try ClaimBody.reading(request.body, today: tools.today)
            guard let file = try await tools.cases.file(body.number, request.principal), file.isVisible else {
                throw FundRefused([.unknownFile])
            }
            let proofs = try body.proofs(in: file)
            let claim = try await claims.enter(
                body.draft, proofs: proofs, on: stored.fund.id, for: file, once: "api:\(person):\(key)",
                by: request.principal)
            return answer(.created, claim)
        }
    }

    private func answer(_ status: HTTPResponse.Status, _ claim: FundClaim) -> APIAnswer {
        APIAnswer(status, ClaimDocument.json(claim)).with("ETag", EntityTag.text(claim.version))
    }

    /// The fund in the path, if the person may see it; otherwise it is not there.
    private func fund(_ request: APIRequest) async throws -> StoredFund {
        guard let id = Int64(try request.path("fund")) else { throw NotFound() }
        return try await funds.fund(id, for: request.principal)
    }

    private static let fundKey = Endpoint.Parameter.path("fund", .key, FundAPIText.fundKey)

    private static func cursor(_ request: APIRequest, _ name: String = "cursor") throws -> Int64? {
        guard let text = request.query(name) else { return nil }
        guard let key = Int64(text) else { throw Invalid([FieldProblem(name, .unknownChoice)]) }
        return key
    }
}
