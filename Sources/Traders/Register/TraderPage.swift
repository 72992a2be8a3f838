internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import TradersRules
internal import Web

/// One entry of the register: names, place, what went into it, history, and the moves.
struct TraderPage: Page {
    let record: TraderRecord
    let mayKeep: Bool
    let zone: LegalZone
    var state = FormState()
    var reasons: [RegisterRefused.Reason] = []

    private var trader: Trader { record.trader }
    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems || !reasons.isEmpty }
    var status: HTTPResponse.Status {
        state.hasProblems ? .unprocessableContent : reasons.isEmpty ? .ok : .conflict
    }

    func title(_ say: Words) -> String { trader.name }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(RegisterText.title), href: TraderAddress.register), problems(say),
            .div(
                class: "row base",
                [
                    .h1([.typed(trader.name, say)]),
                    .state(
                        trader.standing == .claimed ? .done : .wait, say(RegisterText.standing(trader.standing))),
                ]),
            .some(record.mergedInto) { into in
                .note(.warn, [.p([.text(say(RegisterText.mergedInto)), link(into)])])
            },
            facts(say), list(RegisterText.below, record.below, say), list(RegisterText.mergedHere, record.merged, say),
            names(say), moves(page), history(say),
        ])
    }

    private func problems(_ say: Words) -> HTML {
        guard reasons.isEmpty else {
            return .errorSummary([], others: reasons.map { say(RegisterText.reason($0)) }, say)
        }
        return state.summary(of: TraderForms.all, say)
    }

    private func link(_ trader: Trader) -> HTML { .a(trader.name, href: TraderAddress.trader(trader.id)) }

    private func facts(_ say: Words) -> HTML {
        .facts(
            [
                Fact(say(RegisterText.code), .span(trader.code?.text ?? "—", class: "mono")),
                Fact(say(RegisterText.kindLabel), say(RegisterText.kind(trader.kind))),
                Fact(say(RegisterText.number), .span(String(trader.id), class: "mono")),
            ] + (record.parent.map { [Fact(say(RegisterText.parent), link($0))] } ?? []))
    }

    private func list(_ title: Text, _ traders: [Trader], _ say: Words) -> HTML {
        guard !traders.isEmpty else { return .empty }
        return .join([.h2(say(title)), .list(traders.map(link))])
    }

    private func names(_ say: Words) -> HTML {
        guard record.names.count > 1 else { return .empty }
        return .join([
            .h2(say(RegisterText.names)),
            .list(
                record.names.map { name in
                    .text(
                        say(
                            name.lastOn == nil ? RegisterText.nameNow : RegisterText.nameUntil, name.text,
                            name.firstOn.description, name.lastOn?.description ?? ""))
                }),
        ])
    }

    private func moves(_ page: PageContext) -> HTML {
        guard mayKeep else { return .empty }
        let names: [RegisterMove.Name] = trader.mergedInto == nil ? [.rename, .place, .merge] : [.split]
        let beginning = FormData(["name": trader.name, "kind": trader.kind.rawValue])
        let shown = hasProblems ? state : FormState(beginning)
        return .section(
            class: "flow no-print",
            [.h2(page.say(RegisterText.moves))]
                + names.map { name in
                    .details(
                        page.say(RegisterText.move(name)),
                        [
                            page.form(
                                post: "\(TraderAddress.trader(trader.id))/\(name.rawValue)",
                                [.hiddenField("version", String(trader.version))]
                                    + TraderForms.fields(name).map { $0.html(shown, page.say) }
                                    + [.row([.button(page.say(RegisterText.move(name)), .alternative)])])
                        ])
                })
    }

    private func history(_ say: Words) -> HTML {
        .join([
            .h2(say(RegisterText.history)),
            .list(
                record.events.map { event in
                    .join([
                        .span(say.moment(event.at, in: zone), class: "mut"), .gap,
                        .text(say(RegisterText.event(event.kind))), .gap, .typed(event.detail, say),
                        .some(event.other) { other in
                            .join([.gap, .a(String(other), href: TraderAddress.trader(other), class: "mono")])
                        },
                    ])
                }),
        ])
    }
}

/// The forms of the moves on an entry.
enum TraderForms {
    static var all: [any FormField] { [RegisterMove.Name.rename, .place, .merge, .split].flatMap(fields) }

    static func fields(_ move: RegisterMove.Name) -> [any FormField] {
        switch move {
        case .rename: [InputField("name", RegisterText.name, missing: RegisterText.nameMissing, width: .long)]
        case .place:
            [
                SelectField(
                    "kind", RegisterText.kindLabel,
                    TraderKind.allCases.map { Choice($0.rawValue, RegisterText.kind($0)) }, asksToChoose: false),
                InputField(
                    "parent", RegisterText.parent, hint: RegisterText.otherHint, kind: .code, width: .long,
                    optional: true),
            ]
        case .merge:
            [
                InputField("into", RegisterText.into, hint: RegisterText.otherHint, kind: .code, width: .long),
                InputField("reason", RegisterText.why, width: .long),
            ]
        case .split: [InputField("splitting", RegisterText.why, width: .long)]
        case .enter, .claim: []
        }
    }
}
