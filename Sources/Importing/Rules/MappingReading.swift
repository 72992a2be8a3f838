internal import Kernel

/// The codes that a mapping may use, which are casework's.
package struct MappingVocabulary: Sendable {
    package let kinds: [String]
    package let channels: [String]
    package let natures: [String]
    package let outcomes: [String]

    package init(kinds: [String], channels: [String], natures: [String] = [], outcomes: [String] = []) {
        self.kinds = kinds
        self.channels = channels
        self.natures = natures
        self.outcomes = outcomes
    }
}

extension Mapping {
    /// The mapping that a file spells, or everything that is wrong with it.
    package static func reading(
        _ setting: Setting, vocabulary: MappingVocabulary
    ) -> Result<Mapping, MappingUnusable> {
        var reading = MappingReading(vocabulary: vocabulary)
        let mapping = reading.mapping(setting)
        guard let mapping, reading.problems.isEmpty else {
            return .failure(MappingUnusable(problems: reading.problems))
        }
        return .success(mapping)
    }
}

/// A mapping on its way from settings to values; every problem stays here and a stand-in goes on, so that all are
/// found at once.
package struct MappingReading {
    let vocabulary: MappingVocabulary
    package internal(set) var problems: [MappingProblem] = []

    package init(vocabulary: MappingVocabulary) {
        self.vocabulary = vocabulary
    }

    mutating func mapping(_ setting: Setting) -> Mapping? {
        let top = table(
            setting, at: "",
            keys: [
                "source", "name", "origin", "format", "key", "kind", "channel", "received", "division", "category",
                "title", "story", "trader", "handled_by", "closed", "in_time", "outcome", "totals",
                "nature", "accepted", "result", "sums",
            ])
        let source = text(top, "source")
        let name = localText(top, "name")
        let origin = text(top, "origin")
        let format = format(top)
        let key = text(top, "key")
        let kind = codeRule(top, "kind", allowed: vocabulary.kinds, usual: "other")
        let channel = codeRule(top, "channel", allowed: vocabulary.channels, usual: "imported")
        let received = timeRule(table(top, "received", keys: Self.timeKeys))
        let division = division(top)
        let category = category(top)
        let (title, story) = (templates(top, "title"), templates(top, "story"))
        let (trader, outcome) = (optionalText(top, "trader"), optionalText(top, "outcome"))
        let handledBy = optionalNamedCode(top, "handled_by")
        let (closed, inTime) = (closedRule(top), inTimeRule(top))
        let nature = top["nature"] == nil ? nil : codeRule(top, "nature", allowed: vocabulary.natures, usual: "other")
        let result =
            top["result"] == nil ? nil : codeRule(top, "result", allowed: vocabulary.outcomes, usual: "asRecorded")
        let accepted = top["accepted"] == nil ? nil : timeRule(table(top, "accepted", keys: Self.timeKeys))
        let sums = sums(top)
        let totals = texts(top, "totals")
        // Only now, when every part has left its problems.
        guard let division else { return nil }
        return Mapping(
            source: source, name: name, origin: origin, format: format, key: key, kind: kind, channel: channel,
            received: received, division: division, category: category, title: title, story: story, trader: trader,
            handledBy: handledBy, closed: closed, inTime: inTime, outcome: outcome, nature: nature,
            accepted: accepted, result: result, sums: sums, totals: totals)
    }

    /// How a file is written; every kind of mapping says it alike.
    package mutating func format(_ top: Table) -> RecordFormat {
        let format = table(
            top, "format",
            keys: ["type", "encoding", "delimiter", "fields", "absent", "html_entities", "zone"])
        let type = choice(format, "type", among: ["csv", "jsonl"])
        let encodings = type == "jsonl" ? [.utf8] : RecordFormat.Encoding.allCases
        var encoding = optionalChoice(format, "encoding", among: encodings.map(\.rawValue))
            .flatMap(RecordFormat.Encoding.init)
        let kind: RecordFormat.Kind = type == "jsonl" ? .jsonLines : .csv(delimiter: delimiter(format))
        if kind == .csv(delimiter: UInt8(ascii: "|")) {
            // The second byte of a Chinese character in GB 18030 may be that of a bar.
            if encoding == .gb18030 { add(.barInGB18030, format, "delimiter") }
            encoding = .utf8
        }
        return RecordFormat(
            kind: kind, encoding: encoding,
            absent: Set(texts(format, "absent")), htmlEntities: flag(format, "html_entities"),
            zone: zone(format), fields: number(format, "fields"))
    }

    private mutating func delimiter(_ format: Table) -> UInt8 {
        let names: [String: UInt8] = [
            ",": 0x2c, ";": 0x3b, "|": 0x7c, "\t": 0x09, "comma": 0x2c, "semicolon": 0x3b, "bar": 0x7c, "tab": 0x09,
        ]
        guard let name = optionalText(format, "delimiter") else { return 0x2c }
        guard let delimiter = names[name] else {
            add(.unknownValue(name, allowed: ["comma", "semicolon", "tab", "bar"]), format, "delimiter")
            return 0x2c
        }
        return delimiter
    }

    private mutating func zone(_ format: Table) -> LegalZone {
        guard let name = optionalText(format, "zone") else { return .shanghai }
        guard let zone = LegalZone(identifier: name) else {
            add(.unknownZone(name), format, "zone")
            return .shanghai
        }
        return zone
    }

    private mutating func division(_ top: Table) -> DivisionRule? {
        let division = table(top, "division", keys: ["base", "column", "values", "prefix", "name", "names"])
        let base = table(division, "base", keys: ["code", "parent", "name"])
        let code = divisionCode(base, "code")
        let parent = base["parent"] == nil ? nil : divisionCode(base, "parent")
        let baseName = optionalText(base, "name")
        let column = optionalText(division, "column")
        let values = divisionCodes(division)
        let prefix = optionalText(division, "prefix")
        let name = optionalText(division, "name")
        let names = pairs(division, "names")
        if column == nil, prefix != nil || !values.isEmpty || name != nil { add(.missing, division, "column") }
        guard let code else { return nil }
        return DivisionRule(
            base: MappedDivision(code: code, parent: parent, name: baseName), column: column, values: values,
            prefix: prefix, name: name, names: names)
    }

    private mutating func category(_ top: Table) -> CategoryRule {
        let category = table(top, "category", keys: ["system", "name", "levels", "column", "values"])
        if category["column"] != nil {
            let values = pairs(category, "values")
            if values.isEmpty { add(.missing, category, "values") }
            return CategoryRule(
                system: text(category, "system"), name: localText(category, "name"), levels: [],
                column: text(category, "column"), values: values)
        }
        let levels = list(category, "levels")
        if levels.isEmpty, category["levels"] != nil { add(.missing, category, "levels") }
        return CategoryRule(
            system: text(category, "system"), name: localText(category, "name"),
            levels: levels.enumerated().map { place, level in
                namedCode(level, at: category.path(to: "levels[\(place + 1)]"))
            })
    }
}
