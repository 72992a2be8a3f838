internal import AccountsRules
internal import FundsRules
internal import Hummingbird
internal import Kernel
internal import Web

/// The pages of funds themselves: the list, a fund, setting one up, its rules, closing it.
struct FundPages: Sendable {
    let tools: FundTools
    private var store: FundStore { FundStore(tools) }

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(FundAddress.root)", use: list)
        router.get("\(FundAddress.new)", use: askNew)
        router.post("\(FundAddress.new)", use: make)
        router.get("\(FundAddress.root)/:fund", use: show)
        router.get("\(FundAddress.root)/:fund/rules", use: askTerms)
        router.post("\(FundAddress.root)/:fund/rules", use: setTerms)
        router.get("\(FundAddress.root)/:fund/closing", use: askClosing)
        router.post("\(FundAddress.root)/:fund/closing", use: close)
    }

    func list(request: Request, context: AppContext) async throws -> FundListPage {
        let who = context.principal
        guard who.office != nil else { throw SignInNeeded() }
        guard FundPermission.allows(.see, who.roles, .own) else {
            throw NotAllowed(FundRefused([.notAllowed]).reasons)
        }
        let after = Int64(FormData(query: context.place.query).text("after"))
        return FundListPage(
            funds: try await store.funds(for: who, after: after), directory: tools.directory(),
            mayMake: FundPermission.allows(.manage, who.roles, .own),
            mayApprove: FundPermission.allows(.check, who.roles, .own), after: after)
    }

    func show(request: Request, context: AppContext) async throws -> FundPage {
        let stored = try await tools.found(context)
        let id = stored.fund.id
        let query = FormData(query: context.place.query)
        let state = FundClaim.State(rawValue: query.text("state"))
        let before = Int64(query.text("before"))
        let terms = try await store.terms(of: id)
        let current = RulesPanel.inForce(terms, tools.today)
        let claims = ClaimStore(tools)
        let proposed = try await store.proposedReturn(of: id)
        return FundPage(
            stored: stored, terms: terms,
            traders: try await current.asyncMap {
                $0.coversAll ? [] : try await store.traders(of: $0.id, limit: RulesPanel.shownTraders)
            } ?? [], claims: try await claims.claims(on: id, in: state, before: before),
            counts: try await claims.counts(on: id), state: state, before: before,
            entries: try await store.entries(of: id, limit: 10), directory: tools.directory(), today: tools.today,
            allowed: Set(FundAction.allCases.filter { tools.allows($0, stored.fund.office, context.principal) }),
            isSaved: query.value("saved") != nil, proposed: proposed,
            names: try await tools.namesOf([proposed?.by]))
    }

    // MARK: - Setting up

    func askNew(request: Request, context: AppContext) async throws -> FundFormPage {
        let offices = try offices(context)
        let beginning = TermsForm.beginning(nil, traders: [], from: tools.today)
        return newPage(
            offices,
            FormState(
                FormData(
                    [
                        FormData.Entry("office", String(context.principal.office ?? 0)),
                        FormData.Entry("openedOn", tools.today.description),
                    ] + beginning)), once: String(tools.nextKey()))
    }

    func make(request: Request, context: AppContext) async throws -> Response {
        let offices = try offices(context)
        var reader = FormReader(context.form)
        let name = reader.text("name", max: FundLimits.name)
        let kind = reader.choice("kind", as: Fund.Kind.self)
        let office = reader.choice("office", among: Set(offices.map { String($0.id) })).flatMap { Int64($0) }
        let openedOn = reader.day("openedOn", notAfter: tools.today)
        let terms = TermsForm.reading(&reader)
        let once = context.form.text("once")
        var page = newPage(offices, FormState(context.form, problems: reader.problems), once: once)
        guard let name, let kind, let office, let openedOn, let terms else {
            return try page.response(from: request, context: context)
        }
        do {
            let fund = try await store.make(
                FundDraft(office: office, kind: kind, name: name, openedOn: openedOn, terms: terms),
                once: try Once.key(context), by: context.principal)
            return .redirect(to: FundAddress.fund(fund.id) + "?saved=1", type: .normal)
        } catch let refused as FundRefused {
            page.refused = refused.why
            return try page.response(from: request, context: context)
        }
    }

    /// The offices for which a person may set up a fund; at most two hundred to choose among.
    private func offices(_ context: AppContext) throws -> [Office] {
        let who = context.principal
        guard let own = who.office else { throw SignInNeeded() }
        guard FundPermission.allows(.manage, who.roles, .own) else {
            throw NotAllowed(FundRefused([.notAllowed]).reasons)
        }
        let (directory, today) = (tools.directory(), tools.today)
        let below = FundPermission.allows(.manage, who.roles, .below)
        let reach = [own] + (below ? directory.descendants(of: own, on: today) : [])
        return Array(reach.compactMap(directory.office).filter { $0.exists(on: today) }.prefix(200))
    }

    private func newPage(_ offices: [Office], _ state: FormState, once: String) -> FundFormPage {
        let fields: [any FormField] = [
            InputField("name", FundText.name, hint: FundText.nameHint, missing: FundText.nameMissing),
            RadioField(
                "kind", FundText.kind, Fund.Kind.allCases.map { Choice($0.rawValue, FundText.name($0)) },
                missing: FundText.kindMissing),
            SelectField(
                "office", FundText.office, offices.map { Choice(String($0.id), Text($0.name)) },
                missing: FundText.officeMissing),
            DayField("openedOn", FundText.openedOn),
        ]
        return FundFormPage(
            heading: FundText.new, lead: FundText.lead, fields: fields + TermsForm.fields(), path: FundAddress.new,
            back: (FundText.title, FundAddress.root), button: FundFormText.make, hidden: [("once", once)], state: state)
    }

    // MARK: - Rules

    func askTerms(request: Request, context: AppContext) async throws -> FundFormPage {
        let stored = try await tools.found(context, to: .manage)
        let newest = try await store.terms(of: stored.fund.id).first
        let traders = try await newest.asyncMap {
            try await store.traders(of: $0.id, limit: FundLimits.traders)
        }
        let from = max(tools.today, (newest?.from ?? tools.today - 1) + 1)
        return termsPage(
            stored.fund, FormState(FormData(TermsForm.beginning(newest, traders: traders ?? [], from: from))))
    }

    func setTerms(request: Request, context: AppContext) async throws -> Response {
        let stored = try await tools.found(context, to: .manage)
        var reader = FormReader(context.form)
        let terms = TermsForm.reading(&reader)
        var page = termsPage(stored.fund, FormState(context.form, problems: reader.problems))
        guard let terms else { return try page.response(from: request, context: context) }
        do {
            try await store.set(terms, of: stored.fund.id, by: context.principal)
            return .redirect(to: FundAddress.fund(stored.fund.id) + "?saved=1", type: .normal)
        } catch let refused as FundRefused {
            page.refused = refused.why
            return try page.response(from: request, context: context)
        }
    }

    private func termsPage(_ fund: Fund, _ state: FormState) -> FundFormPage {
        FundFormPage(
            heading: FundFormText.newRules, lead: FundFormText.rulesLead, fields: TermsForm.fields(),
            path: FundAddress.terms(fund.id), back: (Text(name: fund.name), FundAddress.fund(fund.id)),
            button: FundFormText.setRules, state: state)
    }

    // MARK: - Closing

    func askClosing(request: Request, context: AppContext) async throws -> FundFormPage {
        closingPage(try await tools.found(context, to: .manage).fund, FormState())
    }

    func close(request: Request, context: AppContext) async throws -> Response {
        let fund = try await tools.found(context, to: .manage).fund
        var reader = FormReader(context.form)
        if !reader.ticked("sure") { reader.report("sure", .missing) }
        var page = closingPage(fund, FormState(context.form, problems: reader.problems))
        guard reader.problems.isEmpty else { return try page.response(from: request, context: context) }
        do {
            try await store.close(fund.id, by: context.principal)
            return .redirect(to: FundAddress.fund(fund.id) + "?saved=1", type: .normal)
        } catch let refused as FundRefused {
            page.refused = refused.why
            return try page.response(from: request, context: context)
        }
    }

    private func closingPage(_ fund: Fund, _ state: FormState) -> FundFormPage {
        FundFormPage(
            heading: FundText.closeTitle, lead: FundFormText.closeLead,
            fields: [CheckboxField("sure", FundFormText.sureClose, missing: FundFormText.sureCloseMissing)],
            path: FundAddress.closing(fund.id), back: (Text(name: fund.name), FundAddress.fund(fund.id)),
            button: FundText.closeTitle, isRisk: true, state: state)
    }
}
