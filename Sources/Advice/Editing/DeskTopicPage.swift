internal import AdviceRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// One topic for staff: what the check finds, its parts, preview, publishing, and its versions.
struct DeskTopicPage: Page {
    /// Newest first.
    let versions: [StoredTopic]
    /// The draft where there is one, else what the public reads.
    let current: StoredTopic
    let findings: [GuideFinding]
    let book: GuideBook
    let mayEdit: Bool
    let mayPublish: Bool
    let zone: LegalZone
    /// What was just done.
    let done: String?
    /// Whether publishing was asked for although something has to be put right.
    var isHeldBack = false

    var face: Face { .desk }
    var hasProblems: Bool { isHeldBack }
    var status: HTTPResponse.Status { isHeldBack ? .unprocessableContent : .ok }

    private var isDraft: Bool { current.state == .draft }

    func title(_ say: Words) -> String { say(current.topic.text) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(EditText.title), href: AdviceAddress.staff),
            .some(doneText) { .div(class: "note ok", with: [.role("status")], [.p(say($0))]) },
            .when(
                isHeldBack, .div(class: "note bad", with: [.role("alert")], [.p(say(EditText.notPublishable))])),
            .h1(title(say)),
            .p([
                .state(isDraft ? .wait : .done, say(Self.name(current.state))), .gap,
                .text(line(current, say)), .gap,
                .a(say(EditText.preview), href: AdviceAddress.preview(current).base),
            ]),
            .h2(say(EditText.check)), check(say),
            acts(page),
            TopicParts(topic: current.topic, book: book, mayEdit: mayEdit, say: say).html,
            .h2(say(EditText.versions)),
            .list(versions.map { .a(line($0, say), href: AdviceAddress.preview($0).base) }),
        ])
    }

    private var doneText: Text? {
        switch done {
        case "saved": EditText.saved
        case "published": EditText.isPublished
        case "discarded": EditText.discarded
        default: nil
        }
    }

    private static func name(_ state: StoredTopic.State) -> Text {
        switch state {
        case .draft: EditText.draft
        case .published: EditText.published
        case .former: EditText.former
        }
    }

    private func line(_ stored: StoredTopic, _ say: Words) -> String {
        say(
            EditText.versionLine, String(stored.version), say(Self.name(stored.state)),
            say.fullDate(zone.day(of: stored.at)), stored.by.isEmpty ? say(EditText.shipped) : stored.by)
    }

    private func check(_ say: Words) -> HTML {
        guard !findings.isEmpty else { return .p([.state(.done, say(EditText.clean))]) }
        let blocking = findings.filter(\.kind.isBlocking)
        let telling = findings.filter { !$0.kind.isBlocking }
        return .join([
            blocking.isEmpty
                ? .empty
                : .note(.bad, [.h3(say(EditText.blocking)), .list(blocking.map { item($0, say) })]),
            telling.isEmpty
                ? .empty
                : .details("\(say(EditText.telling))（\(telling.count)）", [.list(telling.map { item($0, say) })]),
        ])
    }

    private func item(_ finding: GuideFinding, _ say: Words) -> HTML {
        .join([.span(finding.place, class: "mono"), .text(say.colon + say(FindingText.of(finding.kind)))])
    }

    private func acts(_ page: PageContext) -> HTML {
        guard isDraft else { return .empty }
        let (say, desk) = (page.say, AdviceAddress.desk(current.topic.id))
        let revision = HTML.hiddenField("revision", String(current.revision))
        let publish = page.form(
            post: desk + "/publish", class: "row",
            [
                revision, .button(say(EditText.publish, String(current.version))),
                .span(say(EditText.publishHint), class: "mut"),
            ])
        let discard = page.form(
            post: desk + "/discard", class: "row", [revision, .button(say(EditText.discard), .risk)])
        return .join([.when(mayPublish, publish), .when(mayEdit, discard)])
    }
}

/// The parts of a topic, each with a link to edit it.
struct TopicParts {
    let topic: Topic
    let book: GuideBook
    let mayEdit: Bool
    let say: Words

    private var words: GuideWords { GuideWords(book: book, say: say) }

    var html: HTML {
        .join([
            .h2(say(EditText.parts)),
            .list(
                [TopicPart.heading, .letter, .evidence, .whom, .court].map {
                    .join([.text(say(EditText.name($0))), link($0)])
                }),
            group(.question(nil), topic.graph.nodes.map { (.question($0.id), question($0)) }),
            group(.end(nil), topic.graph.results.map { (.end($0.id), end($0)) }),
            group(.right(nil), topic.rights.map { (.right($0.id), cited($0.id, $0)) }),
            group(.limit(nil), topic.timeLimits.enumerated().map { (.limit($0), cited("", $1)) }),
            group(.sum(nil), topic.sums.enumerated().map { (.sum($0), cited("", $1)) }),
            group(.burden(nil), topic.burdenOfProof.enumerated().map { (.burden($0), cited("", $1)) }),
        ])
    }

    private func link(_ part: TopicPart) -> HTML {
        .when(
            mayEdit,
            .join([
                .gap,
                .a(
                    href: AdviceAddress.part(topic.id, part),
                    [
                        .text(say(part.isNew ? EditText.add : EditText.edit)),
                        .heard(say(EditText.editOf, part.isNew ? say(EditText.name(part)) : part.text)),
                    ]),
            ]))
    }

    private func group(_ new: TopicPart, _ items: [(TopicPart, HTML)]) -> HTML {
        .join([
            .h3(say(EditText.name(new))), .list(items.map { .join([$0.1, link($0.0)]) }), .p([link(new)]),
        ])
    }

    private func question(_ node: Graph.Node) -> HTML {
        .join(
            [.span(node.id, class: "mono"), .text(" " + say(node.text))]
                + node.answers.map { answer in
                    .join([.br, .text(say(answer.text) + " → "), .span(answer.to, class: "mono")])
                })
    }

    private func end(_ end: Graph.End) -> HTML {
        .join([
            .span(end.id, class: "mono"), .text(" " + say(end.text)), .br,
            .span(say.list(end.rights), class: "mono small"),
        ])
    }

    private func cited(_ id: String, _ text: some Cited) -> HTML {
        .join([.when(!id.isEmpty, .join([.span(id, class: "mono"), .text(" ")])), words.item(text)])
    }
}
