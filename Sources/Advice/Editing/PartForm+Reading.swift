internal import AdviceRules
internal import Kernel
internal import Web

/// A topic with one part changed.
struct EditedTopic {
    var topic: Topic
    var reviewOn: Day
}

/// Everything that has to be put right before a part can be kept.
struct PartProblems: Error {
    let problems: [FieldProblem]

    init(_ problems: [FieldProblem]) { self.problems = problems }
}

extension PartForm {
    /// The topic with what was written, or what cannot be kept as it is.
    func reading(_ form: FormData, reviewOn: Day) -> Result<EditedTopic, PartProblems> {
        var edited = EditedTopic(topic: topic, reviewOn: reviewOn)
        if part.isRemovable, form.text("remove") == "yes" {
            remove(from: &edited.topic)
            return .success(edited)
        }
        var reader = FormReader(form)
        let text = Phrase(
            zh: self.text("zh", &reader, lines: hasLines), en: self.text("en", &reader, lines: hasLines))
        write(text, &reader, &edited)
        return reader.problems.isEmpty ? .success(edited) : .failure(PartProblems(reader.problems))
    }

    private var hasLines: Bool {
        switch part {
        case .heading, .whom, .limit, .question, .end: false
        case .letter, .evidence, .court, .right, .burden, .sum: true
        }
    }

    private func text(_ name: String, _ reader: inout FormReader, lines: Bool = false) -> String {
        reader.optionalText(name, max: lines ? Self.longestText : Self.longestLine, lines: lines) ?? ""
    }

    private func write(_ text: Phrase, _ reader: inout FormReader, _ edited: inout EditedTopic) {
        switch part {
        case .heading:
            (edited.topic.zh, edited.topic.en) = (text.zh, text.en)
            if let day = reader.day("review_on") { edited.reviewOn = day }
        case .letter: edited.topic.letter = Letter(zh: text.zh, en: text.en)
        case .evidence: edited.topic.evidence = Self.pairs(text)
        case .whom: edited.topic.whom = whom(reader.form)
        case .court: court(text, &reader, &edited.topic.court)
        case .right(let id): right(id, text, &reader, &edited.topic)
        case .burden(let place):
            let cited = cited(&reader)
            let rule = Rule(text: text, law: cited.law, article: cited.article, status: cited.status)
            Self.put(rule, at: place, in: &edited.topic.burdenOfProof)
        case .sum(let place):
            let (formula, cited) = (self.text("formula", &reader), cited(&reader))
            let sum = Sum(
                text: text, formula: formula, law: cited.law, article: cited.article, status: cited.status)
            Self.put(sum, at: place, in: &edited.topic.sums)
        case .limit(let place): limit(place, text, &reader, &edited.topic)
        case .question(let id): question(id, text, &reader, &edited.topic.graph)
        case .end(let id): end(id, text, &reader, &edited.topic.graph)
        }
    }

    private static func put<Item>(_ item: Item, at place: Int?, in items: inout [Item]) {
        if let place { items[place] = item } else { items.append(item) }
    }

    /// Line by line; a line that one language lacks is for the check to find.
    private static func pairs(_ text: Phrase) -> [Phrase] {
        let (zh, en) = (lines(text.zh), lines(text.en))
        return (0..<max(zh.count, en.count)).map { index in
            Phrase(zh: index < zh.count ? zh[index] : "", en: index < en.count ? en[index] : "")
        }
    }

    private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

    private func whom(_ form: FormData) -> [Whom] {
        let chosen = (1...Self.mostSteps).map { form.text("whom.\($0)") }.filter { !$0.isEmpty }
        return chosen.enumerated().map { Whom(step: $0 + 1, authority: $1) }
    }

    private func cited(_ reader: inout FormReader) -> (law: String, article: String, status: Certainty) {
        let law = text("law", &reader)
        let article = text("article", &reader)
        return (law, article, reader.choice("status", as: Certainty.self) ?? .recalled)
    }

    private func court(_ text: Phrase, _ reader: inout FormReader, _ court: inout Court) {
        let cited = cited(&reader)
        let years = reader.number("limitation_years", in: 1...20, optional: true)
        court = Court(
            text: text, limitationYears: years, law: cited.law, article: cited.article, status: cited.status)
    }

    private func limit(_ place: Int?, _ text: Phrase, _ reader: inout FormReader, _ topic: inout Topic) {
        let amount = reader.number("amount", in: 1...1_000)
        let unit = reader.choice("unit", as: TimeLimit.Unit.self)
        let from = Phrase(zh: self.text("from_zh", &reader), en: self.text("from_en", &reader))
        let cited = cited(&reader)
        guard let amount, let unit else { return }
        Self.put(
            TimeLimit(
                text: text, amount: amount, unit: unit, from: from, law: cited.law, article: cited.article,
                status: cited.status), at: place, in: &topic.timeLimits)
    }
}
