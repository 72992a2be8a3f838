internal import CaseworkRules
internal import HTTPTypes
internal import Kernel
internal import Web
internal import WorkOrdersRules

/// The form of one move of an order, and why it is not possible where it is not.
struct OrderMovePage: Page {
    /// Why the form is shown again.
    enum Again: Equatable {
        case wrong([FieldProblem])
        case refused([OrderRefused.Reason])
        /// Somebody was faster; what happened since stands first in the history.
        case stale
    }

    let shown: ShownOrder
    let form: OrderMoveForm
    var typed = FormData()
    var again: Again?
    /// What a file that is opened is asked, once its kind is chosen.
    var opening: (kind: CaseKind, questions: OrderFiling.Questions)?

    var face: Face { .desk }
    var hasProblems: Bool { again != nil }
    private var order: WorkOrder { shown.order }
    private var fields: [any FormField] { opening?.questions.fields ?? form.fields }

    var status: HTTPResponse.Status {
        switch again {
        case nil: .ok
        case .wrong: .unprocessableContent
        case .refused: .conflict
        case .stale: .preconditionFailed
        }
    }

    private var name: Text {
        form.name == .answer && order.state == .answered ? OrderMoveText.answerAgain : OrderMoveText.name(form.name)
    }

    func title(_ say: Words) -> String { say(name) + say.colon + order.number }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let reasons = shown.refused.first { $0.name == form.name }?.why ?? []
        let isOpen = shown.open.contains(form.name)
        return .join([
            .backLink(order.number + " " + order.content.heading, href: OrderAddress.order(order.id)),
            state.summary(of: fields, say), staleNote(say), refusedNote(say), .h1(say(name)),
            .p([.state(order.state.mark, say(order.state.text))]),
            isOpen ? .join([kindForm(say), entry(page)]) : closed(reasons, say),
        ])
    }

    private var state: FormState {
        guard case .wrong(let problems) = again else { return FormState(typed) }
        return FormState(typed, problems: problems)
    }

    /// The move is not possible as things stand; what was typed can still be read and copied.
    private func closed(_ reasons: [OrderRefused.Reason], _ say: Words) -> HTML {
        let why = reasons.isEmpty ? [OrderRefused.Reason.notAllowed] : reasons
        let kept = fields.map { typed.text($0.name) }.filter { !$0.isEmpty }
        return .join([
            .note(
                .warn,
                [
                    .p(say(OrderMoveText.refused, say(name))),
                    .list(why.map { .text(OrderMoveText.words($0, say)) }),
                ]),
            .join(kept.map { .paragraphs($0) }),
            .row([.a(say(OrderMoveText.cancel), href: OrderAddress.order(order.id))]),
        ])
    }

    private func staleNote(_ say: Words) -> HTML {
        guard again == .stale else { return .empty }
        let newest = shown.entries.first.map { entry in
            HTML.p(
                say(
                    OrderMoveText.staleWho, shown.author(entry, say),
                    say.shortMoment(entry.at, today: shown.today, in: shown.zone), shown.words(entry, say)))
        }
        return .div(class: "note warn", with: [.role("alert")], [.p(say(OrderMoveText.stale)), newest ?? .empty])
    }

    private func refusedNote(_ say: Words) -> HTML {
        guard case .refused(let reasons) = again else { return .empty }
        return .div(
            class: "summary", with: [.role("alert"), .labelledBy("refused")],
            [
                .h2(say(OrderMoveText.refused, say(name)), with: [.id("refused")]),
                .ul(reasons.map { .li(OrderMoveText.words($0, say)) }),
            ])
    }

    /// What kind of file; asked first, and again by whoever thinks better of it.
    private func kindForm(_ say: Words) -> HTML {
        guard form.name == .open else { return .empty }
        let chosen = opening?.kind ?? order.content.proposed
        let options = CaseKind.filed.map { kind -> HTML in
            .element(
                "option", with: kind == chosen ? [.value(kind.rawValue), .selected] : [.value(kind.rawValue)],
                say(kind.orderText))
        }
        return .join([
            order.content.kind.isEmpty ? .empty : .p(say(OrderMoveText.kindProposed, order.content.kind), class: "mut"),
            .form(
                get: OrderAddress.move(order.id, .open), class: "row",
                [
                    .label(say(OrderMoveText.kindQuestion), with: [Attribute("for", "kind")]),
                    .element("select", class: "w14", with: [.id("kind"), .name("kind")], options),
                    .button(say(OrderMoveText.chooseKind), opening == nil ? .primary : .alternative),
                ]),
        ])
    }

    private func entry(_ page: PageContext) -> HTML {
        let say = page.say
        if form.name == .open, opening == nil { return .empty }
        let hidden = [HTML.hiddenField("version", String(order.version))]
        let kind = opening.map { [HTML.hiddenField("kind", $0.kind.rawValue)] } ?? []
        let button = opening.map { say(OrderMoveText.openAs, say($0.kind.orderText)) } ?? say(name)
        return .join([
            .some(opening) {
                .p(say($0.kind == .tip ? OrderMoveText.tipTells : OrderMoveText.opensTells), class: "text mut")
            },
            page.form(
                post: OrderAddress.move(order.id, form.name),
                hidden + kind + fields.map { $0.html(state, say) } + [
                    .row([
                        .button(button, form.name == .sendBack ? .risk : .primary),
                        .a(say(OrderMoveText.cancel), href: OrderAddress.order(order.id)),
                    ])
                ]),
        ])
    }
}

/// The file that was opened: its number and query code, this once.
struct OpenedPage: Page {
    let order: WorkOrder
    let opened: OrderFiling.Opened
    let file: OrderFiling.File?

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(OrderText.opened) + say.colon + opened.number }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(order.number + " " + order.content.heading, href: OrderAddress.order(order.id)),
            .h1(say(OrderText.opened)),
            .facts([
                Fact(say(OrderText.openedNumber), .span(opened.number, class: "mono", with: [.id("number")])),
                Fact(say(OrderText.openedCode), .span(opened.code, class: "mono", with: [.id("code")])),
            ]),
            .row([
                .some(file) { .buttonLink(say(OrderText.toFile), href: $0.path) },
                .a(say(OrderText.toOrder), href: OrderAddress.order(order.id)),
            ]),
        ])
    }
}
