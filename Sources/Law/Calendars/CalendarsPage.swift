internal import HTTPTypes
internal import Kernel
internal import LawRules
internal import Web

/// Which years are known, how far the open clocks are, and the form to bring another year in.
struct CalendarsPage: Page {
    let book: LawBook
    let today: Day
    var state: FormState
    /// Years that were just taken in; 0 stands for a calendar that changed nothing.
    let taken: [Int]
    let progress: CalendarDesk.Progress
    /// What is wrong with the calendar itself, with its place, and the field it came from.
    var wrong: [(field: String, words: LocalText)] = []

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems || !wrong.isEmpty }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(CalendarText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let form = CalendarForm(suggested: (book.calendar.lastKnown?.year ?? today.year) + 1)
        return .join([
            wrong.isEmpty
                ? state.summary(of: form.fields, say)
                : .errorSummary(wrong.map { (id: $0.field, text: say($0.words)) }, say),
            .h1(title(say)),
            doneNote(say),
            known(say),
            .h2(say(CalendarText.bring)),
            .p(say(CalendarText.lead)),
            page.form(
                post: LawAddress.calendarReview.path,
                form.fields.map { $0.html(state, say) } + [.row([.button(say(CalendarText.look))])]),
        ])
    }

    private func doneNote(_ say: Words) -> HTML {
        let said: HTML =
            taken.isEmpty
            ? .empty
            : .note(
                .ok,
                [
                    .p(
                        taken == [0]
                            ? say(CalendarText.nothingNew)
                            : say(CalendarText.taken, taken.map(String.init).joined(separator: "、")))
                ])
        switch progress {
        case .nothing: return said
        case .underWay:
            return .join([
                said,
                .note(
                    .warn,
                    [
                        .p([
                            .text(say(CalendarText.underWay) + " "),
                            .a(say(CalendarText.again), href: LawAddress.calendars.path),
                        ])
                    ]),
            ])
        case .done(let looked, let moved):
            return .join([said, .p(say(CalendarText.recomputed, say.count(looked), say.count(moved)))])
        }
    }

    /// The known years in one sentence, with a warning when next year's is missing.
    private func known(_ say: Words) -> HTML {
        let years = book.calendar.years.keys.sorted()
        guard let first = years.first, let last = years.last else { return .note(.warn, [.p(say(CalendarText.none))]) }
        let sentence = HTML.p([
            .text(say(CalendarText.known, String(first), String(last)) + " "),
            .a(say(CalendarText.shown), href: LawAddress.list.path),
        ])
        guard last <= today.year else { return sentence }
        return .join([sentence, .note(.warn, [.p(say(CalendarText.missing, String(today.year + 1)))])])
    }
}
