internal import CaseworkRules
internal import HTTPTypes
package import Hummingbird
internal import Kernel
internal import Storage
package import Web

/// Following a file by its number and query code, without an account.
///
/// The code is shown once, in a form; afterwards a sealed cookie opens that one file for an hour at a time.
package struct FollowPages: Sendable {
    let store: CaseStore
    let settings: WebSettings
    /// The name of a member of staff, of which only the family name is shown.
    let officerName: @Sendable (Int64) async throws -> String?
    /// Where a new complaint begins.
    let lodging: String
    let documents: FollowDocuments
    let sections: FollowSections

    package init(
        store: CaseStore, settings: WebSettings, lodging: String = "/complaints/new",
        documents: FollowDocuments = .none, sections: FollowSections = .none,
        officerName: @escaping @Sendable (Int64) async throws -> String?
    ) {
        self.store = store
        self.settings = settings
        self.lodging = lodging
        self.documents = documents
        self.sections = sections
        self.officerName = officerName
    }

    package func add(to router: some RouterMethods<AppContext>) {
        router.get("/follow", use: start)
        router.post("/follow", use: enter)
        router.get("/follow/:number", use: show)
        router.post("/follow/:number/leaving", use: leave)
        router.post("/follow/:number/consents", use: withdrawConsent)
        router.post("/follow/:number/forgetting", use: forget)
        router.get("/follow/:number/files/:id", use: download)
        router.get("/follow/:number/documents/:id", use: document)
        for act in FollowAct.allCases {
            router.get("/follow/:number/\(act.rawValue)") { try await ask(act, request: $0, context: $1) }
            router.post("/follow/:number/\(act.rawValue)") { try await carryOut(act, request: $0, context: $1) }
        }
    }

    /// Lets the forms with files carry them; to be called on the settings that the whole stack gets.
    package static func setLimits(_ table: inout FormLimitTable) {
        for act in FollowAct.allCases where act.takesFiles {
            table.set(FollowActForm.limit, for: "/follow/{number}/\(act.rawValue)")
        }
    }

    /// Files are costly to take in: twenty at once from one address, then six a minute.
    package static func rates() -> [RateRule] {
        let buckets = TokenBuckets(capacity: 20, perMinute: 6)
        return FollowAct.allCases.map { RateRule("/follow/{number}/\($0.rawValue)", method: .post, buckets: buckets) }
    }

    private func start(request: Request, context: AppContext) async throws -> FollowStartPage {
        let query = FormData(query: context.place.query)
        let number = CaseNumber(query.text("number")).map { ["number": $0.text] } ?? [:]
        return FollowStartPage(state: FormState(FormData(number)), ending: FollowEnding(rawValue: query.text("why")))
    }

    /// Checks number and code. A number that does not exist and a code that is wrong get the same answer.
    private func enter(request: Request, context: AppContext) async throws -> Response {
        let kept = FollowStartPage.Kept(carriedBy: context.form)
        var reader = FormReader(context.form)
        let number = reader.read("number", .badCaseNumber, CaseNumber.init)
        let code = reader.read("code", .badQueryCode, QueryCode.init)
        // The code is never sent back.
        let typed = FormData(["number": context.form.text("number")])
        var page = FollowStartPage(state: FormState(typed, problems: reader.problems), kept: kept)
        guard let number, let code else { return try page.response(from: request, context: context) }
        guard try await mayTry(number, context) else {
            page.problem = .wait
            return try page.response(from: request, context: context)
        }
        guard let details = try await store.details(number, code: code) else {
            page.problem = .unknown
            return try page.response(from: request, context: context)
        }
        var change = Change()
        change.run(AttemptLimit.forgetting(Self.key(number)))
        try await store.tools.database.submit(change)
        let now = store.tools.time.now()
        let cookie = FollowCookie(number: number, begun: now, seen: now)
        var response = try await entered(details, kept, request, context)
        set(cookie, on: &response)
        return response
    }

    /// The file; or the act that was interrupted, with what was typed.
    private func entered(
        _ details: CaseDetails, _ kept: FollowStartPage.Kept?, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        guard let kept else {
            return .redirect(to: FollowAddress.file(details.file.number, done: nil).path, type: .normal)
        }
        let page = FollowActPage(
            followed: try await followed(details), act: kept.act, state: FormState(FormData(kept.entries)))
        return try page.response(from: request, context: context)
    }

    private func mayTry(_ number: CaseNumber, _ context: AppContext) async throws -> Bool {
        let (now, database) = (store.tools.time.now(), store.tools.database)
        let address = "query-address:\(context.remoteAddress ?? "-")"
        guard try await QueryCodeLimits.perAddress.allows(address, at: now, on: database) else { return false }
        return try await QueryCodeLimits.perNumber.allows(Self.key(number), at: now, on: database)
    }

    private static func key(_ number: CaseNumber) -> String { "query:\(number.text)" }

    private func show(request: Request, context: AppContext) async throws -> Response {
        let done = FollowDone(rawValue: FormData(query: context.place.query).text("done"))
        return try await opened(request, context) { details in
            try FollowPage(followed: try await followed(details), done: done).response(from: request, context: context)
        }
    }

    /// Erases who reported, as the reporter asks; what is told of it stands on the page.
    private func forget(request: Request, context: AppContext) async throws -> Response {
        try await opened(request, context) { details in
            try await store.forgetReporter(of: details.file.number, by: Self.consumer(of: details))
            return .redirect(to: FollowAddress.file(details.file.number, done: .forgetting).path, type: .normal)
        }
    }

    private func leave(request: Request, context: AppContext) async throws -> Response {
        var response = Response.redirect(to: FollowAddress.start(nil, .left).path, type: .normal)
        if let gone = settings.cookie(FollowCookie.name, "", lasting: 0) { response.setCookie(gone) }
        return response
    }
}

extension FormReader {
    /// A value that must be there and read as what it is.
    fileprivate mutating func read<Value>(_ field: String, _ problem: Problem, _ read: (String) -> Value?) -> Value? {
        guard let text = text(field, max: 100) else { return nil }
        guard let value = read(text) else {
            report(field, problem)
            return nil
        }
        return value
    }
}
