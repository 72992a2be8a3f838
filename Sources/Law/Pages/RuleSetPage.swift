internal import Kernel
internal import LawRules
internal import Web

/// One rule set: its periods and grounds, where they were read, and what of it is not confirmed.
struct RuleSetPage: Page {
    let rules: RuleSet
    let book: LawBook
    let today: Day

    var layout: StaticString { "wrap flow" }

    func title(_ say: Words) -> String { say(rules.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(LawPageText.back), href: LawAddress.list.path),
            .h1(title(say)),
            facts(say),
            unconfirmed(say),
            .h2(say(LawPageText.periods)),
            periods(say),
            extensions(say),
            grounds(LawPageText.refusalGrounds, rules.refusalGrounds, say),
            grounds(LawPageText.terminationGrounds, rules.terminationGrounds, say),
            grounds(LawPageText.notOpeningGrounds, rules.notOpeningGrounds ?? [], say),
            grounds(LawPageText.otherPaths, rules.otherPaths, say),
            rules.periods.isEmpty
                ? .empty
                : .section(
                    class: "flow",
                    [
                        .h2(say(LawPageText.calculate)),
                        DueForm(book: book, state: FormState(FormData(["rules": rules.id])), say: say).html,
                    ]),
        ])
    }

    private func facts(_ say: Words) -> HTML {
        .facts(
            [
                Fact(say(LawPageText.officeKind), say(LawNames.of(rules.officeKind))),
                Fact(say(LawPageText.from), say.fullDate(rules.from)),
                Fact(say(LawPageText.to), rules.to.map { say.fullDate($0) } ?? say(LawPageText.open)),
                Fact(say(LawPageText.source), say(rules.source)),
                Fact(
                    say(LawPageText.status),
                    .join([
                        .text(say(rules.standing(on: today)) + say(LawPageText.separator)),
                        rules.status == .confirmed ? .text(say(LawNames.of(.confirmed))) : rules.status.mark(say),
                    ])),
            ] + (rules.note.map { [Fact(say(LawPageText.note), say($0))] } ?? []))
    }

    private func unconfirmed(_ say: Words) -> HTML {
        let parts = rules.unconfirmed
        guard !parts.isEmpty else { return .empty }
        return .div(
            class: "note warn flow tight",
            [
                .p([.b(say(LawPageText.unconfirmed))]),
                .ul(class: "list", parts.map { .li(say($0)) }),
            ])
    }

    private func periods(_ say: Words) -> HTML {
        guard !rules.periods.isEmpty else { return .p(say(LawPageText.noPeriods)) }
        let texts = [
            LawPageText.period, LawPageText.length, LawPageText.start, LawPageText.lastDay, LawPageText.pausedBy,
            LawPageText.article,
        ].map { say($0) }
        return Table(
            caption: say(LawPageText.periods), showsCaption: false, texts.map { Column($0) }, kind: .stack,
            rows: rules.periodsInOrder.map { row($0.key, $0.period, texts, say) }
        ).html
    }

    private func row(_ key: PeriodKey, _ period: LegalPeriod, _ heads: [String], _ say: Words) -> HTML {
        let pauses = period.pausedBy.map { say(LawNames.of($0)) }.joined(separator: say(LawPageText.separator))
        let cells: [HTML] = [
            .text(say(LawNames.length(period.period.unit), String(period.period.number))),
            .text(say(LawNames.of(period.start))),
            .text(say(LawNames.of(period.period.rolling))),
            .text(pauses.isEmpty ? say(WebText.none) : pauses),
            .join([.text(say(period.article)), period.status.mark(say)]),
        ]
        return .tr(
            [.rowHead(say(LawNames.of(key)))]
                + zip(heads.dropFirst(), cells).map { .td(with: [.stacked($0.0)], [$0.1]) })
    }

    private func extensions(_ say: Words) -> HTML {
        let lines = PeriodKey.allCases.compactMap { key -> HTML? in
            guard let rule = rules.extensions[key] else { return nil }
            let unit = rules.periods[key]?.period.unit ?? .naturalDay
            let days = say(LawNames.length(unit), String(rule.days))
            let text = say(
                LawPageText.extensionLine, say(LawNames.of(key)), days, say(LawNames.of(rule.needs)), say(rule.article))
            return .join([.text(text), rule.status.mark(say)])
        }
        guard !lines.isEmpty else { return .empty }
        return .join([.h2(say(LawPageText.extensions)), .list(lines)])
    }

    private func grounds(_ title: Text, _ grounds: [Ground], _ say: Words) -> HTML {
        guard !grounds.isEmpty else { return .empty }
        return .join([.h2(say(title)), .list(grounds.map { ground($0, say) })])
    }

    private func ground(_ ground: Ground, _ say: Words) -> HTML {
        .join([
            .text(say(ground.text)), ground.status.mark(say),
            ground.factors.isEmpty
                ? .empty : .details(say(LawPageText.factors), [.list(ground.factors.map { self.ground($0, say) })]),
        ])
    }
}
