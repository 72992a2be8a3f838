internal import Accounts
internal import HTTPTypes
internal import Kernel
internal import LawRules
internal import Web

/// The set-up page: what kind of office, its law, mail, and the first four people.
struct SetupPage: Page {
    let form: SetupForm
    let state: FormState
    /// Whether it was reached over an open network, where first passwords must not be shown.
    var isOutside = false

    var face: Face { .plain }
    var hasProblems: Bool { state.hasProblems || isOutside }
    var status: HTTPResponse.Status {
        if isOutside { return .forbidden }
        return state.hasProblems ? .unprocessableContent : .ok
    }

    func title(_ say: Words) -> String { say(SetupText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        guard !isOutside else {
            return .join([.h1(title(say)), .note(.bad, [.p(say(SetupText.outside))])])
        }
        return .join([
            state.summary(of: form.fields, say),
            .h1(title(say)),
            .p(say(SetupText.lead)),
            page.form(post: SetupGate.path, groups(say) + [.row([.button(say(SetupText.send), .big)])]),
        ])
    }

    private func groups(_ say: Words) -> [HTML] {
        func shown(_ fields: [any FormField]) -> [HTML] { fields.map { $0.html(state, say) } }
        return [
            shown([form.fields[0]]),
            [.h2(say(SetupText.office))], shown(form.office), shown([form.ruleSet]),
            [.h2(say(SetupText.calendar)), calendar(say)],
            [.h2(say(SetupText.mail)), .p(say(SetupText.mailLead))], shown(form.mail),
            [.h2(say(SetupText.people)), .p(say(SetupText.peopleLead))],
            SetupForm.Seat.allCases.flatMap { seat in
                [.h3(say(SetupText.name(seat))), .p(say(SetupText.duty(seat)), class: "mut")]
                    + shown(SetupForm.seat(seat))
            },
            [.h2(say(SetupText.security))], shown([form.second]),
        ].flatMap { $0 }
    }

    /// Up to which year the holidays are known, with a warning when next year's are not.
    private func calendar(_ say: Words) -> HTML {
        let years = form.law.calendar.years.keys.sorted()
        guard let first = years.first, let last = years.last else {
            return .note(.warn, [.p(say(SetupText.noCalendar))])
        }
        let known = HTML.p(say(SetupText.calendarKnown, String(first), String(last)))
        guard last <= form.today.year else { return known }
        return .join([known, .note(.warn, [.p(say(SetupText.calendarOld, String(form.today.year + 1)))])])
    }
}

/// The installation is set up; the first passwords are shown this once.
struct SetupDonePage: Page {
    let made: [FirstAccounts.Made]
    let office: LocalText
    let demandsSecond: Bool
    let lacksRules: Bool

    var face: Face { .plain }

    func title(_ say: Words) -> String { say(SetupText.done, say(office)) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .h1(title(say)),
            .note(.ok, [.p(say(SetupText.doneLead))]),
            Table(
                caption: say(SetupText.passwords),
                [Column(say(SetupText.personName)), Column(say(SetupText.signIn)), Column(say(SetupText.password))],
                rows: made.map { made in
                    .tr([
                        .rowHead(made.person.name), .td(made.person.signIn, class: "mono"),
                        .td(made.password, class: "mono nw"),
                    ])
                }
            ).html,
            .p(say(demandsSecond ? SetupText.nextWithSecond : SetupText.next)),
            .when(lacksRules, .note(.warn, [.p(say(SetupText.chooseRules))])),
            .row([.buttonLink(say(SetupText.signInNow), href: page.site.addresses.signIn)]),
        ])
    }
}
