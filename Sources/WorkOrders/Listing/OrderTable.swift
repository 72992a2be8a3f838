internal import AccountsRules
internal import Kernel
internal import Web
internal import WorkOrdersRules

/// The rows of the list: two lines each, late and due ones marked in word, shape and colour.
struct OrderTable {
    let page: OrderListPage
    let say: Words
    let deadline: DeadlineWords

    private var isByDeadline: Bool { page.request.query.isByDeadline }

    var html: HTML {
        Table(
            caption: say(OrderText.table), showsCaption: false,
            [
                Column(say(OrderText.mark), isHeard: true), Column(say(OrderText.subject)),
                Column(say(OrderText.state)),
                Column(say(OrderText.due), sort: isByDeadline ? .ascending : nil),
                Column(say(OrderText.received), sort: isByDeadline ? nil : .descending),
                Column(say(OrderText.caller)), Column(say(OrderText.trader)), Column(say(OrderText.file)),
            ],
            kind: .work, rows: page.listing.orders.map(row)
        ).html
    }

    private func row(_ order: WorkOrder) -> HTML {
        let urgency = OrderUrgency(order, at: page.now, in: page.zone)
        return .tr(
            class: urgency == .late ? "late" : urgency == .today ? "soon" : nil,
            [
                .td(urgency == .late ? [.icon(.alert), .heard(say(OrderText.lateMark))] : []),
                .th(
                    class: "what", with: [.scope("row")],
                    [
                        .a(order.content.heading, href: OrderAddress.order(order.id)),
                        .span(order.number, class: "sub mono"),
                    ]),
                .td(
                    class: "nw", with: [.stacked(say(OrderText.state))],
                    [
                        .state(urgency == .late ? .late : order.state.mark, say(order.state.text)),
                        .span(source(order), class: "sub"),
                    ]),
                .td(class: "nw", with: [.stacked(say(OrderText.due))], deadline.cell(order)),
                .td(
                    class: "nw", with: [.stacked(say(OrderText.received))],
                    [.text(say.shortMoment(order.receivedAt, today: page.zone.day(of: page.now), in: page.zone))]),
                caller(order), .td(order.content.trader, with: [.stacked(say(OrderText.trader))]), file(order),
            ])
    }

    private func source(_ order: WorkOrder) -> String {
        say.clauses([order.source.rawValue, order.content.kind].filter { !$0.isEmpty })
    }

    private func caller(_ order: WorkOrder) -> HTML {
        let label = [Attribute.stacked(say(OrderText.caller))]
        if order.isSealed { return .td(say(OrderText.sealed), class: "dim", with: label) }
        let content = order.content
        guard !content.callerName.isEmpty || !content.callerPhone.isEmpty else { return .td("—", with: label) }
        let phone = content.callerPhone.isEmpty ? "—" : Mask.phone(content.callerPhone)
        return .td(class: "nw", with: label, [.text(Mask.name(content.callerName)), .span(phone, class: "sub")])
    }

    private func file(_ order: WorkOrder) -> HTML {
        let office = page.request.query.offices == [page.own] ? nil : page.directory.office(order.office)
        return .td(
            class: "nw", with: [.stacked(say(OrderText.file))],
            [
                order.link.map { .span($0.file, class: "mono") } ?? .text("—"),
                .some(office) { .span(say($0.name), class: "sub") },
            ])
    }
}
