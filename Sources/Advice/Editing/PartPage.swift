internal import AdviceRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// The form of one part of a topic.
struct PartPage: Page {
    let stored: StoredTopic
    let form: PartForm
    var state: FormState
    /// Whether somebody else saved meanwhile.
    var isStale = false

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems || isStale }
    var status: HTTPResponse.Status { isStale ? .conflict : state.hasProblems ? .unprocessableContent : .ok }

    /// What was seen when the form was opened.
    static func seen(_ stored: StoredTopic) -> String { "\(stored.version).\(stored.revision)" }

    func title(_ say: Words) -> String { say(EditText.name(form.part)) + say.colon + say(stored.topic.text) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(stored.topic.text), href: AdviceAddress.desk(stored.topic.id)),
            state.summary(of: form.fields, say),
            .when(isStale, .div(class: "note warn", with: [.role("alert")], [.p(say(EditText.stale))])),
            .h1(title(say)),
            page.form(
                post: AdviceAddress.part(stored.topic.id, form.part),
                [.hiddenField("seen", Self.seen(stored))] + form.html(state, say) + [
                    .row([.button(say(EditText.save))])
                ]),
        ])
    }
}
