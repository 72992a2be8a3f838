internal import HTTPTypes
internal import Kernel
internal import LawRules
internal import Web

/// What a calendar would change, before it is taken in: its days, what looks wrong, and the due days that move.
struct CalendarReviewPage: Page {
    let review: CalendarReview
    /// Years that would be missing between others.
    let gaps: [LawProblem]
    let source: String
    /// What was typed, which goes along to the next step.
    let form: FormData
    let today: Day
    /// Nil when nothing would happen.
    let effect: CalendarEffect?
    /// Whether it was sent without confirming what looks wrong.
    var isUnchecked = false

    var face: Face { .desk }
    var hasProblems: Bool { isUnchecked || !gaps.isEmpty }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(CalendarText.reviewTitle) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(CalendarText.title), href: LawAddress.calendars.path),
            problems(say),
            .h1(title(say)),
            .p(say(CalendarText.from, source)),
            .join(review.years.map { year($0, say) }),
            warnings(say),
            effectPart(say),
            next(page),
        ])
    }

    private func problems(_ say: Words) -> HTML {
        if isUnchecked { return .errorSummary([(id: "checked", text: say(CalendarText.checkMissing))], say) }
        return .errorSummary([], others: gaps.map { say($0.words) }, say)
    }

    private func year(_ year: CalendarReview.Year, _ say: Words) -> HTML {
        let state = year.isKnown ? CalendarText.isKnown : year.isNew ? CalendarText.isNew : CalendarText.isChanged
        func list(_ label: Text, _ days: Set<Day>) -> [Fact] {
            days.isEmpty ? [] : [Fact(say(label), Self.spans(days, say).joined(separator: say(LawPageText.separator)))]
        }
        return .join([
            .h2(String(year.number)),
            .facts(
                [
                    Fact(say(CalendarText.state), say(state)),
                    Fact(say(LawPageText.daysOff), String(year.holidays)),
                    Fact(say(LawPageText.daysWorked), String(year.workdays)),
                ]
                    + (year.isNew
                        ? list(CalendarText.workdays, year.worked) : list(CalendarText.nowWorked, year.worked))
                    + (year.isNew ? list(CalendarText.holidays, year.off) : list(CalendarText.nowOff, year.off))
                    + list(CalendarText.noLongerOff, year.noLongerOff)
                    + list(CalendarText.noLongerWorked, year.noLongerWorked)),
        ])
    }

    /// Days that follow one another as one span: 2027年2月5日至2027年2月11日.
    private static func spans(_ days: Set<Day>, _ say: Words) -> [String] {
        var spans: [DateSpan] = []
        for day in days.sorted() {
            if let last = spans.last, last.last + 1 == day {
                spans[spans.count - 1] = DateSpan(first: last.first, last: day)
            } else {
                spans.append(DateSpan(first: day, last: day))
            }
        }
        return spans.map { span in
            let first = say.fullDate(span.first)
            return span.first == span.last ? first : say(DayText.range, first, say.fullDate(span.last))
        }
    }

    private func warnings(_ say: Words) -> HTML {
        guard !review.warnings.isEmpty else { return .empty }
        return .note(
            .warn,
            [
                .p(say(CalendarText.warned)),
                .ul(class: "list", review.warnings.map { .li(CalendarText.words($0, say)) }),
            ])
    }

    private func effectPart(_ say: Words) -> HTML {
        guard let effect else {
            return gaps.isEmpty ? .note(.plain, [.p(say(CalendarText.nothingNew))]) : .empty
        }
        let sentence = say(CalendarText.effect, say.count(effect.looked), say.count(effect.moved))
        return .join([
            .h2(say(CalendarText.effectTitle)),
            .verdict([.text(sentence)]),
            .when(!effect.isWhole, .p(say(CalendarText.notWhole), class: "mut")),
            effect.examples.isEmpty ? .empty : table(effect, say),
        ])
    }

    private func table(_ effect: CalendarEffect, _ say: Words) -> HTML {
        Table(
            caption: say(CalendarText.examples, String(effect.examples.count)),
            [
                Column(say(CalendarText.file)), Column(say(LawPageText.period)), Column(say(CalendarText.oldDay)),
                Column(say(CalendarText.newDay)),
            ],
            kind: .stack,
            rows: effect.examples.map { moved in
                .tr([
                    .th(class: "mono", with: [.scope("row")], [.text(moved.number)]),
                    .td(say(LawNames.of(moved.period)), with: [.stacked(say(LawPageText.period))]),
                    .td(say.fullDate(moved.old), with: [.stacked(say(CalendarText.oldDay))]),
                    .td(say.fullDate(moved.new), with: [.stacked(say(CalendarText.newDay))]),
                ])
            }
        ).html
    }

    /// The way on, with everything that was typed; and the way back to it.
    private func next(_ page: PageContext) -> HTML {
        let say = page.say
        let kept = form.entries.filter { ["source", "way", "year", "holidays", "workdays", "json"].contains($0.name) }
            .map { HTML.hiddenField($0.name, $0.value) }
        let box = CheckboxField("checked", CalendarText.check, missing: CalendarText.checkMissing)
        let state = FormState(
            FormData(), problems: isUnchecked ? [FieldProblem("checked", .missing)] : [])
        guard effect != nil else { return .empty }
        return page.form(
            post: LawAddress.calendars.path,
            kept + [
                review.warnings.isEmpty ? .empty : box.html(state, say),
                .row([.button(say(CalendarText.take))]),
            ])
    }
}
