internal import AdviceRules
internal import Kernel
internal import Web

/// Turns the texts of a calculator's form into what the calculator reads; what cannot be read is noted at once.
///
/// The fields are named as the values are, so that a problem found by the calculator finds its field.
struct GivenForm {
    private(set) var members: [Given.Member] = []
    private var reader: FormReader
    private let prefix: String

    var problems: [FieldProblem] { reader.problems }

    init(_ form: FormData, prefix: String = "") {
        reader = FormReader(form)
        // What came with files belongs to no calculator.
        self.prefix = prefix
    }

    func text(_ name: String) -> String { reader.form.text(prefix + name) }

    private mutating func add(_ name: String, _ value: Given) { members.append(Given.Member(name, value)) }

    mutating func money(_ name: String) {
        if let money = reader.money(prefix + name, optional: true) { add(name, .number(String(money.fen))) }
    }

    mutating func day(_ name: String) {
        if let day = reader.day(prefix + name, optional: true) { add(name, .text(day.description)) }
    }

    mutating func choice(_ name: String) {
        let text = text(name)
        if !text.isEmpty { add(name, .text(text)) }
    }

    /// A decimal or a share as it is written, in half-width characters.
    mutating func decimal(_ name: String) {
        let text = TextRules.halfWidth(text(name)).filter { !$0.isWhitespace }
        if !text.isEmpty { add(name, .text(text)) }
    }

    /// A rate in per cent, as people say it: 3.45 is 0.0345.
    mutating func percent(_ name: String) {
        let text = TextRules.halfWidth(text(name)).filter { !$0.isWhitespace && $0 != "%" }
        guard !text.isEmpty else { return }
        guard let rate = Self.rate(percent: text) else {
            return reader.report(prefix + name, .notADecimal(example: "3.45"))
        }
        add(name, .text(rate))
    }

    mutating func count(_ name: String) {
        if let number = reader.number(prefix + name, in: 1...1_000_000, optional: true) {
            add(name, .number(String(number)))
        }
    }

    /// A box that was ticked.
    mutating func ticked(_ name: String) {
        if reader.ticked(prefix + name) { add(name, .bool(true)) }
    }

    /// A question that is answered with yes or no; left out where it was not answered.
    mutating func answer(_ name: String) {
        switch text(name) {
        case "yes": add(name, .bool(true))
        case "no": add(name, .bool(false))
        default: break
        }
    }

    /// Amounts, one a line or parted by spaces or 、.
    mutating func amounts(_ name: String, as inner: String) {
        let typed = text(name).split { $0.isNewline || $0 == "、" || $0 == "；" || $0 == ";" || $0 == " " }
        guard !typed.isEmpty else { return }
        let read = typed.prefix(GivenLimits.uses + 1).map { Money.reading(String($0)) }
        for case .failure(let problem) in read {
            return reader.report(prefix + name, problem)
        }
        add(
            name,
            .list(read.compactMap { try? $0.get() }.map { .object([.init(inner, .number(String($0.fen)))]) }))
    }

    /// What was written of an inner object; left out where nothing was.
    mutating func inside(_ name: String, _ read: (inout GivenForm) -> Void) {
        var inner = GivenForm(reader.form, prefix: "\(prefix)\(name).")
        read(&inner)
        for problem in inner.problems { reader.report(problem.field, problem.problem) }
        if !inner.members.isEmpty { add(name, .object(inner.members)) }
    }

    /// Notes that an answer is missing, where the page asks for more than the calculator does.
    mutating func missing(_ name: String) { reader.report(prefix + name, .missing) }

    private static func rate(percent: String) -> String? {
        let parts = percent.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), (1...3).contains(parts[0].utf8.count),
            percent.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") })
        else { return nil }
        let places = parts.count == 2 ? String(parts[1]) : ""
        guard places.utf8.count <= 4, parts.count == 1 || !places.isEmpty else { return nil }
        let whole = String(repeating: "0", count: max(0, 3 - parts[0].utf8.count)) + parts[0]
        let decimals = (String(whole.suffix(2)) + places).reversed().drop { $0 == "0" }.reversed()
        let left = String(whole.dropLast(2))
        return decimals.isEmpty ? left : left + "." + String(decimals)
    }
}
