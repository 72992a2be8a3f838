internal import Kernel
internal import Storage

/// How typed text becomes conditions: by an index where the text has a form, else by reading rows one after the other.
struct WorklistMatching: Sendable {
    /// Conditions on the file's id or number.
    var ids: [SQL] = []
    /// A condition on what has been read, behind a WHERE of its own.
    var words: SQL = ""
    /// Whether rows are read one after the other, up to a bound.
    var isScan = false

    static let none = WorklistMatching()

    /// The characters of `instr` in one engine and `strpos` in the other.
    private static let place = SQLFragment(sqlite: "instr", postgres: "strpos")

    /// - Parameter numbers: the numbers that a serial may stand for.
    init(_ text: WorklistSearch?, numbers: [String] = [], isTrader: Bool = false) {
        switch text {
        case nil: break
        case .number(let number): ids = ["f.number = \(number)"]
        case .serial: ids = ["f.number IN \(anyOf: numbers)"]
        case .phone(let phone):
            ids = ["f.id IN (SELECT p.case_id FROM party AS p WHERE p.phone = \(phone) AND p.phone <> '')"]
        case .creditCode(let code):
            ids = ["f.id IN (SELECT p.case_id FROM party AS p WHERE p.credit_code = \(code))"]
        case .words(let words): self = WorklistMatching(words: words, isTrader: isTrader)
        }
    }

    private init() {}

    private init(words: [String], isTrader: Bool) {
        guard !isTrader else {
            let prefix = Self.traders(words.joined(separator: " "))
            ids = ["f.id IN (SELECT p.case_id FROM party AS p WHERE \(fragment: prefix))"]
            return
        }
        isScan = true
        let found = words.map { word -> SQL in
            "\(dialect: Self.place)(lower(x.title || ' ' || x.story), \(word.lowercased())) > 0"
        }
        self.words = " WHERE " + found.joined(with: " AND ")
    }

    /// Traders whose name begins with a text, as a range of the index.
    static func traders(_ prefix: String) -> SQL {
        guard let end = WorklistSearch.end(ofPrefix: prefix) else { return "p.role = 'trader' AND p.name >= \(prefix)" }
        return "p.role = 'trader' AND p.name >= \(prefix) AND p.name < \(end)"
    }
}
