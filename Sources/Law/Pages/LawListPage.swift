internal import Kernel
internal import LawRules
internal import Web

/// All rule sets and calendar years of the installation.
struct LawListPage: Page {
    let book: LawBook
    let today: Day

    var layout: StaticString { "wrap flow" }

    func title(_ say: Words) -> String { say(LawPageText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .h1(title(say)),
            .p(say(LawPageText.lead), class: "text"),
            .row([.buttonLink(say(LawPageText.calculate), href: LawAddress.due.path, .alternative)]),
            .h2(say(LawPageText.ruleSets)),
            sets.isEmpty ? .p(say(LawPageText.noRules)) : .list(sets.map { item($0, say) }),
            .h2(say(LawPageText.calendars)),
            .p(say(LawPageText.calendarLead), class: "text"),
            calendars(say),
        ])
    }

    /// Those in force first, then by the day from which they hold, the newest at the head.
    private var sets: [RuleSet] {
        book.ruleSets.values.sorted { left, right in
            let (first, second) = (left.governs(today), right.governs(today))
            return first == second ? (right.from, left.id) < (left.from, right.id) : first
        }
    }

    private func item(_ rules: RuleSet, _ say: Words) -> HTML {
        .join([
            .a(say(rules.title), href: LawAddress.rules(rules.id).path), .br,
            .span(
                class: "small mut",
                [
                    .text(say(LawNames.of(rules.officeKind)) + say(LawPageText.separator) + rules.span(say))
                ]),
            rules.unconfirmed.isEmpty && rules.status == .confirmed
                ? .empty : .join([.text(" "), .tag(say(LawNames.of(rules.worst)), .warn)]),
            .text(" "), .tag(say(rules.standing(on: today))),
        ])
    }

    private func calendars(_ say: Words) -> HTML {
        let years = book.calendar.years.sorted { $0.key > $1.key }
        guard !years.isEmpty else { return .note(.warn, [.p(say(LawPageText.noCalendar))]) }
        return Table(
            caption: say(LawPageText.calendars), showsCaption: false,
            [
                Column(say(LawPageText.year)), .number(say(LawPageText.daysOff)), .number(say(LawPageText.daysWorked)),
            ],
            rows: years.map { year, days in
                .tr([
                    .rowHead(String(year)), .numberCell(String(days.holidays.count)),
                    .numberCell(String(days.workdays.count)),
                ])
            }
        ).html
    }
}

extension RuleSet {
    /// The days of receipt that it governs.
    func span(_ say: Words) -> String {
        say(DayText.range, say.fullDate(from), to.map { say.fullDate($0) } ?? say(LawPageText.open))
    }

    func standing(on today: Day) -> Text {
        if governs(today) { return LawPageText.inForce }
        return from > today ? LawPageText.later : LawPageText.ended
    }

    /// The least certain status of anything in it.
    var worst: RuleStatus {
        let parts =
            periods.values.map(\.status) + extensions.values.map(\.status)
            + (refusalGrounds + terminationGrounds + otherPaths + (notOpeningGrounds ?? [])).map(\.status) + [status]
        if parts.contains(.unconfirmed) { return .unconfirmed }
        return parts.contains(.configuration) ? .configuration : .confirmed
    }
}
