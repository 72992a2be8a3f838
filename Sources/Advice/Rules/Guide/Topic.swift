package import Kernel

/// One topic of the guide as a lawyer edits it: the rights, the questions that lead to them, and the letter.
package struct Topic: Bilingual, Codable, Equatable, Sendable {
    /// Never changes; it stands in addresses.
    package let id: String
    package var zh: String
    package var en: String
    package var rights: [Right]
    package var timeLimits: [TimeLimit]
    package var sums: [Sum]
    package var evidence: [Phrase]
    package var burdenOfProof: [Rule]
    package var whom: [Whom]
    package var court: Court
    package var graph: Graph
    package var letter: Letter

    private enum CodingKeys: String, CodingKey {
        case id, zh, en, rights, sums, evidence, whom, court, graph, letter
        case timeLimits = "time_limits"
        case burdenOfProof = "burden_of_proof"
    }

    package func right(_ id: String) -> Right? { rights.first { $0.id == id } }
}

/// Words in both languages.
package struct Phrase: Bilingual, Codable, Equatable, Sendable {
    package var zh: String
    package var en: String

    package init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }
}

/// Something that stands on an article of a law.
package protocol Cited: Bilingual {
    var law: String { get }
    var article: String { get }
    var status: Certainty { get }
}

/// A right with its article and the day from which that holds.
package struct Right: Cited, Codable, Equatable, Sendable {
    package let id: String
    package var zh: String
    package var en: String
    package var law: String
    package var article: String
    package var inForce: Day
    package var status: Certainty

    private enum CodingKeys: String, CodingKey {
        case id, zh, en, law, article, status
        case inForce = "in_force"
    }

    package init(id: String, text: Phrase, law: String, article: String, inForce: Day, status: Certainty) {
        self.id = id
        zh = text.zh
        en = text.en
        self.law = law
        self.article = article
        self.inForce = inForce
        self.status = status
    }
}

/// A period that somebody has to keep.
package struct TimeLimit: Cited, Codable, Equatable, Sendable {
    package enum Unit: String, CaseIterable, Codable, Sendable {
        case day, month, year
        case workingDay = "working_day"
    }

    package var zh: String
    package var en: String
    package var amount: Int
    package var unit: Unit
    package var fromZh: String
    package var fromEn: String
    package var law: String
    package var article: String
    package var status: Certainty

    private enum CodingKeys: String, CodingKey {
        case zh, en, amount, unit, law, article, status
        case fromZh = "from_zh"
        case fromEn = "from_en"
    }

    package init(
        text: Phrase, amount: Int, unit: Unit, from: Phrase, law: String, article: String, status: Certainty
    ) {
        zh = text.zh
        en = text.en
        self.amount = amount
        self.unit = unit
        fromZh = from.zh
        fromEn = from.en
        self.law = law
        self.article = article
        self.status = status
    }
}

/// How a sum of money is found.
package struct Sum: Cited, Codable, Equatable, Sendable {
    package var zh: String
    package var en: String
    package var formula: String
    package var law: String
    package var article: String
    package var status: Certainty

    package init(text: Phrase, formula: String, law: String, article: String, status: Certainty) {
        zh = text.zh
        en = text.en
        self.formula = formula
        self.law = law
        self.article = article
        self.status = status
    }
}

/// A rule on who has to prove what.
package struct Rule: Cited, Codable, Equatable, Sendable {
    package var zh: String
    package var en: String
    package var law: String
    package var article: String
    package var status: Certainty

    package init(text: Phrase, law: String, article: String, status: Certainty) {
        zh = text.zh
        en = text.en
        self.law = law
        self.article = article
        self.status = status
    }
}

/// Whom to ask as the first, second and so on.
package struct Whom: Codable, Equatable, Sendable {
    package var step: Int
    package var authority: String

    package init(step: Int, authority: String) {
        self.step = step
        self.authority = authority
    }
}

/// Until when a suit is possible.
package struct Court: Cited, Codable, Equatable, Sendable {
    package var zh: String
    package var en: String
    package var limitationYears: Int?
    package var law: String
    package var article: String
    package var status: Certainty

    private enum CodingKeys: String, CodingKey {
        case zh, en, law, article, status
        case limitationYears = "limitation_years"
    }

    package init(text: Phrase, limitationYears: Int?, law: String, article: String, status: Certainty) {
        zh = text.zh
        en = text.en
        self.limitationYears = limitationYears
        self.law = law
        self.article = article
        self.status = status
    }
}

/// What to say to the trader, with places for the facts: `{item}`.
package struct Letter: Bilingual, Codable, Equatable, Sendable {
    package var zh: String
    package var en: String
    package var placeholders: [String]

    package init(zh: String, en: String) {
        self.zh = zh
        self.en = en
        placeholders = Self.places(in: zh).sorted()
    }

    /// The names in braces, each once, in the order of the text.
    package static func places(in text: String) -> [String] {
        var found: [String] = []
        for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
            guard let end = part.firstIndex(of: "}") else { continue }
            let name = String(part[..<end])
            if !found.contains(name) { found.append(name) }
        }
        return found
    }
}
