internal import CaseworkRules
internal import Kernel
internal import Web

/// A file as its consumer follows it.
struct FollowPage: Page {
    let followed: FollowCase
    /// What was just done, told once.
    var done: FollowDone?

    var layout: StaticString { "wrap" }

    func title(_ say: Words) -> String { say(FollowText.pageTitle, followed.number.text) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .div(
            class: "two",
            [
                .div(
                    class: "flow",
                    [
                        .some(done) {
                            .element("div", class: "note ok", with: [.role("status")], [.p(say(FollowText.done($0)))])
                        },
                        heading(say),
                        verdict(say),
                        followed.sections.html(.middle, say),
                        FollowDays(followed: followed, say: say).html,
                        FollowNext(followed: followed, say: say).html,
                        FollowHistory(followed: followed, say: say).html,
                    ]),
                FollowSide(followed: followed, page: page).html,
            ])
    }

    private func heading(_ say: Words) -> HTML {
        let details = followed.details
        let trader = details.trader.name
        let title = details.title.isEmpty ? say(followed.file.kind.text) : details.title
        return .div(
            class: "tight",
            [
                .p(
                    class: "mut",
                    [
                        .text(say(followed.file.kind.text) + " "), .b(followed.number.text, class: "mono nw"),
                    ]),
                .h1([.typed(trader.isEmpty ? title : trader + say.colon + title, say)]),
            ])
    }

    private func verdict(_ say: Words) -> HTML {
        let verdict = FollowVerdict(followed: followed, say: say)
        return .section(
            class: "panel flow", with: [.labelledBy("now")],
            [
                .p(class: "small", [.state(verdict.mark, verdict.state)]),
                .verdict([verdict.headline], id: "now"),
            ] + FollowDuty(followed: followed, say: say).html + [FollowStages(followed: followed, say: say).html])
    }
}
