internal import Kernel

/// Reads a rule set from a JSON tree; `RuleSet`'s own coding is the same form with every field written out.
package struct RuleSetReader {
    private var reader = TreeReader()

    private static let fields: Set<String> = [
        "id", "title", "officeKind", "from", "to", "source", "status", "note", "periods", "extensions",
        "refusalGrounds", "terminationGrounds", "otherPaths", "notOpeningGrounds",
    ]

    /// The rule set in `tree`, checked; throws every problem of form and meaning together.
    package static func read(_ tree: JSONTree) throws(LawProblems) -> RuleSet {
        var reader = RuleSetReader()
        guard let rules = reader.ruleSet(tree) else { throw LawProblems(reader.reader.problems) }
        let formal = reader.reader.problems
        // What could not be read stands in as a blank; its blankness is not a second problem.
        let places = Set(formal.map(\.path))
        let meant = rules.problems.filter { problem in
            let path = problem.path
            return !places.contains { path == $0 || path.hasPrefix($0 + ".") || $0.hasPrefix(path + ".") }
        }
        guard formal.isEmpty && meant.isEmpty else { throw LawProblems(formal + meant) }
        return rules
    }

    private mutating func ruleSet(_ tree: JSONTree) -> RuleSet? {
        guard let object = reader.object(tree, at: "", known: Self.fields) else { return nil }
        return RuleSet(
            id: reader.text("id", of: object) ?? "",
            title: reader.localText("title", of: object) ?? Self.blank,
            officeKind: reader.choice("officeKind", of: object) ?? .asRecorded,
            from: reader.day("from", of: object) ?? Day(number: 0),
            to: reader.day("to", of: object, required: false),
            source: reader.localText("source", of: object) ?? Self.blank,
            status: reader.choice("status", of: object) ?? .confirmed,
            note: reader.localText("note", of: object, required: false),
            periods: keyed("periods", of: object) { $0.legalPeriod($1) },
            extensions: keyed("extensions", of: object) { $0.extensionRule($1) },
            refusalGrounds: grounds("refusalGrounds", of: object),
            terminationGrounds: grounds("terminationGrounds", of: object),
            otherPaths: grounds("otherPaths", of: object),
            notOpeningGrounds: object.fields["notOpeningGrounds"].map { _ in grounds("notOpeningGrounds", of: object) })
    }

    private mutating func keyed<Value>(
        _ name: String, of object: TreeReader.Object, read: (inout RuleSetReader, TreeReader.Object) -> Value
    ) -> [PeriodKey: Value] {
        guard let tree = reader.value(name, of: object, required: false),
            let all = reader.object(tree, at: name, known: Set(PeriodKey.allCases.map(\.rawValue)))
        else { return [:] }
        var values: [PeriodKey: Value] = [:]
        for key in PeriodKey.allCases {
            guard let tree = all.fields[key.rawValue],
                let object = reader.object(tree, at: all.path(of: key.rawValue), known: nil)
            else { continue }
            values[key] = read(&self, object)
        }
        return values
    }

    private static let blank = LocalText(zh: "", en: "")
}

extension RuleSetReader {
    private mutating func legalPeriod(_ object: TreeReader.Object) -> LegalPeriod {
        check(object, known: ["period", "start", "pausedBy", "article", "status", "note"])
        return LegalPeriod(
            period: period(of: object),
            start: reader.choice("start", of: object) ?? .receipt,
            pausedBy: pauses(of: object),
            article: reader.localText("article", of: object) ?? Self.blank,
            status: reader.choice("status", of: object) ?? .confirmed,
            note: reader.localText("note", of: object, required: false))
    }

    private mutating func period(of object: TreeReader.Object) -> Period {
        guard let tree = reader.value("period", of: object),
            let length = reader.object(tree, at: object.path(of: "period"), known: ["number", "unit", "rolling"])
        else { return Period(number: 1, unit: .workingDay) }
        return Period(
            number: reader.whole("number", of: length) ?? 1,
            unit: reader.choice("unit", of: length) ?? .workingDay,
            rolling: reader.choice("rolling", of: length, required: false) ?? .none)
    }

    private mutating func pauses(of object: TreeReader.Object) -> [PauseKind] {
        reader.list("pausedBy", of: object).compactMap { path, tree in
            if case .text(let text) = tree, let pause = PauseKind(rawValue: text) { return pause }
            reader.note(path, .unknownChoice(allowed: PauseKind.allCases.map(\.rawValue)))
            return nil
        }
    }

    private mutating func extensionRule(_ object: TreeReader.Object) -> ExtensionRule {
        check(object, known: ["days", "needs", "article", "status", "note"])
        return ExtensionRule(
            days: reader.whole("days", of: object) ?? 1,
            needs: reader.choice("needs", of: object) ?? .bothParties,
            article: reader.localText("article", of: object) ?? Self.blank,
            status: reader.choice("status", of: object) ?? .confirmed,
            note: reader.localText("note", of: object, required: false))
    }

    private mutating func grounds(_ name: String, of object: TreeReader.Object) -> [Ground] {
        reader.list(name, of: object).compactMap { path, tree in
            let known: Set = ["id", "text", "status", "note", "factors"]
            guard let ground = reader.object(tree, at: path, known: known) else { return nil }
            return Ground(
                id: reader.text("id", of: ground) ?? "",
                text: reader.localText("text", of: ground) ?? Self.blank,
                status: reader.choice("status", of: ground, required: false) ?? .confirmed,
                note: reader.localText("note", of: ground, required: false),
                factors: grounds("factors", of: ground))
        }
    }

    private mutating func check(_ object: TreeReader.Object, known: Set<String>) {
        _ = reader.object(.object(object.fields), at: object.path, known: known)
    }
}
