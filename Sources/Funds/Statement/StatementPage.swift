internal import FundsRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// The days of a statement that an address asks for; this month where it asks for none, or for nothing readable.
struct StatementRequest: Sendable {
    let span: DateSpan
    let isWrong: Bool
    /// What was typed.
    let values: FormData

    init(_ query: FormData, today: Day) {
        let first = query.text("from").isEmpty ? today - (today.dayOfMonth - 1) : DayInput.day(query.text("from"))
        let last = query.text("to").isEmpty ? today : DayInput.day(query.text("to"))
        if let first, let last, first <= last {
            span = DateSpan(first: first, last: last)
            isWrong = false
        } else {
            span = DateSpan(first: today - (today.dayOfMonth - 1), last: today)
            isWrong = true
        }
        values = query
    }

    func path(_ fund: Int64, _ more: [(String, String)]) -> String {
        FundAddress.asking(
            FundAddress.statement(fund), [("from", span.first.description), ("to", span.last.description)] + more)
    }
}

/// A fund over some days, as a page that prints.
struct StatementPage: Page {
    let fund: Fund
    let asked: StatementRequest
    let statement: FundStatement
    let isTooLong: Bool

    var face: Face { .desk }
    var layout: StaticString { "wrap flow" }
    var scripts: [Script] { [.print] }
    var hasProblems: Bool { asked.isWrong || isTooLong }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(BankText.statement) + say.colon + fund.name }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let span = statement.span
        return .join([
            .backLink(fund.name, href: FundAddress.fund(fund.id)), problem(say), .h1(title(say)),
            .p(say(BankText.period, span.first.description, span.last.description), class: "mut"),
            .filters(
                get: FundAddress.statement(fund.id), label: say(BankText.statement), say,
                [
                    .filter(say(BankText.from), name: "from", text: span.first.description, type: "text"),
                    .filter(say(BankText.to), name: "to", text: span.last.description, type: "text"),
                ]),
            .div(
                class: "row no-print",
                [
                    .a(say(BankText.csv), href: asked.path(fund.id, [("format", "csv")])),
                    .a(say(BankText.pdf), href: asked.path(fund.id, [("format", "pdf")])), .printButton(say),
                ]),
            .h2(say(BankText.opening)), FundWords.balances(statement.opening, BankText.opening, say),
            .h2(say(FundText.entries)),
            statement.entries.isEmpty
                ? .p(say(BankText.nothing)) : EntryTable(entries: statement.entries, say: say).html,
            .some(statement.next) {
                .p([.a(say(BankText.next), href: asked.path(fund.id, [("after", String($0))]))])
            },
            .h2(say(BankText.closing)), FundWords.balances(statement.closing, BankText.closing, say),
        ])
    }

    private func problem(_ say: Words) -> HTML {
        let texts =
            (asked.isWrong ? [say(BankText.wrongDays)] : [])
            + (isTooLong ? [say(BankText.tooMany, String(StatementPaper.most))] : [])
        return .errorSummary([], others: texts, say)
    }
}
