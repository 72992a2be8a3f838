internal import AccountsRules
internal import Kernel
internal import Web
internal import WorkOrdersRules

/// The list of work orders: views with counts, filters, the table, and the ways onward.
struct OrderListPage: Page {
    let request: OrderRequest
    let listing: OrderListing
    let counts: [OrderView: Int]
    let directory: OfficeDirectory
    let now: Instant
    let zone: LegalZone
    let own: Int64
    let mayTakeIn: Bool
    let mayTakeList: Bool
    let mayGive: Bool

    var face: Face { .desk }
    private var query: OrderQuery { request.query }
    private var today: Day { zone.day(of: now) }

    func title(_ say: Words) -> String { say(OrderText.title) }

    func content(_ context: PageContext) -> HTML {
        let say = context.say
        return .join([
            head(say), .views(views(say), say), filters(say), chips(say),
            listing.orders.isEmpty
                ? .div(class: "panel", [.p(empty(say))])
                : OrderTable(page: self, say: say, deadline: DeadlineWords(now: now, zone: zone, say: say)).html,
            .pagination(
                summary: listing.orders.isEmpty ? "" : say(OrderText.thisPage, String(listing.orders.count)),
                first: query.cursor == nil ? nil : request.path(), next: listing.next.map { request.path(cursor: $0) },
                say),
        ])
    }

    private func head(_ say: Words) -> HTML {
        let day = say.dayAndWeekday(today)
        let name = directory.office(own).map { say($0.name) } ?? ""
        let reach = query.offices == [own] ? name : say(OrderText.reach, name)
        return .div(
            class: "row base",
            [
                .h1(title(say)), .span(day, class: "mut"), .span(reach, class: "mut"),
                .span(
                    class: "push row",
                    [
                        .when(mayTakeIn, .buttonLink(say(OrderText.new), href: OrderAddress.new)),
                        .when(
                            mayTakeList,
                            .buttonLink(say(OrderText.takeList), href: OrderAddress.takeList, .alternative)),
                        .when(
                            mayGive, .buttonLink(say(OrderText.giveList), href: OrderAddress.giveList, .alternative)),
                    ]),
            ])
    }

    private func views(_ say: Words) -> [WorkView] {
        OrderView.allCases.map { view in
            WorkView(
                say(OrderText.name(view)), href: request.path(view: view), count: counts[view].map(Self.bounded),
                isCurrent: view == query.view, isBad: view == .late && (counts[view] ?? 0) > 0)
        }
    }

    private static func bounded(_ count: Int) -> String { count > OrderQuery.counted ? "1000+" : String(count) }

    private func filters(_ say: Words) -> HTML {
        let all = [(value: "", text: say(OrderText.all))]
        let sources = OrderSource.allCases.map { (value: $0.rawValue, text: $0.rawValue) }
        let states = OrderState.allCases.map { (value: $0.rawValue, text: say($0.text)) }
        let offices = reachable.map { (value: String($0.id), text: say($0.name)) }
        return .filters(
            get: OrderAddress.root, say,
            [
                .hiddenField("view", query.view.rawValue),
                .filter(
                    say(OrderText.source), name: "source", all + sources, chosen: request.values[.source] ?? ""),
                .filter(say(OrderText.state), name: "state", all + states, chosen: request.values[.state] ?? ""),
                .when(
                    !offices.isEmpty,
                    .filter(
                        say(OrderText.office), name: "office", all + offices, chosen: request.values[.office] ?? "")),
                .filter(say(OrderText.number), name: "number", text: request.values[.number] ?? ""),
            ])
    }

    /// The offices to choose among, for those who see more than their own; at most two hundred.
    private var reachable: [Office] {
        if query.offices == [own] { return [] }
        let known = query.offices.map { $0.compactMap(directory.office) } ?? directory.offices
        return Array(known.filter { $0.exists(on: today) }.prefix(200))
    }

    private func chips(_ say: Words) -> HTML {
        let chips = OrderRequest.Key.allCases.compactMap { key in
            request.values[key].map { value in
                Chip(say(OrderText.chip, say(label(key)), words(key, value, say)), removing: request.path(without: key))
            }
        }
        var summary = ""
        if chips.isEmpty, let count = counts[query.view], count > 0 {
            summary = say(OrderText.byDue, Self.bounded(count))
        }
        return .chips(chips, summary: summary, clear: request.path(clear: true), say)
    }

    private func label(_ key: OrderRequest.Key) -> Text {
        switch key {
        case .source: OrderText.source
        case .state: OrderText.state
        case .office: OrderText.office
        case .number: OrderText.number
        }
    }

    private func words(_ key: OrderRequest.Key, _ value: String, _ say: Words) -> String {
        switch key {
        case .state: OrderState(rawValue: value).map { say($0.text) } ?? value
        case .office: Int64(value).flatMap(directory.office).map { say($0.name) } ?? value
        case .source, .number: value
        }
    }

    private func empty(_ say: Words) -> String {
        guard request.values.isEmpty else { return say(OrderText.empty) }
        if counts[.all] == 0 {
            let sentences = [say(OrderText.emptyYet)] + (mayTakeList ? [say(OrderText.emptyTakeList)] : [])
            return say.sentences(sentences)
        }
        return switch query.view {
        case .today: say(OrderText.emptyToday)
        case .owed: say(OrderText.emptyOwed)
        case .late, .soon, .open, .all: say(OrderText.empty)
        }
    }
}
