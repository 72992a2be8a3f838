internal import AdviceRules
internal import CaseworkRules
internal import Web

/// What the guide found out, as the beginning of a complaint: a draft that the person reads and changes.
struct ComplaintStart {
    let topic: Topic
    let path: GuidedPath
    let end: Graph.End
    let say: Words

    /// The draft, with what was written into a letter where there was one.
    func draft(with form: FormData) -> FilingDraft {
        var draft = FilingDraft()
        draft[.story] = story(form)
        draft.set(.claims, end.claims)
        for (place, field) in Self.fields { carry(form, place, field, &draft) }
        if end.claims.contains("refund") { carry(form, .refundAmount, .refundAmount, &draft) }
        if end.claims.contains("compensation") { carry(form, .claimAmount, .compensationAmount, &draft) }
        if draft.has(.platform) || draft.has(.shop) { draft[.online] = "yes" }
        return draft
    }

    private func carry(_ form: FormData, _ place: LetterPlace, _ field: FilingField, _ draft: inout FilingDraft) {
        let text = form.text(place.rawValue)
        guard !text.allSatisfy(\.isWhitespace), !draft.has(field) else { return }
        draft[field] = text
    }

    /// Where the facts of a letter belong in a complaint; of several places for one field the first that is written.
    private static let fields: [(LetterPlace, FilingField)] = [
        (.traderName, .traderName), (.item, .product), (.cardName, .product), (.course, .product),
        (.project, .product), (.vehicle, .product), (.orderNo, .orderNumber), (.waybillNo, .orderNumber),
        (.amount, .amount), (.purchaseDate, .boughtOn), (.paymentDate, .boughtOn), (.serviceDate, .boughtOn),
        (.contractDate, .boughtOn), (.sendDate, .boughtOn), (.platformName, .platform), (.roomName, .shop),
        (.consumerName, .name), (.phone, .phone),
    ]

    /// What happened in the person's words, then the questions with the answers given.
    private func story(_ form: FormData) -> String {
        let told = [LetterPlace.problem, .reason].map { form.text($0.rawValue) }.filter {
            !$0.allSatisfy(\.isWhitespace)
        }
        let answers = path.steps.map { say(ComplaintStartText.answer, say($0.node.text), say($0.answer.text)) }
        return (told + [say(ComplaintStartText.head, say(topic.text))] + answers).joined(separator: "\n")
    }
}

/// How the beginning of a complaint tells what was answered.
enum ComplaintStartText {
    static let head = Text(zh: "{0}：", en: "{0}:")
    static let answer = Text(zh: "{0}{1}。", en: "{0} {1}.")
}
