internal import AccountsRules
internal import Hummingbird
internal import Kernel
internal import Web
internal import WorkOrdersRules

/// The page of a work order: what is to be done, what was sent, who called, what has happened.
struct OrderPage: Page {
    /// Who called, shown in this one answer, or the wish to see it that lacks its reason.
    enum Reveal: Equatable { case shown, reasonMissing }

    let shown: ShownOrder
    var done: OrderMove.Name?
    var reveal: Reveal?

    var face: Face { .desk }
    var hasProblems: Bool { reveal == .reasonMissing }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }
    private var order: WorkOrder { shown.order }

    func title(_ say: Words) -> String { order.number + " " + order.content.heading }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            hasProblems
                ? .errorSummary([(id: "reason", text: say(OrderText.revealMissing))], say) : .empty,
            head(say),
            .some(done) {
                .div(
                    class: "note ok", with: [.role("status")],
                    [.p(say(OrderMoveText.done, say(OrderMoveText.name($0))))])
            },
            moves(say),
            .div(
                class: "two",
                [
                    .div(
                        class: "flow",
                        [story(say), caller(page), answer(say), history(say)]),
                    .aside(class: "flow", OrderAside(shown: shown, say: say).panels),
                ]),
        ])
    }

    private func head(_ say: Words) -> HTML {
        let at = shown.zone.day(of: order.receivedAt).description + " " + say.time(order.receivedAt, in: shown.zone)
        let tags = order.content.kind.isEmpty ? [] : [HTML.tag(order.content.kind)]
        let office = shown.directory.office(order.office).map { say($0.name) } ?? ""
        return .div(
            class: "tight",
            [
                .p(
                    class: "row mut",
                    [
                        .a(href: OrderAddress.root, [.icon(.back), .text(say(OrderText.back))]),
                        .span(order.number, class: "mono"), .span(say(OrderText.head, order.source.rawValue, at)),
                        .span(office),
                    ]),
                .div(
                    class: "row base",
                    [
                        .h1(order.content.heading),
                        .state(shown.isLate ? .late : order.state.mark, say(order.state.text)),
                    ] + tags),
            ])
    }

    private func moves(_ say: Words) -> HTML {
        guard !shown.open.isEmpty || !shown.refused.isEmpty else {
            return .note(.plain, [.p(say(OrderText.lookOnly))])
        }
        let buttons = shown.open.enumerated().map { index, name in
            HTML.buttonLink(
                say(OrderMoveText.name(name)), href: OrderAddress.move(order.id, name),
                index == 0 ? .primary : .alternative)
        }
        let refused = shown.refused.map { refused in
            RefusedMove(
                say(OrderMoveText.name(refused.name)), reasons: refused.why.map { OrderMoveText.words($0, say) })
        }
        return .moves(buttons, refused: refused, say)
    }

    private func story(_ say: Words) -> HTML {
        let content = order.content
        let place = content.division.map { code in
            shown.directory.division(code).map { say($0.name) } ?? code.rawValue
        }
        let known: [(Text, String)] = [
            (OrderText.kind, content.kind), (OrderText.trader, content.trader), (OrderText.place, place ?? ""),
            (OrderText.earlier, content.earlier),
        ]
        let facts = known.filter { !$0.1.isEmpty }.map { Fact(say($0.0), $0.1) }
        return .panel(
            say(OrderText.story),
            [.paragraphs(content.text), facts.isEmpty ? .empty : .facts(facts)])
    }

    private func caller(_ page: PageContext) -> HTML {
        let (say, content) = (page.say, order.content)
        if order.isSealed { return .panel(say(OrderText.callerTitle), [.p(say(OrderText.callerSealed))]) }
        let isShown = reveal == .shown
        let known: [(Text, String, String)] = [
            (OrderText.callerName, content.callerName, Mask.name(content.callerName)),
            (OrderText.callerPhone, content.callerPhone, Mask.phone(content.callerPhone)),
            (OrderText.callerAddress, content.callerAddress, Mask.address(content.callerAddress)),
        ]
        let facts = known.filter { !$0.1.isEmpty }.map { Fact(say($0.0), isShown ? $0.1 : $0.2) }
        guard !facts.isEmpty else { return .empty }
        return .panel(
            say(OrderText.callerTitle),
            [.facts(facts), .when(shown.mayReveal && !isShown, revealForm(page))])
    }

    private func revealForm(_ page: PageContext) -> HTML {
        let field = InputField("reason", OrderText.revealReason, missing: OrderText.revealMissing, width: .long)
        let problems = reveal == .reasonMissing ? [FieldProblem("reason", .missing)] : []
        return .details(
            page.say(OrderText.reveal), open: reveal == .reasonMissing,
            [
                page.form(
                    post: OrderAddress.reveal(order.id),
                    [
                        field.html(FormState(FormData(), problems: problems), page.say),
                        .row([.button(page.say(OrderText.reveal), .alternative)]),
                    ])
            ])
    }

    private func answer(_ say: Words) -> HTML {
        guard !order.answer.isEmpty else { return .empty }
        let at = order.answeredAt.map { say(OrderText.deadlineAnswered, say.moment($0, in: shown.zone)) } ?? ""
        return .panel(say(OrderText.answer), [.paragraphs(order.answer), .p(at, class: "xs mut")])
    }

    private func history(_ say: Words) -> HTML {
        .panel(
            say(OrderText.history),
            [
                .timeline(
                    shown.entries.map { entry in
                        TimelineEvent(
                            time: say.shortMoment(entry.at, today: shown.today, in: shown.zone),
                            machineTime: entry.at.iso, by: shown.author(entry, say),
                            isKey: OrderMove.Name(rawValue: entry.note.kind) != nil, .text(shown.words(entry, say)))
                    })
            ])
    }
}
