internal import AccountsRules
internal import CaseworkRules
internal import Hummingbird
internal import Kernel
internal import StationsRules
internal import Web

/// What a station has taken in, for its own staff and the office above: who waits for a first answer, and until when.
struct StationQueuePages: Sendable {
    let store: StationStore
    private var tools: StationTools { store.tools }

    func add(to router: some RouterMethods<AppContext>) {
        router.get(RouterPath("\(StationAddress.register)/:office/queue"), use: show)
    }

    func show(request: Request, context: AppContext) async throws -> StationQueuePage {
        guard context.principal.office != nil else { throw SignInNeeded() }
        guard let id = Int64(try context.parameter("office")), let office = tools.directory().office(id),
            office.kind == .station, tools.allows(.queue, id, context.principal)
        else { throw NotFound() }
        let query = FormData(query: context.place.query)
        let answered = query.text("view") == "answered"
        let parts = query.text("after").split(separator: ".").compactMap { Int64($0) }
        let place = parts.count == 2 ? (day: Int(parts[0]), id: parts[1]) : nil
        let found = try await store.queue(of: id, answered: answered, after: place)
        return StationQueuePage(
            office: office, isAnswered: answered, filings: Array(found.prefix(StationLimits.page)),
            hasMore: found.count > StationLimits.page, directory: tools.directory(), today: tools.today)
    }
}

/// A station's queue: no name of anybody stands in it.
struct StationQueuePage: Page {
    let office: Office
    let isAnswered: Bool
    let filings: [StationFiling]
    let hasMore: Bool
    let directory: OfficeDirectory
    let today: Day

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(StationText.queue) }

    private var path: String { StationAddress.queue(office.id) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(office.name), href: StationAddress.station(office.id)), .h1(title(say)),
            .p([
                .a(say(StationText.waitingTab), href: path, with: isAnswered ? [] : [.current("page")]), .gap,
                .a(
                    say(StationText.answeredTab), href: path + "?view=answered",
                    with: isAnswered ? [.current("page")] : []),
            ]),
            filings.isEmpty
                ? .p(say(isAnswered ? StationText.noneAnswered : StationText.noneWaiting)) : table(say),
            .some(next) { .p([.a(say(StationText.next), href: $0)]) },
        ])
    }

    private var next: String? {
        guard hasMore, let last = filings.last else { return nil }
        let day = isAnswered ? last.takenOn : last.dueOn ?? last.takenOn
        return "\(path)?view=\(isAnswered ? "answered" : "waiting")&after=\(day.number).\(last.caseID)"
    }

    private func table(_ say: Words) -> HTML {
        let heads = [
            StationText.number, StationText.matter, StationText.takenOn,
            isAnswered ? StationText.answered : StationText.due, StationText.has,
        ].map { say($0) }
        return Table(
            caption: title(say), showsCaption: false, heads.map { Column($0) }, kind: .stack,
            rows: filings.map { row($0, heads, say) }
        ).html
    }

    private func row(_ filing: StationFiling, _ heads: [String], _ say: Words) -> HTML {
        let day = isAnswered ? filing.answeredOn : filing.dueOn
        let isLate =
            isAnswered
            ? (filing.answeredOn.map { a in filing.dueOn.map { a > $0 } ?? false } ?? false)
            : (filing.dueOn.map { $0 < today } ?? false)
        let words = day.map { say.date($0, today: today) } ?? "—"
        return .tr([
            .th(class: "mono nw", with: [.scope("row")], [.text(filing.number)]),
            .td(with: [.stacked(heads[1])], [.typed(filing.title.isEmpty ? "—" : filing.title, say)]),
            .td(say.date(filing.takenOn, today: today), with: [.stacked(heads[2])]),
            .td(with: [.stacked(heads[3])], [isLate ? .state(.late, words) : .text(words)]),
            .td(directory.office(filing.office).map { say($0.name) } ?? "—", with: [.stacked(heads[4])]),
        ])
    }
}
