internal import AccountsRules
internal import Hummingbird
internal import Kernel
internal import PerformanceRules
internal import SettlementRules
internal import Web

/// The promises of an office: what is due first stands first, and what is overdue is marked.
struct PromiseWorkPage: Page {
    let promises: [StoredPromise]
    let hasMore: Bool
    let isFirst: Bool
    let state: PromiseState
    let office: Int64
    let offices: [Office]
    let today: Day
    /// Whether the person gathers files for public-interest suits.
    let maySue: Bool

    var face: Face { .desk }
    var layout: StaticString { "wrap flow" }

    func title(_ say: Words) -> String { say(PromiseText.rail) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .h1(title(say)), .p(say(PromiseText.listLead), class: "mut"),
            .when(maySue, .p([.a(say(InterestText.title), href: InterestPages.root)])), views(say), filter(say),
            promises.isEmpty ? .p(say(PromiseText.nothing(state))) : table(say),
            .pagination(
                summary: "", first: isFirst ? nil : address(nil),
                next: hasMore ? promises.last.map { address(PromiseCursor($0.promise)) } : nil, say),
        ])
    }

    private func views(_ say: Words) -> HTML {
        .views(
            PromiseState.allCases.map { view in
                WorkView(
                    say(view == .open ? PromiseText.viewOpen : PromiseText.state(view)), href: path(view),
                    isCurrent: view == state)
            }, say)
    }

    private func filter(_ say: Words) -> HTML {
        guard offices.count > 1 else { return .empty }
        return .filters(
            get: PromiseAddress.staff, say,
            [
                .hiddenField("view", state.rawValue),
                .filter(
                    say(PromiseText.office), name: "office",
                    offices.map { (value: String($0.id), text: say($0.name)) }, chosen: String(office)),
            ])
    }

    private func path(_ state: PromiseState) -> String {
        "\(PromiseAddress.staff)?view=\(state.rawValue)&office=\(office)"
    }

    private func address(_ cursor: PromiseCursor?) -> String {
        path(state) + (cursor.map { "&after=\($0.text)" } ?? "")
    }

    private func table(_ say: Words) -> HTML {
        let heads = [
            say(PromiseText.number), say(PromiseText.what), say(PromiseText.who), say(PromiseText.amount),
            say(PromiseText.dueOn), say(PromiseText.standing),
        ]
        let columns = heads.enumerated().map { Column($0.element, isNumber: $0.offset == 3) }
        return Table(
            caption: title(say), showsCaption: false, columns, kind: .work,
            rows: promises.map { row($0, heads, say) }
        ).html
    }

    private func row(_ stored: StoredPromise, _ heads: [String], _ say: Words) -> HTML {
        let (promise, terms) = (stored.promise, stored.promise.terms)
        let mark = PromiseMark(promise: promise, today: today, say: say)
        let isLate = promise.isOverdue(on: today)
        let days = isLate ? say(PromiseText.daysLate, String(today - terms.dueOn)) : ""
        let link = "\(PromiseAddress.file(promise.number))#p\(promise.position)"
        return .tr(
            class: isLate ? "late" : terms.dueOn - today <= PromiseLimits.remindBefore && state == .open ? "soon" : nil,
            [
                .th(with: [.scope("row")], [.a(promise.number.text, href: link, class: "mono nw")]),
                .td(with: [.stacked(heads[1])], [.typed(PromiseWords.title(terms, say), say)]),
                .td(say(PromiseText.name(terms.by)), with: [.stacked(heads[2])]),
                .td(terms.amount.map { say.money($0) } ?? "—", class: "r", with: [.stacked(heads[3])]),
                .td(
                    with: [.stacked(heads[4])],
                    [.shortDay(terms.dueOn, say, today: today), .when(isLate, .small(days))]),
                .td(with: [.stacked(heads[5])], [mark.html]),
            ])
    }
}
