internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import LawRules
internal import Web

/// A due day worked out in the open.
struct DuePage: Page {
    let book: LawBook
    let today: Day
    let asked: FormData
    private let read: DueAsked?

    init(book: LawBook, today: Day, asked: FormData) {
        self.book = book
        self.today = today
        self.asked = asked
        read = asked.value("rules") == nil ? nil : DueAsked(asked, in: book)
    }

    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }
    var hasProblems: Bool { read.map { $0.answer == nil } ?? false }

    func title(_ say: Words) -> String { say(LawPageText.calculate) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let form = DueForm(book: book, state: FormState(asked, problems: read?.problems ?? []), say: say)
        return .join([
            .backLink(say(LawPageText.back), href: LawAddress.list.path),
            summary(form, say),
            .h1(title(say)),
            .p(say(LawPageText.calculateLead)),
            .some(read?.answer) { answer($0, say) },
            form.html,
        ])
    }

    private func summary(_ form: DueForm, _ say: Words) -> HTML {
        guard let read else { return .empty }
        if read.lacksPeriod {
            let known = book.rules(asked.text("rules"))?.periodsInOrder.map { say(LawNames.of($0.key)) } ?? []
            let names = known.joined(separator: say(LawPageText.separator))
            return .errorSummary([(id: "period", text: say(LawPageText.noSuchPeriod, names))], say)
        }
        if read.badPause, read.problems.isEmpty {
            return .errorSummary([(id: "pause1", text: say(LawPageText.pauseOrder))], say)
        }
        return form.state.summary(of: form.fields, say)
    }

    private func answer(_ answer: DueAsked.Answer, _ say: Words) -> HTML {
        let period = answer.period.period
        let length = say(LawNames.length(period.unit), String(period.number))
        return .section(
            class: "panel flow", with: [.labelledBy("answer")],
            [
                .p(say(LawNames.of(answer.key)), class: "small mut"),
                .p(
                    say(LawPageText.answer, say.date(answer.due.due, today: today)), class: "verdict",
                    with: [.id("answer")]),
                .p(
                    say(
                        LawPageText.explained, say.fullDate(answer.start), say(LawNames.of(answer.period.start)), length
                    )),
                .dayGrid(answer.due, today: today, say),
                .when(
                    answer.due.provisional,
                    .note(.warn, [.p(say(DayText.provisional, String(answer.due.due.year)))])),
                .p(
                    class: "small mut",
                    [
                        .text(say(LawPageText.basis, say(answer.rules.title), say(answer.period.article))),
                        answer.period.status.mark(say),
                        .some(answer.period.note) { .join([.text(" "), .text(say($0))]) },
                    ]),
            ])
    }
}
