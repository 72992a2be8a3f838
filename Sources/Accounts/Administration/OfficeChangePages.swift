internal import AccountsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

/// Setting up, renaming, moving and dissolving offices, each with its day.
struct OfficeChangePages {
    let administering: Administering
    let handovers: FileHandoverStore
    let ruleSets: @Sendable () -> [AccountsSurroundings.RuleSetOffer]

    func add(to router: some RouterMethods<AppContext>) {
        for act in OfficeAct.allCases {
            router.get("/staff/offices/:office/\(act.rawValue)") { request, context in
                try page(act, context)
            }
            router.post("/staff/offices/:office/\(act.rawValue)") { request, context in
                try await take(act, request, context)
            }
        }
    }

    private static func action(_ act: OfficeAct) -> AccountAction {
        switch act {
        case .name, .place: .changeOffice
        case .end: .endOffice
        case .below: .createOffice
        case .ruleSet: .chooseRuleSet
        }
    }

    private func page(_ act: OfficeAct, _ context: AppContext) throws -> ActPage {
        let (office, doer) = try administering.office(Self.action(act), context)
        return OfficeForm(
            act: act, office: office, directory: administering.directory.now, day: doer.day, ruleSets: ruleSets()
        ).page(context.say)
    }

    private func take(_ act: OfficeAct, _ request: Request, _ context: AppContext) async throws -> Response {
        let (office, doer) = try administering.office(Self.action(act), context)
        let form = OfficeForm(
            act: act, office: office, directory: administering.directory.now, day: doer.day, ruleSets: ruleSets())
        var reader = FormReader(context.form)
        let wanted = form.read(&reader)
        var page = form.page(context.say)
        page.state = FormState(context.form, problems: reader.problems)
        guard reader.problems.isEmpty, let wanted else { return try page.response(from: request, context: context) }
        if let other = wanted.other, !administering.may(Self.action(act), other, context, doer) {
            throw NotAllowed(AccountRefused(Self.action(act)).reasons)
        }
        do {
            let next = try await carryOut(wanted, office, doer)
            try await administering.directory.reload()
            return .redirect(to: next, type: .normal)
        } catch let refused as OfficeChangeRefused {
            page.refusals = refused.problems.map { OfficeText.words($0, context.say) }
            return try page.response(from: request, context: context)
        }
    }

    /// Carries a change out and tells where to go on.
    private func carryOut(_ wanted: OfficeForm.Wanted, _ office: Office, _ doer: Doer) async throws -> String {
        switch wanted {
        case .change(.dissolve(let successor, let last)):
            return try await dissolve(office, into: successor, last: last, doer)
        case .change(let change):
            try await administering.offices.change(change, office.id, by: doer)
            return AccountsAddress.office(office.id).path + "?done=changed"
        case .new(let name, let kind, let division, let from):
            let new = Office(
                id: administering.newID(), name: name, kind: kind, division: division, from: from)
            try await administering.offices.create(new, below: office.id, by: doer)
            return AccountsAddress.office(new.id).path + "?done=created"
        case .rules(let id):
            try await administering.offices.chooseRules(id, of: office.id, by: doer)
            return AccountsAddress.office(office.id).path + "?done=changed"
        }
    }

    /// The office ends at once; its files follow in the background, and the page of that hand-over is where one goes.
    private func dissolve(_ office: Office, into successor: Int64, last: Day, _ doer: Doer) async throws -> String {
        let people = try await administering.offices.dissolve(office.id, into: successor, last: last, by: doer)
        for person in people { administering.sessions.forget(person: person) }
        let open = try await administering.files.count(.office(office.id), 100_000)
        let offered = try await administering.files.count(.offered(to: office.id), 1_000)
        guard open + offered > 0 else { return AccountsAddress.office(successor).path + "?done=dissolved" }
        let id = administering.newID()
        try await handovers.begin(
            id, from: nil, at: office.id, to: .office(successor), total: open + offered, by: doer)
        return AccountsAddress.handover(id).path
    }
}
