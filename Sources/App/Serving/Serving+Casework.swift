internal import Access
internal import Accounts
internal import AccountsRules
internal import Advice
internal import CallBacks
internal import Casework
internal import CaseworkRules
internal import Desks
internal import Documents
internal import Finding
internal import Funds
internal import Hummingbird
internal import Kernel
internal import Law
internal import LawRules
internal import Mediation
internal import Messages
internal import Performance
internal import PerformanceRules
internal import Publication
internal import Reporting
internal import Settlement
internal import SettlementRules
internal import Statistics
internal import StatisticsRules
internal import Storage
internal import Traders
internal import Web
internal import WorkOrders

extension Serving {
    /// The public site, the staff desk and the API of casework, with what they need from the other capabilities.
    func addCasework(to router: Router<AppContext>) {
        let (tools, law, people) = (installation.tools, installation.law, accounts.people)
        HomePages(tools: tools).add(to: router)
        LodgingPages(tools: tools, settings: web).add(to: router)
        KindPages(tools: tools, settings: web).add(to: router)
        FollowPages(
            store: CaseStore(tools), settings: web, documents: followDocuments, sections: followSections
        ) {
            try await people.names(of: [$0])[$0]
        }.add(to: router)
        LawPages(book: { law.now }, time: installation.time).add(to: router)
        CalendarPages(book: { law.now }, desk: CalendarDesk(installation), time: installation.time).add(to: router)
        DeskPages(store: CaseStore(tools), people: deskPeople, additions: fileAdditions).add(to: router)
        FindPages(installation.finding).add(to: router)
        CallPages(installation.deskTools(isSecure: web.isSecure)).add(to: router)
        AssigningPages(store: CaseStore(tools), people: deskPeople, spread: spreading).add(to: router)
        installation.callBacks.addRoutes(to: router)
        advice.addRoutes(to: router, settings: web)
        api.addRoutes(to: router)
    }

    /// What programs do in rooms, about promises and in mediation.
    private var settlingEndpoints: [Endpoint] {
        let (rooms, promises) = settling
        let store = RoomStore(rooms)
        var mediation = installation.mediation()
        mediation.programs.trader = { try await RoomEntrance(store).number(.trader, $0, $1) }
        return RoomEndpoints(store).all + PromiseEndpoints(PromiseStore(promises)).all
            + SessionEndpoints(mediation).all
    }

    /// The API as a whole, from which its routes and its description are made.
    var api: API {
        let (tools, people, choices, law) = (
            installation.tools, accounts.people, installation.choices, installation.law
        )
        let casework = CaseworkAPI(
            tools, choices: { choices.now },
            officer: { id in
                guard let person = try await people.person(id, on: tools.today), person.state == .active else {
                    return nil
                }
                return CaseworkAPI.Officer(id: person.id, name: person.name, office: person.office)
            })
        let search = FindAPI(installation.finding)
        return API(
            casework.endpoints + documentAPI.endpoints + search.endpoints + LawAPI { law.now }.endpoints
                + access.endpoints + messages.endpoints + orders.endpoints + advice.endpoints + funds.endpoints
                + installation.callBacks.endpoints + settlingEndpoints + installation.publication.endpoints
                + reporting.endpoints,
            signIn: KeyDoor(access.tools, people: accounts))
    }

    /// What other capabilities show a consumer of the own file.
    private var followSections: FollowSections {
        let (promises, database) = (installation.promises, installation.database)
        let sessions = MediationSessionStore(installation.mediation())
        return FollowSections { file in
            let meetings = try await MeetingSection.section(of: file.id, in: sessions)
            let kept = try await PromiseSection.section(of: file.number, for: .consumer, in: promises)
            let claims = try await FundsOfFile.section(of: file.number, on: database)
            return [meetings, kept].compactMap { $0.map { .init(.middle, html: $0) } }
                + (claims.map { [.init(.side, html: $0)] } ?? [])
        }
    }

    /// The way to the promises of a file that has an agreement.
    private static func promises(of file: CaseFile, _ who: Principal) -> [FileAdditions.Link] {
        guard file.state == .agreed || file.endedWithAgreement, PerformancePermission.allows(.see, who.roles, .own)
        else { return [] }
        let link = PromiseFileMark.link(of: file.number)
        return [FileAdditions.Link(link.text, path: link.path)]
    }

