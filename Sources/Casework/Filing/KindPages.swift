internal import AccountsRules
internal import CaseworkRules
package import Hummingbird
internal import Kernel
internal import LawRules
internal import Storage
package import Web

/// Filing a tip, a consultation or a suggestion: one page each, without an account.
///
/// Nothing is stored before it is sent, so that who reports never lies in a draft.
package struct KindPages: Sendable {
    let tools: CaseworkTools
    let drafts: DraftStore
    let cookies: LodgingCookies

    /// The kinds filed on a page of their own; a complaint has its journey.
    static let kinds: [CaseKind] = [.tip, .consultation, .suggestion]

    package init(tools: CaseworkTools, settings: WebSettings) {
        self.tools = tools
        drafts = DraftStore(database: tools.database)
        cookies = LodgingCookies(settings: settings)
    }

    package func add(to router: some RouterMethods<AppContext>) {
        for kind in Self.kinds {
            let path = RouterPath(KindAddress.path(kind))
            router.get(path) { _, context in page(kind, context, typed: FormData()) }
            router.post(path) { try await send(kind, $0, $1) }
        }
    }

    /// As for complaints: these only stop machines.
    package static func rates() -> [RateRule] {
        kinds.map {
            RateRule(KindAddress.path($0), method: .post, buckets: TokenBuckets(capacity: 40, perMinute: 4))
        }
    }

    /// Receives the filing once, or shows the page again with everything that has to be put right.
    func send(_ kind: CaseKind, _ request: Request, _ context: AppContext) async throws -> Response {
        let draft = KindForm(kind: kind).draft(context.form)
        switch FilingForm.reading(
            draft, as: kind, channel: .web, choices: tools.filingChoices, on: tools.today)
        {
        case .failure(let found):
            return try page(kind, context, typed: context.form, problems: found.problems)
                .response(from: request, context: context)
        case .success(let filing):
            let token = DraftToken(context.form.text(KindForm.once)) ?? DraftToken(random: tools.random)
            try await receive(filing, token)
            var response = Response.redirect(to: LodgingAddress.received.path, type: .normal)
            cookies.received(token, on: &response)
            return response
        }
    }

    private func page(
        _ kind: CaseKind, _ context: AppContext, typed: FormData, problems: [FieldProblem] = []
    ) -> KindPage {
        let known = DraftToken(typed.text(KindForm.once))
        return KindPage(
            kind: kind, fields: KindForm(kind: kind).fields(DivisionMenu(tools.directory(), on: tools.today)),
            state: FormState(typed, problems: problems), once: (known ?? DraftToken(random: tools.random)).text)
    }

    /// Stores the filing and its receipt; a second press, or a lost answer, changes nothing.
    private func receive(_ filing: Filing, _ token: DraftToken) async throws {
        let tools = tools
        do {
            _ = try await Reception(tools).receive(filing, by: .visitor) { received in
                let file = received.receipt.file
                var change = Change()
                change.insert(
                    Idempotency(
                        key: token.filingKey, fingerprint: "", status: 303, answer: file.number.text,
                        at: file.receivedAt
                    ).keeping)
                let sealed = try token.seal(received.code, random: tools.random)
                change.insert(
                    try DraftStore.receipt(
                        token, LodgingDraft.Sent(number: file.number.text, sealedCode: sealed), at: file.receivedAt))
                return change
            }
        } catch ChangeRefused.duplicate(let key)
            where key.isKey(of: "idempotency", "key") || key.isKey(of: "draft", "token")
        {
            // Inserts may reach the server as one statement, and then either key may be the first that is in the way.
            return
        } catch is UnknownOutcome {
            let found = try await tools.database.read { try Idempotency.find(token.filingKey, in: $0) }
            guard found != nil else { throw UnknownOutcome() }
        }
    }
}

/// The addresses of the filings that are one page each.
enum KindAddress {
    static func path(_ kind: CaseKind) -> String {
        switch kind {
        case .tip: "/tips/new"
        case .consultation: "/consultations/new"
        case .suggestion: "/suggestions/new"
        case .complaint, .other: LodgingAddress.start.path
        }
    }
}
