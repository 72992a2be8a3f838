internal import Kernel
internal import PublicationRules
internal import Web

/// Files on their way to publication, by state.
struct PublicationListPage: Page {
    let items: [StoredPublication]
    let state: PublicationState
    let counts: [PublicationState: Int]
    let isFirst: Bool
    let mayRelease: Bool
    let mayFreeze: Bool

    var face: Face { .desk }
    var layout: StaticString { "wrap flow" }

    func title(_ say: Words) -> String { say(PublicationText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let shown = Array(items.prefix(PublicationStore.page))
        return .join([
            .div(
                class: "row base",
                [
                    .h1(title(say)),
                    .span(
                        class: "push row",
                        [
                            .when(
                                mayRelease,
                                .buttonLink(say(PublicationText.releaseTitle), href: PublicationAddress.release)),
                            .buttonLink(
                                say(PublicationText.openOnes), href: PublicationAddress.objections, .alternative),
                            .when(
                                mayFreeze,
                                .buttonLink(say(FigureText.title), href: PublicationAddress.figures, .alternative)),
                        ]),
                ]),
            .p(say(PublicationText.lead), class: "text mut"),
            .views(PublicationState.allCases.map { view($0, say) }, say),
            shown.isEmpty ? .div(class: "panel", [.p(say(PublicationText.none))]) : table(shown, say),
            .pagination(
                summary: "", first: isFirst ? nil : address(state),
                next: items.count > shown.count ? shown.last.map { next($0) } : nil, say),
        ])
    }

    private func view(_ state: PublicationState, _ say: Words) -> WorkView {
        let count = counts[state] ?? 0
        return WorkView(
            say(PublicationText.name(state)), href: address(state),
            count: count > 1_000 ? "1000+" : say.count(count), isCurrent: state == self.state)
    }

    private func address(_ state: PublicationState) -> String {
        PublicationAddress.asking(PublicationAddress.desk, [("state", state.rawValue)])
    }

    private func next(_ last: StoredPublication) -> String {
        PublicationAddress.asking(
            PublicationAddress.desk,
            [("state", state.rawValue), ("day", last.closedOn.description), ("id", String(last.caseID))])
    }

    private func table(_ shown: [StoredPublication], _ say: Words) -> HTML {
        Table(
            caption: say(PublicationText.name(state)), showsCaption: false,
            [
                Column(say(PublicationText.file)), Column(say(PublicationText.closedOn)),
                Column(say(PublicationText.publicNumber)), Column(say(PublicationText.releasedOn)),
            ], kind: .stack, rows: shown.map { row($0, say) }
        ).html
    }

    private func row(_ item: StoredPublication, _ say: Words) -> HTML {
        .tr([
            .th(with: [.scope("row")], [.a(item.number, href: PublicationAddress.item(item.number))]),
            .td(say.fullDate(item.closedOn), with: [.stacked(say(PublicationText.closedOn))]),
            .td(item.publicID ?? "—", with: [.stacked(say(PublicationText.publicNumber))]),
            .td(item.releasedOn.map { say.fullDate($0) } ?? "—", with: [.stacked(say(PublicationText.releasedOn))]),
        ])
    }
}
