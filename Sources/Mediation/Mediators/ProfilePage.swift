internal import HTTPTypes
internal import Kernel
internal import MediationRules
internal import Web

/// One mediator in the register: the form, and the trainings.
struct ProfilePage: Page {
    let name: String
    let profile: MediatorProfile
    let form: ProfileForm
    let state: FormState
    let trainings: [Training]
    let isSaved: Bool
    var trainingState = FormState()
    /// Whether no more trainings can be kept.
    var isFull = false

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems || trainingState.hasProblems || isFull }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(MediatorText.editOf, name) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let path = RegisterPages.path(profile.person)
        return .join([
            .backLink(say(MediatorText.back), href: RegisterPages.root),
            .when(isSaved, .div(class: "note ok", with: [.role("status")], [.p(say(MediatorText.saved))])),
            state.summary(of: form.all, say), trainingState.summary(of: ProfileForm.trainingFields, say),
            .when(isFull, .errorSummary([], others: [say(MediatorText.tooMany)], say)),
            .h1(title(say)), .p(say(MediatorText.interests), class: "mut"),
            page.form(
                post: path,
                [.hiddenField("version", String(profile.version))] + form.all.map { $0.html(state, say) }
                    + [.row([.button(say(MediatorText.save))])]),
            .panel(
                say(MediatorText.trainings),
                [
                    trainings.isEmpty
                        ? .p(say(MediatorText.noTraining), class: "mut") : .list(trainings.map { line($0, say) }),
                    page.form(
                        post: path + "/trainings",
                        ProfileForm.trainingFields.map { $0.html(trainingState, say) }
                            + [.row([.button(say(MediatorText.addTraining), .alternative)])]),
                ]),
        ])
    }

    private func line(_ training: Training, _ say: Words) -> HTML {
        .join([
            .b(training.title), .br,
            .span(
                say.clauses([say.fullDate(training.day), say(MediatorText.hoursOf, String(training.hours))]),
                class: "small mut"),
        ])
    }
}
