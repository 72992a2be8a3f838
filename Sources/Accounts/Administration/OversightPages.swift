internal import AccountsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

/// Looking at offices, and reading the audit log.
struct OversightPages {
    let administering: Administering
    let audit: AuditStore
    let names: AuditNames

    func add(to router: some RouterMethods<AppContext>) {
        router.get("/staff/offices", use: offices)
        router.get("/staff/offices/:office", use: offices)
        router.get("/staff/audit", use: log)
        router.post("/staff/audit/export", use: export)
    }

    /// An office with what is above and directly below; one's own, if none is named.
    func offices(request: Request, context: AppContext) async throws -> OfficePage {
        let doer = try administering.doer(context)
        let directory = administering.directory.now
        let id = context.parameters.get("office").map { Int64($0) ?? 0 } ?? doer.office
        guard let office = directory.office(id) else { throw NotFound() }
        guard administering.may(.seeDirectory, id, context, doer) else {
            throw NotAllowed(AccountRefused(.seeDirectory).reasons)
        }
        let possible: [(OfficeAct, AccountAction)] = [
            (.name, .changeOffice), (.place, .changeOffice), (.below, .createOffice), (.ruleSet, .chooseRuleSet),
            (.end, .endOffice),
        ]
        return OfficePage(
            office: office, directory: directory, day: doer.day,
            acts: possible.filter { administering.may($0.1, id, context, doer) }.map(\.0),
            mayTakeOn: administering.may(.createPerson, id, context, doer),
            done: OfficeText.done(FormData(query: context.place.query).text("done")))
    }

    /// Entries of one's office and those below; at the head office all, also those without an office.
    func log(request: Request, context: AppContext) async throws -> AuditPage {
        let (_, offices) = try reach(context)
        let query = FormData(query: context.place.query)
        let search = AuditSearch(query, zone: administering.sessions.zone, names)
        guard search.problems.isEmpty else { return AuditPage(search: search, lines: [], names: [:]) }
        let filter = try await filter(search, offices)
        let lines = try await audit.find(
            filter, before: AuditPlace(query.text("before")), limit: AuditPage.size + 1)
        let named = lines.flatMap { [$0.entry.person, $0.entry.subjectPerson] }.compactMap { $0 }
        return AuditPage(search: search, lines: lines, names: try await administering.people.names(of: named))
    }

    /// What is shown, as a file; that it was taken out is an entry of the log itself.
    func export(request: Request, context: AppContext) async throws -> Response {
        let (doer, offices) = try reach(context)
        let search = AuditSearch(context.form, zone: administering.sessions.zone, names)
        guard search.problems.isEmpty else {
            return try AuditPage(search: search, lines: [], names: [:]).response(from: request, context: context)
        }
        let asked = AuditSearch.names.sorted().map { "\($0)=\(context.form.text($0))" }
            .filter { !$0.hasSuffix("=") && !$0.hasPrefix("who=") }
        try await audit.append(
            AuditEntry(
                at: doer.at, person: doer.person, office: doer.office, action: AuditAction.auditExported.rawValue,
                subject: "audit", detail: asked.joined(separator: " ")))
        return AuditExport(
            audit: audit, people: administering.people, filter: try await filter(search, offices), what: names,
            say: context.say, day: doer.day
        ).response()
    }

    private func filter(_ search: AuditSearch, _ offices: [Int64]?) async throws -> AuditFilter {
        let people = search.who.isEmpty ? nil : try await administering.people.named(search.who)
        return search.filter(people: people, offices: offices)
    }

    /// Whose entries may be read; nil for all.
    private func reach(_ context: AppContext) throws -> (Doer, [Int64]?) {
        let doer = try administering.doer(context)
        let directory = administering.directory.now
        let reach = Reach(of: .readAudit, context.principal, directory, on: doer.day)
        guard !reach.offices.isEmpty else { throw NotAllowed(AccountRefused(.readAudit).reasons) }
        let isHead = directory.ancestors(of: doer.office, on: doer.day).isEmpty
        return (doer, isHead ? nil : reach.offices)
    }
}

extension AuditEntry {
    /// The person the entry is about, if it is about one.
    var subjectPerson: Int64? {
        let parts = subject.split(separator: ":")
        return parts.count == 2 && parts[0] == "person" ? Int64(parts[1]) : nil
    }
}
