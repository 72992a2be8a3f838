package import Kernel

/// One line of a bank statement.
package struct BankLine: Equatable, Hashable, Sendable {
    package let day: Day
    package let reference: String
    /// Into the account positive, out of it negative; never zero.
    package let amount: Money
    package let counterparty: String
    package let note: String

    package init(day: Day, reference: String, amount: Money, counterparty: String = "", note: String = "") {
        self.day = day
        self.reference = reference
        self.amount = amount
        self.counterparty = counterparty
        self.note = note
    }

    package var referenceKey: String { TextRules.code(reference) }

    /// Under which it is taken in once: day, reference, amount, and the how manieth of equal lines of its file it is.
    package func key(_ occurrence: Int) -> String {
        "\(day)|\(referenceKey)|\(amount.fen)|\(occurrence)"
    }
}

/// Why a line of a statement is not taken.
package enum BankLineProblem: Hashable, Sendable {
    case unreadable
    case noDay, dayInFuture
    case noReference, referenceTooLong
    case noAmount, amountZero, amountTooLarge
    /// Money in and money out on one line.
    case bothWays
}

/// The columns of a bank statement that are read, in the names that banks give them.
package struct StatementColumns: Equatable, Sendable {
    package enum Field: String, CaseIterable, Sendable {
        case day, reference, amount, income, expense, counterparty, note

        /// The names by which a column is known; documented, and found without regard to width and spaces.
        package var names: [String] {
            switch self {
            case .day: ["day", "date", "日期", "交易日期", "记账日期"]
            case .reference: ["reference", "流水号", "交易流水号", "凭证号"]
            case .amount: ["amount", "金额", "发生额", "交易金额"]
            case .income: ["income", "收入", "收入金额", "贷方发生额"]
            case .expense: ["expense", "支出", "支出金额", "借方发生额"]
            case .counterparty: ["counterparty", "对方户名"]
            case .note: ["note", "摘要", "附言", "用途"]
            }
        }
    }

    /// What keeps a file from being read as a statement.
    package enum Problem: Hashable, Sendable {
        case missing(Field)
        case twice(Field)
    }

    package struct Unusable: Error, Equatable {
        package let problems: [Problem]
    }

    /// Where each field stands, by the name that the file gives it.
    private let columns: [Field: String]

    package init(_ names: [String]) throws(Unusable) {
        var columns: [Field: String] = [:]
        var problems: [Problem] = []
        for field in Field.allCases {
            let known = Set(field.names.map(TextRules.code))
            let found = names.filter { known.contains(TextRules.code($0)) }
            if found.count > 1 { problems.append(.twice(field)) }
            columns[field] = found.first
        }
        for field in [Field.day, .reference] where columns[field] == nil { problems.append(.missing(field)) }
        if columns[.amount] == nil, columns[.income] == nil || columns[.expense] == nil {
            problems.append(.missing(.amount))
        }
        guard problems.isEmpty else { throw Unusable(problems: problems) }
        self.columns = columns
    }

    /// The line, or every problem of it.
    package func reading(_ text: (String) -> String, today: Day) -> Result<BankLine, Unreadable> {
        func field(_ field: Field) -> String { columns[field].map(text) ?? "" }
        var problems: [BankLineProblem] = []
        let day = Day(typed: field(.day))
        if day == nil { problems.append(.noDay) }
        if let day, day > today { problems.append(.dayInFuture) }
        let reference = Self.clean(field(.reference), max: FundLimits.reference)
        if reference == nil { problems.append(.referenceTooLong) }
        if TextRules.code(reference ?? "x").isEmpty { problems.append(.noReference) }
        let amount = amount(field(.amount), field(.income), field(.expense), &problems)
        guard problems.isEmpty, let day, let reference, let amount else {
            return .failure(Unreadable(problems: problems))
        }
        return .success(
            BankLine(
                day: day, reference: reference, amount: amount,
                counterparty: Self.shortened(field(.counterparty)), note: Self.shortened(field(.note))))
    }

    /// A line that is not taken, with every reason.
    package struct Unreadable: Error, Equatable {
        package let problems: [BankLineProblem]
    }

    private func amount(
        _ signed: String, _ income: String, _ expense: String, _ problems: inout [BankLineProblem]
    ) -> Money? {
        let typed = columns[.amount] == nil ? Self.together(income, expense) : .success(signed)
        guard case .success(let text) = typed else {
            problems.append(.bothWays)
            return nil
        }
        let plain = TextRules.halfWidth(text).filter { !$0.isWhitespace }
        let isOut = plain.hasPrefix("-") || plain.hasPrefix("−")
        let digits = isOut || plain.hasPrefix("+") ? String(plain.dropFirst()) : plain
        switch Money.reading(digits) {
        case .success(let money) where money.fen == 0: problems.append(.amountZero)
        case .success(let money): return isOut ? -money : money
        case .failure(.amountTooLarge): problems.append(.amountTooLarge)
        case .failure: problems.append(.noAmount)
        }
        return nil
    }

    /// Two columns as one signed text; a zero beside an amount counts as nothing.
    private static func together(_ income: String, _ expense: String) -> Result<String, Unreadable> {
        func isNothing(_ text: String) -> Bool {
            let plain = text.filter { !$0.isWhitespace }
            return plain.isEmpty || Money(yuanText: plain)?.fen == 0
        }
        switch (isNothing(income), isNothing(expense)) {
        case (false, false): return .failure(Unreadable(problems: [.bothWays]))
        case (false, true): return .success(income)
        case (true, false): return .success("-" + expense.filter { !$0.isWhitespace })
        case (true, true): return .success(income)
        }
    }

    private static func clean(_ text: String, max: Int) -> String? {
        // Spreadsheets keep long numbers as text with an apostrophe or a tab before them.
        let bare = String(text.drop { $0 == "'" || $0.isWhitespace })
        guard case .success(let clean) = TextRules.clean(bare, max: max, lines: false) else { return nil }
        return clean
    }

    /// A text of the bank's without control characters, cut where it is long.
    private static func shortened(_ text: String) -> String {
        let plain = text.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
        return String(String.UnicodeScalarView(plain.prefix(120)))
    }
}
