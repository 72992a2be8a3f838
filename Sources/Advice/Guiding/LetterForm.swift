internal import AdviceRules
internal import Kernel
internal import Web

/// The questions for the places of a letter; none has to be answered, and what is left open stays to be written by hand.
struct LetterForm {
    let topic: Topic
    let end: Graph.End
    let book: GuideBook

    /// A line, and a text of several lines.
    private static let longestLine = 200
    private static let longestText = 2_000

    private var places: [LetterPlace] {
        Letter.places(in: topic.letter.zh).compactMap(LetterPlace.init(rawValue:))
    }

    var fields: [any FormField] { places.map(field) }

    private func field(_ place: LetterPlace) -> any FormField {
        let (name, label) = (place.rawValue, LetterText.label(place))
        switch place {
        case .problem, .reason, .evidenceList, .claim: return TextAreaField(name, label, rows: 3, optional: true)
        case .phone: return InputField(name, label, kind: .phone, width: .middle, optional: true)
        case .consumerName: return InputField(name, label, kind: .name, width: .middle, optional: true)
        case .amount, .refundAmount, .claimAmount, .interestAmount, .giftAmount, .usedValue, .markedPrice:
            return InputField(name, label, hint: LetterText.yuan, kind: .money, width: .middle, optional: true)
        case .answerDays, .lessonTotal, .lessonUsed, .repairCount, .fieldArea:
            return InputField(name, label, kind: .number, width: .short, optional: true)
        case .orderNo, .contractNo, .serialNo, .waybillNo, .batchNo, .accountNo, .vin:
            return InputField(name, label, kind: .code, width: .long, optional: true)
        default: return InputField(name, label, width: .long, optional: true)
        }
    }

    /// What can be said already: the articles, what may be asked for, what to enclose, and today.
    func beginning(_ say: Words, today: Day) -> FormData {
        let words = GuideWords(book: book, say: say)
        let known: [LetterPlace: String] = [
            .evidenceList: say.list(topic.evidence.map { say($0.text) }), .letterDate: say.fullDate(today),
            .answerDays: "7", .claim: say.list(end.claims.map(words.claim)),
            .article: say.parts(end.rights.prefix(2).compactMap(topic.right).map { words.article($0) }),
        ]
        return FormData(
            Dictionary(
                known.filter { places.contains($0.key) }.map { ($0.key.rawValue, $0.value) },
                uniquingKeysWith: { first, _ in first }))
    }

    func problems(_ form: FormData) -> [FieldProblem] {
        var reader = FormReader(form)
        for place in places {
            let isLong = field(place) is TextAreaField
            _ = reader.optionalText(
                place.rawValue, max: isLong ? Self.longestText : Self.longestLine, lines: isLong)
        }
        return reader.problems
    }

    /// The letter with what was written in its places.
    func text(_ form: FormData, _ say: Words) -> String {
        let values = Dictionary(
            places.map { ($0.rawValue, form.text($0.rawValue).trimmed) }, uniquingKeysWith: { first, _ in first })
        return topic.letter.filled(say(topic.letter.text), with: values)
    }
}

extension String {
    /// Without white space at both ends.
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
