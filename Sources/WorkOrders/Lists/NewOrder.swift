internal import HTTPTypes
internal import Kernel
internal import Web
internal import WorkOrdersRules

/// An order that comes by telephone or in no list, typed in.
struct NewOrderPage: Page {
    var state = FormState(FormData(["source": OrderSource.government.rawValue]))
    /// The order that has the number already.
    var known: Int64?
    var isRefused = false

    var face: Face { .desk }
    var hasProblems: Bool { isRefused }
    var status: HTTPResponse.Status { known != nil ? .conflict : isRefused ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(OrderText.new) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(OrderText.title), href: OrderAddress.root),
            state.summary(of: NewOrderForm.fields, say),
            .some(known) { id in
                .div(
                    class: "note warn", with: [.role("alert")],
                    [
                        .p([
                            .text(say(ListText.known)),
                            .a(state.values.text("number"), href: OrderAddress.order(id)),
                        ])
                    ])
            },
            .h1(title(say)), .p(say(ListText.newAbout), class: "mut"),
            page.form(
                post: OrderAddress.new,
                NewOrderForm.fields.map { $0.html(state, say) } + [.row([.button(say(ListText.save))])]),
        ])
    }
}

/// The fields of an order, and what they make.
enum NewOrderForm {
    static let fields: [any FormField] = [
        RadioField(
            "source", OrderText.source, OrderSource.allCases.map { Choice($0.rawValue, OrderText.name($0)) }),
        InputField(
            "number", OrderText.number, missing: ListText.numberMissing, kind: .code, width: .long),
        InputField("kind", OrderText.kind, width: .middle, optional: true),
        TextAreaField("text", ListText.text, missing: ListText.textMissing, rows: 8),
        InputField("callerName", OrderText.callerName, width: .middle, optional: true),
        InputField("callerPhone", OrderText.callerPhone, kind: .code, width: .middle, optional: true),
        InputField("callerAddress", OrderText.callerAddress, width: .long, optional: true),
        InputField("trader", OrderText.trader, width: .long, optional: true),
        InputField("earlier", OrderText.earlier, kind: .code, width: .long, optional: true),
        DayField("due", ListText.dueOn, optional: true),
    ]

    /// The order that was typed, or every problem of the form.
    static func reading(_ form: FormData, now: Instant, zone: LegalZone) -> Result<ListedOrder, Invalid> {
        var reader = FormReader(form)
        let source = reader.choice("source", as: OrderSource.self)
        let number = reader.text("number", max: OrderLimits.number)
        let text = reader.text("text", max: OrderLimits.text, lines: true)
        let content = OrderContent(
            kind: reader.optionalText("kind", max: OrderLimits.name) ?? "", text: text ?? "",
            callerName: reader.optionalText("callerName", max: OrderLimits.name) ?? "",
            callerPhone: reader.optionalText("callerPhone", max: OrderLimits.name) ?? "",
            callerAddress: reader.optionalText("callerAddress", max: OrderLimits.address) ?? "",
            trader: reader.optionalText("trader", max: OrderLimits.trader) ?? "",
            earlier: reader.optionalText("earlier", max: OrderLimits.number) ?? "")
        let due = reader.day("due", optional: true)
        guard let source, let number, text != nil, reader.problems.isEmpty else {
            return .failure(Invalid(reader.problems))
        }
        return .success(
            ListedOrder(
                source: source, number: number, content: content, receivedAt: now, dueAt: due.map(zone.end)))
    }
}
