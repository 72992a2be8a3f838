internal import AdviceRules
internal import CaseworkRules
internal import Kernel
internal import Web

/// How the guide says what it cites.
struct GuideWords {
    let book: GuideBook
    let say: Words

    /// 《消费者权益保护法》第24、25条；电子商务法第37条（2014年3月15日起施行）
    func citation(_ text: some Cited, since: Day? = nil) -> String {
        guard let source = book.sources[text.law] else { return text.article }
        let cited = CitedArticles(text.article)
        let own = say(AdviceText.law, say(source.text)) + articles(cited.own)
        let others = cited.others.map { other in
            other.articles.isEmpty ? other.law : other.law + gap + articles(other.articles)
        }
        return say.parts([own] + others) + say(AdviceText.since, say.fullDate(since ?? source.inForce))
    }

    /// The law and its articles, without the day: as they stand inside a sentence.
    func article(_ text: some Cited) -> String {
        let law = book.sources[text.law].map { say(AdviceText.law, say($0.text)) } ?? ""
        return law + articles(CitedArticles(text.article).own)
    }

    private var gap: String { say.language == .zh ? "" : " " }

    private func articles(_ items: [String]) -> String {
        guard !items.isEmpty else { return "" }
        let list = items.map { say.language == .zh ? $0.split(separator: "-").joined(separator: "至") : $0 }
        return say(AdviceText.articles, say.list(list))
    }

    /// What is not confirmed is shown as such.
    func mark(_ status: Certainty) -> HTML {
        .some(CalculatorText.mark(status)) { .join([.text(" "), .tag(say($0), .warn)]) }
    }

    /// A text with the article on which it stands.
    func item(_ text: some Cited, since: Day? = nil) -> HTML {
        .join([
            .text(say(text.text)), .br,
            .span(citation(text, since: since), class: "small mut"), mark(text.status),
        ])
    }

    /// 7日，从签收次日算起
    func length(_ limit: TimeLimit) -> String {
        say(AdviceText.unit(limit.unit), String(limit.amount))
    }

    func claim(_ key: String) -> String { say(AdviceText.claim(key)) }
}
