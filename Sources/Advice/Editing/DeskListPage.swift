internal import AdviceRules
internal import Kernel
internal import Web

/// The topics of the guide, for staff: which version the public reads, and which have to be looked at again.
struct DeskListPage: Page {
    let topics: [StoredTopic]
    let drafts: Set<String>
    let today: Day
    let maySeeCounts: Bool

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(EditText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let heads = [EditText.topic, EditText.version, EditText.review, EditText.standing].map { say($0) }
        return .join([
            .h1(say(EditText.title)), .p(say(EditText.lead), class: "mut"),
            .p([
                .a(say(CalculatorText.title), href: AdviceAddress.calculators), .gap,
                .when(maySeeCounts, .a(say(EditText.toCounts), href: AdviceAddress.counts)),
            ]),
            Table(
                caption: say(EditText.title), showsCaption: false, heads.map { Column($0) }, kind: .stack,
                rows: topics.map { row($0, heads, say) }
            ).html,
        ])
    }

    private func row(_ stored: StoredTopic, _ heads: [String], _ say: Words) -> HTML {
        let isOver = stored.reviewOn < today
        let state: HTML =
            drafts.contains(stored.topic.id)
            ? .state(.wait, say(EditText.hasDraft)) : .state(.done, say(EditText.published))
        return .tr([
            .th(
                with: [.scope("row")],
                [.a(say(stored.topic.text), href: AdviceAddress.desk(stored.topic.id))]),
            .td(String(stored.version), with: [.stacked(heads[1])]),
            .td(
                with: [.stacked(heads[2])],
                [
                    .text(stored.reviewOn.description),
                    .when(isOver, .join([.text(" "), .state(.late, say(EditText.overdue))])),
                ]),
            .td(with: [.stacked(heads[3])], [state]),
        ])
    }
}
