internal import AdviceRules
internal import Web

/// All topics, in plain words, and the way to the calculators.
struct TopicListPage: Page {
    let topics: [StoredTopic]

    func title(_ say: Words) -> String { say(AdviceText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .h1(class: "ph", [say.phrased(AdviceText.headline)]), .p(say(AdviceText.lead), class: "mut"),
            topics.isEmpty
                ? .p(say(AdviceText.none))
                : .go(topics.map { (say($0.topic.text), AdviceAddress.topic($0.topic.id).base) }),
            .h2(say(CalculatorText.title)),
            .goList([
                (say(AdviceText.calculators), say(AdviceText.calculatorsText), AdviceAddress.calculators)
            ]),
            .note(.plain, [.p(say(AdviceText.notAdvice))]),
        ])
    }
}

extension HTML {
    /// Large links, one below the other.
    static func go(_ links: [(text: String, href: String)]) -> HTML {
        .ul(
            class: "list go-list",
            links.map { link in .li([.a(href: link.href, [.b(link.text), .icon(.next)])]) })
    }
}