    /// What documents and desks add to the page of a file.
    private var fileAdditions: FileAdditions {
        let tools = installation.tools
        return FileAdditions(
            links: { file, who in
                let isComplaint = file.kind == .complaint && FundsOfFile.isOpen(to: who)
                return Self.additions.links(file, who) + Installation.mediationLinks(file, who)
                    + Self.promises(of: file, who)
                    + (isComplaint ? [.init(FundsOfFile.link, path: FundsOfFile.path(of: file.number))] : [])
            },
            words: { kind, facts in
                kind == Entry.signedRecord
                    ? OralRecords.entry
                    : RoomEntryText.words(kind, facts) ?? FundsOfFile.words(kind, facts)
                        ?? PromiseEntryText.words(kind, facts) ?? MediationEntry.words(kind, facts)
                        ?? Self.additions.words(kind, facts)
            },
            marks: [
                FileAdditions.Marks(rows: { EndedRoom.asked(of: $0.number) }) { rows in
                    try rows.compactMap(EndedRoom.init).map { .init($0.mark, $0.text) }
                },
                FileAdditions.Marks(rows: { PromiseFileMark.asked(of: $0.number) }) { rows in
                    try rows.map { try PromiseFileMark($0, today: tools.today) }
                        .map { .init($0.mark, $0.text, $0.arguments, path: $0.path) }
                },
                FileAdditions.Marks(rows: { WorkOrders.orders(of: $0.number) }) { rows in
                    try rows.map(WorkOrders.ofFile).map { .init($0.state, $0.text, $0.arguments, path: $0.path) }
                },
                FileAdditions.Marks(rows: { FundsOfFile.claims(of: $0.number) }) { rows in
                    try rows.map(FundsOfFile.init).map { .init($0.mark, $0.text, $0.arguments, path: $0.path) }
                },
                FileAdditions.Marks(rows: {
                    [.counter, .station].contains($0.channel) ? OralRecords.record(of: $0.number) : nil
                }) { rows in
                    try rows.compactMap(OralRecords.standing).map { .init($0.mark, $0.text) }
                },
            ])
    }

    private var deskPeople: DeskPeople {
        let (tools, people, accounts) = (installation.tools, accounts.people, accounts)
        var desk = DeskPeople(
            names: { try await people.names(of: $0) },
            officers: { office in
                try await people.people(of: office, holding: [.officer, .mediator, .supervisor], on: tools.today)
                    .map { DeskPeople.Officer(id: $0.id, name: $0.name) }
            })
        desk.standing = { office, parties in
            let today = tools.today
            let asked = FileParties(parties)
            let known = try await accounts.candidates(of: office, on: today)
            let proposed = Balancing.next(known, for: asked, on: today)
            return Dictionary(
                known.map { candidate in
                    let note = HandoverText.standing(candidate, touching: asked, on: today)
                    return (candidate.id, .init(note: note, isProposed: candidate.id == proposed?.id))
                }, uniquingKeysWith: { first, _ in first })
        }
        return desk
    }

    /// Proposes officers for files nobody carries, so that their loads draw level.
    private var spreading: AssigningPages.Spreading {
        let (tools, accounts) = (installation.tools, accounts)
        return { office, files in
            let today = tools.today
            let known = try await accounts.candidates(of: office, on: today)
            return Balancing.spread(files.map(FileParties.init), among: known, on: today)
        }
    }

    /// Where the files behind a figure are listed, for those who have the list.
    static func list(_ filter: FigureFilter, _ who: Principal) -> String? {
        guard filter.measure == .filed, DeskPages.rail.visible(who) else { return nil }
        let days = filter.days ?? filter.period.firstDay...filter.period.lastDay
        var parts = ["view=all", "from=\(days.lowerBound)", "to=\(days.upperBound)"]
        if !filter.division.isEmpty { parts.append("division=\(filter.division)") }
        if case .only(let kind) = filter.kind { parts.append("kind=\(kind.rawValue)") }
        if let nature = filter.nature { parts.append("nature=\(nature)") }
        if let channel = filter.channel { parts.append("channel=\(channel)") }
        if let category = filter.category, let colon = category.firstIndex(of: ":") {
            parts.append("category=\(category[category.index(after: colon)...])")
        }
        return DeskAddress.root + "?" + parts.joined(separator: "&")
    }
}
