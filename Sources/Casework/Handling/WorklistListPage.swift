internal import AccountsRules
internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Web

/// The list of files: views with counts, filters, the table, and the ways onward.
struct WorklistListPage: Page {
    let request: WorklistRequest
    let page: WorklistPage
    let counts: [WorklistView: Int]
    let names: [Int64: String]
    let officers: [DeskPeople.Officer]
    let directory: OfficeDirectory
    let categories: CategoryBook
    let law: LawBook
    /// The next due day, where nothing is due today.
    let nextDue: Day?

    var face: Face { .desk }
    var query: WorklistQuery { request.query }

    func title(_ say: Words) -> String { say(ListText.title) }

    func content(_ context: PageContext) -> HTML {
        let say = context.say
        return .join([
            head(say),
            .some(request.done) { .note(.ok, [.p(say(MoveFormText.done($0)))]) },
            .views(views(say), say),
            WorklistFilterBar(page: self, say: say).html,
            .when(request.isTooShort, .note(.warn, [.p(say(ListText.tooShort))])),
            .some(page.lookedAt) { .note(.warn, [.p(say(ListText.lookedAt, say.count($0)))]) },
            page.rows.isEmpty ? empty(say) : table(say),
            .pagination(
                summary: page.rows.isEmpty ? "" : say(ListText.thisPage, String(page.rows.count)),
                first: query.cursor == nil ? nil : request.path(),
                previous: page.previous.map { request.path(cursor: $0) },
                next: page.next.map { request.path(cursor: $0) }, say),
        ])
    }

    private func head(_ say: Words) -> HTML {
        let day = say.dayAndWeekday(query.today)
        let keys = HTML.span(
            class: "push mut hide-s", with: [Attribute("data-keys-hint"), Attribute("hidden")],
            [.kbd("J"), .text(" "), .kbd("K"), .text(" "), .kbd("Enter"), .text(" " + say(ListText.keys))])
        let mut = [day, reach(say)].map { HTML.span($0, class: "mut") }
        return .div(class: "row base", [.h1(title(say))] + mut + [keys])
    }

    /// Whose files these are.
    private func reach(_ say: Words) -> String {
        let name = directory.office(query.ownOffice).map { say($0.name) } ?? ""
        if case .office = query.scope { return name }
        return say(ListText.reach, name)
    }

    private func views(_ say: Words) -> [WorkView] {
        var shown = WorklistView.shown
        if !shown.contains(query.view) { shown.append(query.view) }
        return shown.map { view in
            let count = counts[view]
            return WorkView(
                say(ListText.name(view)), href: request.path(view: view),
                count: count.map { $0 > WorklistQuery.counted ? "1000+" : String($0) },
                isCurrent: view == query.view, isBad: view == .overdue && (count ?? 0) > 0)
        }
    }

    private func table(_ say: Words) -> HTML {
        WorklistTable(page: self, due: DueWords(today: query.today, law: law), say: say).html
    }

    private func empty(_ say: Words) -> HTML {
        var sentences = [emptyWords(say)]
        if query.view == .dueToday, let nextDue { sentences.append(say(ListText.nextDue, say.dayAndMonth(nextDue))) }
        return .div(class: "panel", [.p(say.sentences(sentences))])
    }

    private func emptyWords(_ say: Words) -> String {
        if let typed = request.values[.q], !request.isTooShort { return say(ListText.emptySearch, typed) }
        if !request.values.isEmpty { return say(ListText.emptyFilter) }
        switch query.view {
        case .mine: return say(ListText.emptyMine)
        case .unassigned: return say(ListText.emptyUnassigned)
        case .overdue: return say(ListText.emptyOverdue)
        case .dueToday: return say(ListText.emptyToday)
        case .handovers: return say(ListText.emptyHandovers)
        case .supervised: return say(ListText.emptySupervised)
        case .allOpen, .all: return say(ListText.emptyOpen)
        case .state(let state): return say(ListText.emptyState, say(state.text))
        case .closed: return say(ListText.emptyClosed)
        }
    }
}
