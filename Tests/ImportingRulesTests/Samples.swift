import Kernel

@testable package import ImportingRules

extension Setting: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    package init(stringLiteral text: String) { self.init(.text(text)) }

    package init(arrayLiteral items: Setting...) { self.init(.list(items)) }

    package init(dictionaryLiteral entries: (String, Setting)...) {
        self.init(.table(entries.map { Entry($0.0, $0.1) }))
    }

    /// The same table with one entry put in, put in another's place, or (nil) left out.
    func with(_ key: String, _ value: Setting?) -> Setting {
        guard case .table(var entries) = content else { return self }
        entries.removeAll { $0.key == key }
        if let value { entries.append(Entry(key, value)) }
        return Setting(.table(entries))
    }
}

extension MappingVocabulary {
    static let sample = MappingVocabulary(
        kinds: ["complaint", "other"], channels: ["web", "imported"],
        natures: ["quality", "price", "other"], outcomes: ["agreed", "notAgreed", "asRecorded"])
}

extension ReadingDay {
    static let sample = ReadingDay(legal: .shanghai, now: Instant(milliseconds: 1_780_000_000_000))
}

/// A mapping with every rule in it.
let sampleSetting: Setting = [
    "source": "old", "name": ["zh": "旧系统", "en": "Old system"], "origin": "a test",
    "format": ["type": "csv", "absent": ["-"], "html_entities": "true"],
    "key": "id", "kind": ["column": "kind", "values": ["投诉": "complaint", "-": "other"]],
    "channel": ["column": "via", "values": ["网": "web"]],
    "received": ["column": "at", "formats": ["yyyy-MM-dd HH:mm:ss", "M/d/yyyy"]],
    "division": [
        "base": ["code": "440310", "parent": "440300", "name": "坪山区"], "column": "street", "prefix": "440310-",
        "name": "street name",
    ],
    "category": [
        "system": "old-1", "name": ["zh": "旧分类", "en": "Old"],
        "levels": [["code": "c1", "name": "n1"], "n2", "n3"],
    ],
    "title": ["{n2}", "{street name}"], "story": ["来源：{via}", "{note}"], "trader": "trader",
    "handled_by": ["code": "office", "name": "office name"],
    "closed": ["any": [["column": "done", "values": ["1"]], ["column": "late", "values": ["1"]]]],
    "in_time": ["yes": ["column": "done", "values": ["1"]], "no": ["column": "late", "values": ["1"]]],
    "outcome": "result", "totals": ["via"],
]

/// A record of the sample mapping; what is not named is as in a good one.
func sampleRecord(_ changes: [String: String] = [:], line: Int = 2) -> RawRecord {
    var fields = [
        "id": "1", "kind": "投诉", "via": "网", "at": "2018-07-04 17:24:41", "street": "101", "street name": "龙田街道",
        "c1": "5", "n1": "市容环卫", "n2": "Noise & Dust", "n3": "-", "note": "-", "trader": "甲公司", "office": "7",
        "office name": "一中队", "done": "1", "late": "0", "result": "-",
    ]
    fields.merge(changes) { $1 }
    let names = fields.keys.sorted()
    return RawRecord(line: line, columns: Columns(names), fields: names.map { fields[$0] ?? "" })
}
