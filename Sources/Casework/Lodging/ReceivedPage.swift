internal import AccountsRules
internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Web

/// The receipt: number and query code, what happens next and by which day; made to be printed.
struct ReceivedPage: Page {
    let details: CaseDetails
    let code: QueryCode
    let office: Office?
    let law: LawBook
    let today: Day
    let zone: LegalZone
    /// Where a file is followed.
    let follow: String

    var scripts: [Script] { [.print] }

    func title(_ say: Words) -> String { say(ReceiptText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .h1(class: "ph", [say.phrased(ReceiptText.title)]),
            .section(
                class: "panel",
                [
                    .facts(
                        [
                            Fact(say(ReceiptText.number), .span(details.file.number.text, class: "mono big")),
                            Fact(say(ReceiptText.code), .span(code.text, class: "mono big")),
                            Fact(say(ReceiptText.receivedAt), .moment(details.file.receivedAt, say)),
                        ] + trader(say) + [
                            Fact(
                                say(ReceiptText.office),
                                office.map { say($0.name) }
                                    ?? say(
                                        details.file.isSettling ? FollowSettlingText.nobody : WebText.none))
                        ])
                ]),
            .p(say(ReceiptText.keep)),
            .row([.printButton(say), .buttonLink(say(ReceiptText.follow), href: follow, .alternative)]),
            next(say),
        ])
    }

    private func next(_ say: Words) -> HTML {
        let isWithheld = details.file.kind == .complaint && !details.consents(to: .passingToTrader)
        return .section(
            class: "flow",
            [
                .h2(say(ReceiptText.next)),
                .some(details.file.openClock(.settlement)) { clock in
                    .join([
                        .p(
                            class: "verdict ph",
                            [say.phrased(SettlingText.promise, say.date(clock.due.due, today: today))]),
                        .p(say(SettlingText.next)), .p(say(SettlingText.otherwise)),
                    ])
                },
                .some(clock) { clock in
                    .join([
                        .p(
                            class: "verdict ph",
                            [
                                say.phrased(KindText.promise(details.file.kind), say.date(clock.due.due, today: today))
                            ]),
                        .p(say(KindText.nothing(details.file.kind))),
                        why(clock, say),
                    ])
                },
                .when(isWithheld, .div(class: "note warn", [.p(say(ReceiptText.withheld))])),
            ])
    }

    private func trader(_ say: Words) -> [Fact] {
        guard !details.trader.name.isEmpty else { return [] }
        let label = details.file.kind == .complaint ? ReceiptText.trader : ReceiptText.otherTrader
        return [Fact(say(label), details.trader.name)]
    }

    private var clock: Clock? { details.file.kind.receiptPeriod.flatMap { details.file.openClock($0) } }

    private func why(_ clock: Clock, _ say: Words) -> HTML {
        guard let (rules, period) = law.ruling(rules: details.file.handling.ruleSet, clock.key, on: clock.start) else {
            return .empty
        }
        return WhyThisDay(
            due: clock.due, today: today,
            explanation: say(KindText.why(details.file.kind), say.dayAndMonth(clock.start), say.length(period.period)),
            basis: say.clauses([say(rules.title), say(period.article)])
        ).html(say)
    }
}
