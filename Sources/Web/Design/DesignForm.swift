internal import Kernel

/// The states, notes and marks of the design page.
struct DesignMarks {
    let say: Words

    var html: HTML {
        .section(
            class: "flow",
            [
                .h2(say(DesignText.marks)),
                .row(StateKind.allCases.map { .state($0, word($0)) }),
                .panel(
                    say(DesignText.settling), more: [.tag(say(DesignText.place)), .count(1_204, say)],
                    [
                        .verdict([say.phrased(DesignText.verdict)]),
                        .p(say(DesignText.note)),
                        .stages([
                            Stage(say(DesignText.accept), note: "9-28", .did), Stage(say(DesignText.settling), .now),
                            Stage(say(DesignText.close), .later),
                        ]),
                    ]),
                .join(NoteKind.allCases.map { .note($0, [.p(say(DesignText.note))]) }),
                .row(Icon.allCases.map { .icon($0) }),
                .timeline([
                    TimelineEvent(
                        time: "10-10 15:20", machineTime: "2026-10-10T15:20", isKey: true, .text(say(DesignText.accept))
                    )
                ]),
                .facts([Fact(say(DesignText.trader), .text("甲子电器行"), change: "#trader", say)]),
                .goList([(say(DesignText.settling), say(DesignText.note), "#trader")]),
                .row([.phoneLink("12315"), .printButton(say)]),
            ])
    }

    private func word(_ kind: StateKind) -> String {
        switch kind {
        case .go: say(DesignText.settling)
        case .wait: say(DesignText.waiting)
        case .late: say(DesignText.late)
        case .hold: say(DesignText.held)
        case .done: say(DesignText.closed)
        }
    }
}

/// A form with every field, some of them wrong.
struct DesignForm {
    let page: PageContext

    static let fields: [any FormField] = [
        InputField("trader", DesignText.trader, hint: DesignText.traderHint, missing: DesignText.traderMissing),
        InputField(
            "code", DesignText.code, kind: .code, width: .long, optional: true,
            help: (DesignText.noCode, DesignText.noCodeText)),
        SelectField("place", DesignText.place, [Choice("1501", DesignText.hohhot)]),
        RadioField(
            "online", DesignText.online,
            [
                Choice("no", WebText.no),
                Choice("yes", WebText.yes, reveals: [InputField("platform", DesignText.platform, width: .long)]),
            ]),
        CheckboxesField(
            "claims", DesignText.claims,
            [
                Choice("repair", DesignText.repair), Choice("refund", DesignText.refund),
            ]),
        TextAreaField("story", DesignText.story),
        DayField("bought", DesignText.bought),
        FileField(
            "evidence", DesignText.evidence, limit: .files(5, fileBytes: 20_000_000), accepts: "image/*", optional: true
        ),
        CheckboxField("truth", DesignText.truth),
    ]

    var html: HTML {
        let say = page.say
        let state = FormState(
            FormData(["trader": "", "code": "92150105MA0XB00038", "online": "yes", "bought": "2026-13-01"]),
            problems: [
                .init("trader", .missing), .init("code", .badCreditCode(.check)), .init("platform", .missing),
                .init("bought", .notADay),
            ])
        return .section(
            class: "flow",
            [
                .h2(say(DesignText.form)),
                state.summary(of: Self.fields, say),
                .progress(step: 2, of: 7, saved: "16:21", say),
                page.form(
                    post: "/design",
                    [
                        .join(Self.fields.map { $0.html(state, say) }),
                        .row([.button(say(WebText.saveAndContinue), .big), .a(say(WebText.stopHere), href: "/")]),
                    ]),
            ])
    }
}
