internal import AdviceRules
internal import Kernel
internal import Web

/// Where the answers lead: the rights with their articles, what to keep, whom to ask, and what can be done now.
struct EndPage: Page {
    let stored: StoredTopic
    let path: GuidedPath
    let end: Graph.End
    let book: GuideBook
    let today: Day
    let address: GuideAddress
    /// A version shown to those who write it: nothing can be sent from it.
    var isPreview = false

    private var topic: Topic { stored.topic }

    func title(_ say: Words) -> String { say(end.text) }

    func content(_ page: PageContext) -> HTML {
        let (say, words) = (page.say, GuideWords(book: book, say: page.say))
        return .join([
            .when(isPreview, .note(.warn, [.p(say(AdviceText.preview, String(stored.version)))])),
            .backLink(say(AdviceText.previous), href: address.place(path.keys.dropLast())),
            .p(say(topic.text), class: "mut"), .h1(say(end.text)),
            .when(
                stored.reviewOn < today, .note(.warn, [.p(say(AdviceText.reviewOver, say.fullDate(stored.reviewOn)))])),
            .h2(say(AdviceText.rights)), rights(words),
            .p(class: "mut", [.text(say(AdviceText.claims) + say.colon + say.list(end.claims.map(words.claim)))]),
            .when(!isPreview, next(page)),
            EndDetails(topic: topic, end: end, words: words).html,
            AnswersSoFar(address: address, path: path, say: say).html,
            .p([.a(say(AdviceText.again), href: address.base)]),
            .note(.plain, [.p(say(AdviceText.notAdvice)), .p(reviewed(say), class: "small")]),
        ])
    }

    private func reviewed(_ say: Words) -> String {
        say(
            stored.by.isEmpty ? AdviceText.shippedReview : AdviceText.review, String(stored.version),
            say.fullDate(stored.reviewOn))
    }

    private func rights(_ words: GuideWords) -> HTML {
        let rights = end.rights.compactMap(topic.right)
        return .join([
            .list(rights.map { words.item($0, since: $0.inForce) }),
            .when(
                rights.contains { $0.status != .confirmed },
                .p(words.say(AdviceText.unconfirmed), class: "small mut")),
        ])
    }

    private func next(_ page: PageContext) -> HTML {
        let say = page.say
        return .section(
            class: "panel flow tight no-print",
            [
                .h2(say(AdviceText.next)),
                .row([.buttonLink(say(AdviceText.toLetter), href: address.letter(path.keys), .big)]),
                page.form(
                    post: address.complaint(path.keys),
                    [
                        .p(say(AdviceText.toComplaintHint), class: "mut"),
                        .row([.button(say(AdviceText.toComplaint), .alternative)]),
                    ]),
            ])
    }
}

/// What belongs to a topic as a whole: proof, whom to ask, periods, sums, and the time for a suit.
struct EndDetails {
    let topic: Topic
    let end: Graph.End
    let words: GuideWords

    private var say: Words { words.say }

    var html: HTML {
        .join([
            .h2(say(AdviceText.whom)), .p(say(AdviceText.whomLead), class: "mut"), whom,
            .h2(say(AdviceText.keep)), .list(topic.evidence.map { .text(say($0.text)) }),
            section(AdviceText.burden, topic.burdenOfProof.map { words.item($0) }),
            section(AdviceText.limits, topic.timeLimits.map(limit)),
            section(AdviceText.sums, topic.sums.map { words.item($0) }),
            calculators,
            .h2(say(AdviceText.court)), .p([words.item(topic.court)]),
        ])
    }

    private func section(_ title: Text, _ items: [HTML]) -> HTML {
        items.isEmpty ? .empty : .join([.h2(say(title)), .list(items)])
    }

    private func limit(_ limit: TimeLimit) -> HTML {
        let from = say.language == .zh ? limit.fromZh : limit.fromEn
        return .join([
            .text(say(AdviceText.limitFrom, say(limit.text), words.length(limit), from)), .br,
            .span(words.citation(limit), class: "small mut"), words.mark(limit.status),
        ])
    }

    /// The one that fits this end first, then the others in the order of the topic.
    private var whom: HTML {
        let order = topic.whom.sorted { $0.step < $1.step }.map(\.authority).filter { $0 != end.firstStep }
        let asked = ([end.firstStep] + order).compactMap { words.book.authorities[$0] }
        return .ol(
            class: "flow tight",
            asked.enumerated().map { index, authority in
                .li([
                    .text("\(index + 1). " + say(authority.text)),
                    .some(authority.phone) { .join([.text(" "), .phoneLink($0)]) },
                    words.mark(authority.status),
                ])
            })
    }

    /// The calculator that fits a topic, where there is one.
    private var calculators: HTML {
        let fitting = CalculatorsOfTopic.names(of: topic.id)
        guard !fitting.isEmpty else { return .empty }
        return .goList(
            fitting.map { name in
                (say(CalculatorText.name(name)), say(CalculatorText.about(name)), AdviceAddress.calculator(name))
            })
    }
}

/// Which calculators a topic leads to.
enum CalculatorsOfTopic {
    static func names(of topic: String) -> [CalculationName] {
        switch topic {
        case "online_return": [.sevenDayReturn]
        case "prepaid", "training": [.prepaidRefund, .punitiveDamages]
        case "food": [.punitiveDamages]
        case "livestream": [.sevenDayReturn, .punitiveDamages]
        case "used_car", "price_fraud", "medical_beauty": [.punitiveDamages]
        case "decoration_housing": [.deposit]
        default: []
        }
    }
}
