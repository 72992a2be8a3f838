internal import Kernel

extension RuleSet {
    /// Everything that is wrong with it; empty when it may be imported.
    package var problems: [LawProblem] {
        var problems: [LawProblem] = []
        if !Self.isID(id) { problems.append(LawProblem("id", .badID)) }
        if let to, to < from { problems.append(LawProblem("to", .endsBeforeItBegins)) }
        problems += Self.note(status, note, at: "note")
        problems += Self.filled(title, at: "title") + Self.filled(source, at: "source")
        problems += periodProblems + extensionProblems
        problems += Self.problems(of: refusalGrounds, at: "refusalGrounds")
        problems += Self.problems(of: terminationGrounds, at: "terminationGrounds")
        problems += Self.problems(of: otherPaths, at: "otherPaths")
        problems += Self.problems(of: notOpeningGrounds ?? [], at: "notOpeningGrounds")
        return problems
    }

    private var periodProblems: [LawProblem] {
        periodsInOrder.flatMap { key, period in
            let path = "periods.\(key.rawValue)"
            let length = Self.isLength(period.period.number) ? [] : [LawProblem(path + ".period.number", .badNumber)]
            return length + Self.filled(period.article, at: path + ".article")
                + Self.note(period.status, period.note, at: path + ".note")
        }
    }

    private var extensionProblems: [LawProblem] {
        PeriodKey.allCases.flatMap { key -> [LawProblem] in
            guard let rule = extensions[key] else { return [] }
            let path = "extensions.\(key.rawValue)"
            var problems = periods[key] == nil ? [LawProblem(path, .noSuchPeriod)] : []
            if !Self.isLength(rule.days) { problems.append(LawProblem(path + ".days", .badNumber)) }
            return problems + Self.filled(rule.article, at: path + ".article")
                + Self.note(rule.status, rule.note, at: path + ".note")
        }
    }

    private static func problems(of grounds: [Ground], at path: String) -> [LawProblem] {
        var seen: Set<String> = []
        return grounds.enumerated().flatMap { index, ground -> [LawProblem] in
            let place = "\(path).\(index)"
            var problems = isID(ground.id) ? [] : [LawProblem(place + ".id", .badID)]
            if !seen.insert(ground.id).inserted { problems.append(LawProblem(place + ".id", .repeatedID)) }
            return problems + filled(ground.text, at: place + ".text")
                + note(ground.status, ground.note, at: place + ".note")
                + self.problems(of: ground.factors, at: place + ".factors")
        }
    }

    private static func note(_ status: RuleStatus, _ note: LocalText?, at path: String) -> [LawProblem] {
        if let note { return filled(note, at: path) }
        return status == .confirmed ? [] : [LawProblem(path, .noteMissing)]
    }

    private static func filled(_ text: LocalText, at path: String) -> [LawProblem] {
        [("zh", text.zh), ("en", text.en)].filter { $0.1.allSatisfy(\.isWhitespace) }
            .map { LawProblem("\(path).\($0.0)", .emptyText) }
    }

    private static func isLength(_ days: Int) -> Bool { (1...3_660).contains(days) }

    private static func isID(_ id: String) -> Bool {
        (1...60).contains(id.utf8.count)
            && id.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
