internal import AdviceRules
internal import Kernel
internal import Web

/// One question; every answer is a link to its own address, so that going back is the browser's own.
struct QuestionPage: Page {
    let stored: StoredTopic
    let path: GuidedPath
    let node: Graph.Node
    let address: GuideAddress
    /// The way back from the first question, where it is not that of the public.
    var home: String?

    private var topic: Topic { stored.topic }

    func title(_ say: Words) -> String { say(node.text) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .when(home != nil, .note(.warn, [.p(say(AdviceText.preview, String(stored.version)))])),
            back(say),
            .p(
                class: "mut",
                [.text(say(topic.text)), .gap, .text(say(AdviceText.question, String(path.steps.count + 1)))]),
            .h1(say(node.text)),
            .go(
                node.answers.map { answer in
                    (say(answer.text), address.place(path.keys + [answer.key]))
                }),
            AnswersSoFar(address: address, path: path, say: say).html,
        ])
    }

    private func back(_ say: Words) -> HTML {
        path.steps.isEmpty
            ? .backLink(say(home == nil ? AdviceText.allTopics : AdviceText.toTopic), href: home ?? AdviceAddress.root)
            : .backLink(say(AdviceText.previous), href: address.place(path.keys.dropLast()))
    }
}

/// What was answered on the way, each with a link to change it.
struct AnswersSoFar {
    let address: GuideAddress
    let path: GuidedPath
    let say: Words

    var html: HTML {
        guard !path.steps.isEmpty else { return .empty }
        let facts = path.steps.enumerated().map { index, step in
            Fact(
                say(step.node.text), .text(say(step.answer.text)),
                act: .a(
                    href: address.place(Array(path.keys.prefix(index))),
                    [.text(say(AdviceText.change)), .heard(say(AdviceText.changeOf, say(step.node.text)))]))
        }
        return .join([.h2(say(AdviceText.answered)), .facts(facts)])
    }
}
