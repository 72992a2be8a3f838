internal import AccountsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

/// Looking at offices, and reading the audit log.
struct OversightPages {
    let people: PersonStore
    let audit: AuditStore
    let directory: CurrentDirectory
    let sessions: StaffSessions

    func add(to router: some RouterMethods<AppContext>) {
        router.get("/staff/offices", use: offices)
        router.get("/staff/offices/:office", use: offices)
        router.get("/staff/audit", use: log)
    }

    /// An office with what is above and directly below; one's own, if none is named.
    func offices(request: Request, context: AppContext) async throws -> OfficePage {
        let doer = try Doer(context, time: sessions.time, zone: sessions.zone)
        let directory = directory.now
        let id = context.parameters.get("office").map { Int64($0) ?? 0 } ?? doer.office
        guard let office = directory.office(id) else { throw NotFound() }
        let relation = directory.relation(of: id, seenFrom: doer.office, on: doer.day)
        guard AccountPermission.allows(.seeDirectory, roles: context.principal.roles, relation: relation) else {
            throw NotAllowed(AccountRefused(.seeDirectory).reasons)
        }
        return OfficePage(office: office, directory: directory, day: doer.day)
    }

    /// Entries of one's office and those below; at the head office all, also those without an office.
    func log(request: Request, context: AppContext) async throws -> AuditPage {
        let doer = try Doer(context, time: sessions.time, zone: sessions.zone)
        let directory = directory.now
        let reach = Reach(of: .readAudit, context.principal, directory, on: doer.day)
        guard !reach.offices.isEmpty else { throw NotAllowed(AccountRefused(.readAudit).reasons) }
        let isHead = directory.ancestors(of: doer.office, on: doer.day).isEmpty
        let before = Int64(FormData(query: context.place.query).text("before"))
        let lines = try await audit.page(
            before: before, offices: isHead ? nil : reach.offices, limit: AuditPage.size + 1)
        let named = lines.flatMap { [$0.entry.person, $0.entry.subjectPerson] }.compactMap { $0 }
        let names = try await people.names(of: named)
        return AuditPage(lines: lines, names: names)
    }
}

extension AuditEntry {
    /// The person the entry is about, if it is about one.
    var subjectPerson: Int64? {
        let parts = subject.split(separator: ":")
        return parts.count == 2 && parts[0] == "person" ? Int64(parts[1]) : nil
    }
}
