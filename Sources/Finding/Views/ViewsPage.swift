internal import FindingRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// One's kept searches, with another name, shared or not, or away; and those that colleagues share.
struct ViewsPage: Page {
    let views: [SavedView]
    let who: Principal
    let done: Text?
    /// What was typed for one view and is wrong.
    var typed = FormState()
    var refused: FindRefused?

    var face: Face { .desk }
    var hasProblems: Bool { typed.hasProblems || refused != nil }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(ViewText.title) }

    func content(_ context: PageContext) -> HTML {
        let say = context.say
        let own = views.filter { $0.person == who.person }
        let others = views.filter { $0.person != who.person }
        return .join([
            .backLink(say(FindText.title), href: FindAddress.root),
            typed.summary(of: own.flatMap(fields), say),
            .some(refused) { .note(.bad, [.p(KeepForm.words($0, say))]) },
            .h1(title(say)),
            .some(done) { .note(.ok, [.p(say($0))]) },
            .when(views.isEmpty, .div(class: "panel", [.p(say(ViewText.none))])),
            .join(own.map { panel($0, context) }),
            .when(
                !others.isEmpty,
                .join([
                    .h2(say(ViewText.byOthers)),
                    .list(others.map { .a($0.name, href: FindAddress.root + "?" + $0.query) }),
                ])),
        ])
    }

    private func panel(_ view: SavedView, _ context: PageContext) -> HTML {
        let say = context.say
        let isTyped = typed.values.value("name-\(view.id)") != nil
        let kept = FormData([
            "name-\(view.id)": view.name, "shared-\(view.id)": view.isShared ? "yes" : "",
        ])
        let state = isTyped ? typed : FormState(kept)
        return .panel(
            view.name,
            [
                .p([.a(say(FindText.chip, say(FindText.send), view.name), href: FindAddress.root + "?" + view.query)]),
                context.form(
                    post: FindAddress.view(view.id).path,
                    fields(view).map { $0.html(state, say) } + [
                        .row([
                            .element(
                                "button", class: "btn alt", [.text(say(ViewText.change)), .heard(" " + view.name)]),
                            .a(say(ViewText.delete, view.name), href: FindAddress.deleteView(view.id).path),
                        ])
                    ]),
            ])
    }

    private func fields(_ view: SavedView) -> [any FormField] {
        let name = InputField("name-\(view.id)", ViewText.name, missing: ViewText.nameMissing, width: .long)
        let mayShare = view.isShared || FindPermission.allows(who.roles, .shareView)
        return mayShare ? [name, CheckboxField("shared-\(view.id)", ViewText.shared)] : [name]
    }
}

/// Asks before a kept search is deleted.
struct DeleteViewPage: Page {
    let view: SavedView

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(ViewText.delete, view.name) }

    func content(_ context: PageContext) -> HTML {
        let say = context.say
        return .join([
            .backLink(say(ViewText.title), href: FindAddress.views.path),
            .h1(title(say)),
            .p(say(ViewText.deleteHint) + (view.isShared ? " " + say(ViewText.deleteShared) : "")),
            context.form(
                post: FindAddress.deleteView(view.id).path,
                [
                    .row([
                        .button(say(ViewText.deleteSend), .risk),
                        .buttonLink(say(ViewText.deleteNot), href: FindAddress.views.path, .alternative),
                    ])
                ]),
        ])
    }
}
