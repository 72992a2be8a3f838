internal import Kernel
internal import Web
internal import WorkOrdersRules

/// What stands beside an order: its deadline, its file, how the call-back went, what it may repeat.
struct OrderAside {
    let shown: ShownOrder
    let say: Words

    private var order: WorkOrder { shown.order }

    var panels: [HTML] { [deadline, file, callBack, repeats] }

    private var deadline: HTML {
        guard let dueAt = order.dueAt else {
            return .panel(say(OrderText.deadline), [.p(say(OrderText.deadlineNone))])
        }
        let words = DeadlineWords(now: shown.now, zone: shown.zone, say: say)
        let day = say.date(shown.zone.day(of: dueAt), today: shown.today)
        let until = say(OrderText.deadlineUntil, day + " " + say.time(dueAt, in: shown.zone))
        let left =
            order.state.owesAnswer
            ? HTML.span(
                words.words(dueAt), class: DeadlineWords.style(OrderUrgency(order, at: shown.now, in: shown.zone)))
            : .empty
        return .panel(
            say(OrderText.deadline),
            [
                .p([.b(until), .text(" "), left]),
                .p(say(OrderText.deadlineFrom, order.source.rawValue), class: "xs mut"),
            ])
    }

    private var file: HTML {
        guard let link = order.link else { return .empty }
        let tag = HTML.when(link.isRepeat, .tag(say(OrderText.repeated)))
        guard let file = shown.file else {
            return .panel(
                say(OrderText.linked),
                [
                    .p([.span(link.file, class: "mono"), .text(" "), tag]),
                    .p(say(OrderText.notVisible), class: "xs mut"),
                ])
        }
        return .panel(say(OrderText.linked), [.p([Self.link(file), .text(" "), tag]), .p([state(file)])])
    }

    private func state(_ file: OrderFiling.File) -> HTML { .state(file.mark, say(file.state)) }

    private static func link(_ file: OrderFiling.File) -> HTML {
        .join([
            .a(file.title.isEmpty ? file.number : file.title, href: file.path), .br,
            .span(file.number, class: "mono xs mut"),
        ])
    }

    private var callBack: HTML {
        guard let call = order.callBack else { return .empty }
        let words =
            [say(OrderMoveText.name(call.reached))] + (call.satisfied.map { [say(OrderMoveText.name($0))] } ?? [])
        return .panel(
            say(OrderText.callBack),
            [
                .p(say.clauses(words)),
                .when(!call.note.isEmpty, .p(call.note, class: "xs mut")),
            ])
    }

    private var repeats: HTML {
        guard !shown.repeats.isEmpty else { return .empty }
        return .panel(say(OrderText.likely), [.list(shown.repeats.map(likely))])
    }

    private func likely(_ found: LikelyRepeat) -> HTML {
        let what: HTML
        switch found.earlier {
        case .order(let earlier):
            let name = say(OrderText.likelyOrder, earlier.source.rawValue, earlier.number)
            what = .join([
                .a(earlier.content.heading, href: OrderAddress.order(earlier.id)), .br, .span(name, class: "xs mut"),
            ])
        case .file(let file): what = Self.link(file)
        }
        return .join([
            what, .br, .span(say(OrderText.name(found.likeness)), class: "xs mut"), .br, join(found),
        ])
    }

    private func join(_ found: LikelyRepeat) -> HTML {
        guard let file = found.file else { return .span(say(OrderText.notLinked), class: "xs mut") }
        guard shown.open.contains(.join) else { return .empty }
        let path = OrderAddress.move(order.id, .join) + "?file=\(PercentCoding.encode(file))&repeat=yes"
        return .a(say(OrderText.joinTo, file), href: path)
    }
}
