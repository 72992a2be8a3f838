internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import PerformanceRules
internal import SettlementRules
internal import Web

/// One promise with what was said about it, and what can be done.
struct PromiseView {
    let stored: StoredPromise
    let visit: PromiseVisit
    let say: Words

    private var promise: Promise { stored.promise }

    var html: HTML {
        .article(
            class: "panel flow tight", with: [.id("p\(promise.position)")],
            [
                .div(
                    class: "row base",
                    [
                        .h2([.text(say(PromiseText.item, String(promise.position)) + say.colon), title]),
                        PromiseMark(promise: promise, today: visit.today, say: say).html,
                    ]),
                .facts(facts), said, steps,
            ])
    }

    private var title: HTML { .typed(PromiseWords.title(promise.terms, say), say) }

    private var facts: [Fact] {
        var facts = [
            Fact(say(PromiseText.who), say(PromiseText.name(promise.terms.by))),
            Fact(say(PromiseText.dueOn), say.date(promise.terms.dueOn, today: visit.today)),
        ]
        if let amount = promise.terms.amount { facts.append(Fact(say(PromiseText.amount), say.money(amount))) }
        if let day = promise.doneOn {
            let late = promise.isOnTime == true ? PromiseText.onTime : PromiseText.late
            facts.append(Fact(say(PromiseText.doneOn), say.clauses([say.date(day, today: visit.today), say(late)])))
        }
        if promise.brokenOn != nil, promise.doneOn == nil {
            let what = stored.isReopened ? PromiseText.takenUp : PromiseText.told
            facts.append(Fact(say(PromiseText.broken), say(what)))
        }
        return facts
    }

    private var said: HTML {
        let acts = visit.acts.filter { $0.position == promise.position }
        guard !acts.isEmpty else { return .empty }
        return .join(acts.map(line))
    }

    private func line(_ stored: StoredAct) -> HTML {
        let act = stored.act
        let who = act.side == visit.side ? say(PromiseText.you) : say(PromiseText.name(act.side))
        let through: HTML = .when(act.isByStaff, .text(say(PromiseText.throughOffice)))
        let files = stored.files.map { id, file in
            HTML.p(
                class: "small",
                [
                    .a(
                        href: "\(visit.path)/files/\(id)",
                        [.icon(.clip), .text(" "), .span(file.name, class: "raw")]),
                    .text(" "), .span(say.size(file.size), class: "mut"),
                ])
        }
        return .div(
            class: "say",
            [
                .b(who), through, .text(" " + say(PromiseText.did(act.what)) + " "),
                .span(say.moment(act.at, in: visit.zone), class: "small mut"),
                .when(!act.text.isEmpty, .p(class: "lines", [.typed(act.text, say)])),
            ] + files)
    }

    private var steps: HTML {
        let open = PromiseStep.allCases.filter { visit.may($0, on: promise) }
        guard !open.isEmpty else { return .empty }
        let main = visit.side == promise.terms.by ? PromiseStep.proof : .confirmation
        return .p(
            class: "row no-print",
            open.map { step in
                .buttonLink(
                    say(PromiseText.step(step)), href: visit.step(step, promise),
                    step == main && visit.side != nil ? .primary : .alternative,
                    with: [.label(say(PromiseText.step(step)) + say.colon + PromiseWords.title(promise.terms, say))])
            })
    }
}

/// Where a promise stands, as a word with its shape.
struct PromiseMark {
    let promise: Promise
    let today: Day
    let say: Words

    var html: HTML { .state(kind, say(text)) }

    var kind: StateKind { Self.kind(promise, today) }
    var text: Text { Self.text(promise, today) }

    static func kind(_ promise: Promise, _ today: Day) -> StateKind {
        switch promise.state {
        case .open: promise.isOverdue(on: today) ? .late : .go
        case .claimed: .wait
        case .disputed: .late
        case .performed, .released: .done
        }
    }

    static func text(_ promise: Promise, _ today: Day) -> Text {
        if promise.isOverdue(on: today), promise.state == .open { return PromiseText.overdue }
        return PromiseText.state(promise.state)
    }
}

/// What a promise is called in a line.
enum PromiseWords {
    /// 退款：现金，¥1,000.00
    static func title(_ terms: PromiseTerms, _ say: Words) -> String {
        guard let kind = terms.kind else { return terms.what }
        let name = say(PromiseText.name(kind))
        return terms.what.isEmpty ? name : name + say.colon + terms.what
    }
}
