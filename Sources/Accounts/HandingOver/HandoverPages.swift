internal import AccountsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

/// Giving all open files of somebody to others, and how far that is.
struct HandoverPages {
    let administering: Administering
    let handovers: FileHandoverStore

    func add(to router: some RouterMethods<AppContext>) {
        router.get("/staff/people/:person/files", use: ask)
        router.post("/staff/people/:person/files", use: take)
        router.get("/staff/handovers/:handover", use: show)
    }

    func ask(request: Request, context: AppContext) async throws -> ActPage {
        let (person, doer) = try await administering.person(.handOverFiles, context)
        return try await page(person, doer, context)
    }

    func take(request: Request, context: AppContext) async throws -> Response {
        let (person, doer) = try await administering.person(.handOverFiles, context)
        var page = try await page(person, doer, context)
        let typed = context.form.text("to")
        page.state = FormState(context.form)
        let officers = try await candidates(person, doer).map(\.id)
        let target: FileHandover.Target? =
            typed == Self.colleagues ? .colleagues : Int64(typed).flatMap { officers.contains($0) ? .person($0) : nil }
        guard let target else {
            page.state = FormState(context.form, problems: [FieldProblem("to", .missing)])
            return try page.response(from: request, context: context)
        }
        let id = administering.newID()
        do {
            try await handovers.begin(
                id, from: person.id, at: person.office, to: target,
                total: try await administering.files.count(.person(person.id), Self.mostCounted), by: doer)
        } catch let running as HandoverRunning {
            return .redirect(to: AccountsAddress.handover(running.id).path, type: .normal)
        }
        return .redirect(to: AccountsAddress.handover(id).path, type: .normal)
    }

    /// How far a hand-over is, for those who may see the office it concerns.
    func show(request: Request, context: AppContext) async throws -> HandoverPage {
        let doer = try administering.doer(context)
        guard let id = Int64(try context.parameter("handover")),
            let handover = try await handovers.handover(id),
            administering.may(.seePeople, handover.fromOffice, context, doer) || handover.by == doer.person
        else { throw NotFound() }
        var people = [handover.by] + [handover.fromPerson].compactMap { $0 }
        if case .person(let to) = handover.target { people.append(to) }
        return HandoverPage(
            handover: handover, names: try await administering.people.names(of: people),
            directory: administering.directory.now)
    }

    private static let colleagues = "colleagues"
    private static let mostCounted = 100_000

    private func candidates(_ person: Person, _ doer: Doer) async throws -> [Candidate] {
        let ids = try await administering.people.people(
            of: person.office, holding: HandoverWorker.carriers, on: doer.day
        ).map(\.id).filter { $0 != person.id }
        return try await Candidates(
            people: administering.people, absences: administering.absences, interests: administering.interests,
            files: administering.files
        ).candidates(ids, on: doer.day)
    }

    private func page(_ person: Person, _ doer: Doer, _ context: AppContext) async throws -> ActPage {
        let say = context.say
        let count = try await administering.files.count(.person(person.id), Self.mostCounted)
        let candidates = try await candidates(person, doer)
        let spread = Choice(Self.colleagues, HandoverText.spread, hint: HandoverText.spreadHint)
        let choices = candidates.map { candidate in
            Choice(String(candidate.id), Text(name: candidate.name), hint: HandoverText.standing(candidate))
        }
        return ActPage(
            heading: say(HandoverText.heading, person.name),
            back: (person.name, AccountsAddress.person(person.id).path),
            lead: [
                .p(say(count == 0 ? HandoverText.none : HandoverText.lead, say.count(count))),
                .when(candidates.isEmpty && count > 0, .note(.warn, [.p(say(HandoverText.nobody))])),
            ],
            path: AccountsAddress.act(.files, person.id).path,
            fields: candidates.isEmpty
                ? [] : [RadioField("to", HandoverText.to, [spread] + choices, missing: HandoverText.toMissing)],
            button: count > 0 && !candidates.isEmpty ? HandoverText.send : nil)
    }
}

/// How far a hand-over is; looking again is a link, because nothing here moves by itself.
struct HandoverPage: Page {
    let handover: FileHandover
    let names: [Int64: String]
    let directory: OfficeDirectory

    var face: Face { .desk }

    func title(_ say: Words) -> String {
        let person = handover.fromPerson.flatMap { names[$0] }
        let office = directory.office(handover.fromOffice).map { say($0.name) }
        return say(HandoverText.heading, person ?? office ?? "")
    }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let looked = handover.moved + handover.refused
        return .join([
            .h1(title(say)),
            .verdict([
                .text(
                    say(
                        handover.isDone ? HandoverText.isDone : HandoverText.underWay, say.count(looked),
                        say.count(max(handover.total, looked))))
            ]),
            .facts([
                Fact(say(HandoverText.to), target(say)),
                Fact(say(HandoverText.by), names[handover.by] ?? ""),
                Fact(say(HandoverText.started), .moment(handover.startedAt, say)),
                Fact(say(HandoverText.moved), say.count(handover.moved)),
                Fact(say(HandoverText.refused), say.count(handover.refused)),
            ]),
            refused(page),
            .when(
                !handover.isDone,
                .row([.buttonLink(say(HandoverText.again), href: AccountsAddress.handover(handover.id).path)])),
            .some(handover.fromPerson) { .p([.a(names[$0] ?? "", href: AccountsAddress.person($0).path)]) },
        ])
    }

    private func target(_ say: Words) -> String {
        switch handover.target {
        case .person(let id): names[id] ?? ""
        case .colleagues: say(HandoverText.spread)
        case .office(let id): directory.office(id).map { say($0.name) } ?? ""
        }
    }

    private func refused(_ page: PageContext) -> HTML {
        let say = page.say
        guard !handover.refusedFiles.isEmpty else { return .empty }
        return .note(
            .warn,
            [
                .p(say(HandoverText.refusedLead)),
                .ul(
                    class: "list",
                    handover.refusedFiles.map {
                        .li([.a($0, href: "\(page.site.addresses.desk)/\($0)", class: "mono")])
                    }),
            ])
    }
}
