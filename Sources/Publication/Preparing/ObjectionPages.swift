internal import Hummingbird
internal import Kernel
internal import PublicationRules
internal import Web

/// The list of objections that wait for a decision.
struct ObjectionPages: Sendable {
    let tools: PublicationTools

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(PublicationAddress.objections)") { _, context in
            let who = try context.publisher()
            return ObjectionListPage(objections: try await PublicationStore(tools).openObjections(for: who))
        }
    }
}

struct ObjectionListPage: Page {
    let objections: [Objection]

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(PublicationText.openOnes) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(PublicationText.title), href: PublicationAddress.desk), .h1(title(say)),
            objections.isEmpty
                ? .div(class: "panel", [.p(say(PublicationText.noObjections))])
                : .list(
                    objections.map { objection in
                        .join([
                            .a(objection.number, href: PublicationAddress.item(objection.number)), .gap,
                            .text(say.fullDate(objection.objectedOn)), .gap, .typed(objection.text, say),
                        ])
                    }),
        ])
    }
}
