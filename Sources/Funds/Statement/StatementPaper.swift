internal import DocumentsRules
internal import FundsRules
internal import Kernel
internal import Web

/// The statement of a fund as a paper that is drawn.
struct StatementPaper {
    /// Entries on one paper at most.
    static let most = 400
    let fund: Fund
    let statement: FundStatement
    let say: Words

    var paper: Paper {
        var paper = Paper(
            title: say(BankText.statement),
            blocks: [
                .heading(fund.name),
                .paragraph(say(BankText.period, statement.span.first.description, statement.span.last.description)),
                .heading(say(BankText.opening)), balances(statement.opening), .heading(say(FundText.entries)),
                statement.entries.isEmpty
                    ? .paragraph(say(BankText.nothing)) : .fields(statement.entries.map { [entry($0)] }),
                .heading(say(BankText.closing)), balances(statement.closing),
            ])
        paper.language = say.language == .zh ? "zh-CN" : "en"
        paper.footer = fund.name
        return paper
    }

    private func balances(_ amounts: Amounts) -> Paper.Block {
        .fields(
            Account.allCases.map { [Paper.Field(say(FundText.name($0)), FundWords.money(amounts[$0]))] })
    }

    private func entry(_ stored: StoredEntry) -> Paper.Field {
        let entry = stored.entry
        let parts = [
            FundWords.name(entry, say), entry.reference, FundWords.postings(entry.event.amounts, say),
            say(FundText.bankAfter) + say.colon + FundWords.money(stored.after.bank),
        ]
        return Paper.Field(
            "\(stored.number)  \(stored.bookedOn)", parts.filter { !$0.isEmpty }.joined(separator: "\n"))
    }
}
