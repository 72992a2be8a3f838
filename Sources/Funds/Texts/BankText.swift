internal import FundsRules
internal import Web

/// What the pages about bank statements and statements of a fund say.
enum BankText {
    static let lead = Text(
        zh: "导入银行的对账单，按流水号和金额和账目对。同一份导入两次不会重复。",
        en: "Take in the bank's statement; it is matched with the entries by reference and amount. Twice does no harm.")
    static let file = Text(zh: "对账单（CSV）", en: "Statement (CSV)")
    static let fileMissing = Text(zh: "选对账单文件。", en: "Choose the statement.")
    static let columns = Text(
        zh:
            "第一行是列名：日期（或交易日期）、流水号、金额（转出为负；或者收入、支出两列），可以有对方户名、摘要。UTF-8或GB 18030。",
        en:
            "The first line has the names: day, reference, amount (money out is negative; or income and expense), and perhaps counterparty and note. UTF-8 or GB 18030."
    )
    static let take = Text(zh: "导入", en: "Take in")
    static let report = Text(zh: "导入结果", en: "What became of it")
    static let lines = Text(zh: "读到", en: "Lines read")
    static let new = Text(zh: "新的", en: "New")
    static let matched = Text(zh: "对上的", en: "Matched")
    static let known = Text(zh: "以前导入过", en: "Taken in before")
    static let rejected = Text(zh: "没有收下", en: "Not taken")
    static let count = Text(zh: "{0}行", en: "{0}")
    static let cut = Text(zh: "文件太长，只读了前{0}行。分成几份再导入。", en: "The file is too long; the first {0} lines were read.")
    static let unusable = Text(zh: "这个文件不能用", en: "This file cannot be used")
    static let line = Text(zh: "行", en: "Line")
    static let why = Text(zh: "为什么", en: "Why")
    static let openLines = Text(zh: "银行有、账上没有", en: "At the bank, not in the books")
    static let openEntries = Text(zh: "账上有、银行没有", en: "In the books, not at the bank")
    static let allMatched = Text(zh: "都对上了。", en: "All of it is matched.")
    static let firstOnes = Text(zh: "只列最早的{0}条。", en: "The oldest {0} only.")
    static let amount = Text(zh: "金额（元）", en: "Amount (yuan)")
    static let counterparty = Text(zh: "对方户名", en: "Counterparty")
    static let recordDeposit = Text(zh: "登记为存入", en: "Record as a deposit")
    static let recordOf = Text(zh: "登记为存入：{0}", en: "Record as a deposit: {0}")

    static func words(_ problem: BankLineProblem) -> Text {
        switch problem {
        case .unreadable: Text(zh: "这一行读不出来", en: "cannot be read")
        case .noDay: Text(zh: "没有日期，或者不是日期", en: "no day, or not a day")
        case .dayInFuture: Text(zh: "日期在今天以后", en: "the day is in the future")
        case .noReference: Text(zh: "没有流水号", en: "no reference")
        case .referenceTooLong: Text(zh: "流水号太长，或者有特殊字符", en: "the reference is too long or has control characters")
        case .noAmount: Text(zh: "没有金额，或者不是金额", en: "no amount, or not an amount")
        case .amountZero: Text(zh: "金额是零", en: "the amount is zero")
        case .amountTooLarge: Text(zh: "金额太大", en: "the amount is too large")
        case .bothWays: Text(zh: "收入和支出都写了", en: "income and expense on one line")
        }
    }

    static func words(_ problem: StatementColumns.Problem) -> Text {
        switch problem {
        case .missing(let field):
            Text(zh: "没有“\(name(field).zh)”这一列", en: "there is no column “\(name(field).en)”")
        case .twice(let field):
            Text(zh: "“\(name(field).zh)”有两列", en: "the column “\(name(field).en)” is there twice")
        }
    }

    static func name(_ field: StatementColumns.Field) -> Text {
        switch field {
        case .day: Text(zh: "日期", en: "day")
        case .reference: Text(zh: "流水号", en: "reference")
        case .amount: Text(zh: "金额", en: "amount")
        case .income: Text(zh: "收入", en: "income")
        case .expense: Text(zh: "支出", en: "expense")
        case .counterparty: Text(zh: "对方户名", en: "counterparty")
        case .note: Text(zh: "摘要", en: "note")
        }
    }

    // The statement of a fund.
    static let statement = Text(zh: "资金明细表", en: "Statement")
    static let period = Text(zh: "{0}至{1}", en: "{0} to {1}")
    static let from = Text(zh: "从", en: "From")
    static let to = Text(zh: "到", en: "To")
    static let show = Text(zh: "看", en: "Show")
    static let csv = Text(zh: "下载CSV", en: "Download as CSV")
    static let pdf = Text(zh: "下载PDF", en: "Download as PDF")
    static let opening = Text(zh: "期初余额", en: "Opening balances")
    static let closing = Text(zh: "期末余额", en: "Closing balances")
    static let nothing = Text(zh: "这段时间没有账目。", en: "There are no entries in these days.")
    static let tooMany = Text(
        zh: "账目超过{0}笔，PDF放不下。缩短日期，或者下载CSV。",
        en: "More than {0} entries; they do not fit into a PDF. Shorten the days, or download the CSV.")
    static let next = Text(zh: "后面的", en: "Further entries")
    static let wrongDays = Text(zh: "日期不对：先写早的一天，再写晚的一天。", en: "Write the earlier day first.")
}
