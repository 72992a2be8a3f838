package import Kernel

/// Why a record cannot be taken.
package enum RecordProblem: Error, Equatable, Sendable {
    case fieldCount(expected: Int, found: Int)
    case missing(column: String)
    case notATime(column: String, text: String)
    case inFuture(column: String)
    case badDivision(column: String, text: String)
    /// Not a sum in yuan, or a negative one.
    case notMoney(column: String, text: String)
    case tooLong(column: String, max: Int)
    case notUTF8
    case notGB18030
    /// A quote opens a field and none closes it before the end of the file.
    case unterminatedQuote
    /// Something other than a delimiter follows the quote that closes a field.
    case strayQuote
    case recordTooLong(max: Int)
    case notAnObject
    /// A JSON array or object stands where a text or number is wanted.
    case notAValue(column: String)

    /// The stable name in the file of rejected records.
    package var code: String {
        switch self {
        case .fieldCount: "field-count"
        case .missing: "missing"
        case .notATime: "not-a-time"
        case .inFuture: "in-future"
        case .badDivision: "bad-division"
        case .notMoney: "not-money"
        case .tooLong: "too-long"
        case .notUTF8: "not-utf-8"
        case .notGB18030: "not-gb18030"
        case .unterminatedQuote: "unterminated-quote"
        case .strayQuote: "stray-quote"
        case .recordTooLong: "record-too-long"
        case .notAnObject: "not-an-object"
        case .notAValue: "not-a-value"
        }
    }

    package var words: LocalText {
        switch self {
        case .fieldCount(let expected, let found):
            LocalText(zh: "应有 \(expected) 栏，实有 \(found) 栏", en: "\(found) fields instead of \(expected)")
        case .missing(let column): LocalText(zh: "缺少“\(column)”", en: "“\(column)” is missing")
        case .notATime(let column, let text):
            LocalText(zh: "“\(column)”不是时间：\(text)", en: "“\(column)” is not a time: \(text)")
        case .inFuture(let column): LocalText(zh: "“\(column)”在将来", en: "“\(column)” lies in the future")
        case .badDivision(let column, let text):
            LocalText(zh: "“\(column)”不是区划代码：\(text)", en: "“\(column)” is not a division code: \(text)")
        case .notMoney(let column, let text):
            LocalText(zh: "“\(column)”不是金额：\(text)", en: "“\(column)” is no sum of money: \(text)")
        case .tooLong(let column, let max):
            LocalText(zh: "“\(column)”超过 \(max) 字", en: "“\(column)” is longer than \(max) characters")
        case .notUTF8: LocalText(zh: "不是 UTF-8 文字", en: "not UTF-8 text")
        case .notGB18030: LocalText(zh: "不是 GB 18030 文字", en: "not GB 18030 text")
        case .unterminatedQuote: LocalText(zh: "引号没有结束", en: "a quote is never closed")
        case .strayQuote: LocalText(zh: "引号之后有多余文字", en: "text follows a closing quote")
        case .recordTooLong(let max): LocalText(zh: "超过 \(max) 字节", en: "longer than \(max) bytes")
        case .notAnObject: LocalText(zh: "不是一个 JSON 对象", en: "not a JSON object")
        case .notAValue(let column):
            LocalText(zh: "“\(column)”不是文字或数字", en: "“\(column)” is neither text nor number")
        }
    }
}

/// A record that was turned away, with all its problems and what stood in the file.
package struct RejectedRecord: Error, Equatable, Sendable {
    package let line: Int
    package let problems: [RecordProblem]
    package let original: String

    package init(line: Int, problems: [RecordProblem], original: String) {
        self.line = line
        self.problems = problems
        self.original = original
    }
}

/// All problems of one record.
package struct RecordUnreadable: Error, Equatable, Sendable {
    package let problems: [RecordProblem]

    package init(problems: [RecordProblem]) {
        self.problems = problems
    }
}
