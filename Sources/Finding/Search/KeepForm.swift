internal import FindingRules
internal import Kernel
internal import Web

/// The form below the results that keeps the search under a name.
struct KeepForm {
    let page: FindPage
    let context: PageContext

    var html: HTML {
        guard FindPermission.allows(page.who.roles, .saveView), !page.request.values.isEmpty else { return .empty }
        let say = context.say
        let fields = Self.fields(mayShare: FindPermission.allows(page.who.roles, .shareView))
        return .details(
            say(ViewText.keep), open: page.hasProblems,
            [
                context.form(
                    post: FindAddress.views.path,
                    [.hiddenField("query", page.request.query())] + fields.map { $0.html(page.keeping, say) }
                        + [.row([.button(say(ViewText.save), .alternative)])])
            ])
    }

    static func fields(mayShare: Bool) -> [any FormField] {
        let name = InputField("name", ViewText.name, missing: ViewText.nameMissing, width: .long)
        return mayShare ? [name, CheckboxField("shared", ViewText.shared)] : [name]
    }

    /// Why nothing was kept.
    static func words(_ refused: FindRefused, _ say: Words) -> String {
        refused.reasons.compactMap { reason in
            FindReasonText.text(reason.code).map { say.say($0, reason.arguments) }
        }.joined(separator: " ")
    }
}
