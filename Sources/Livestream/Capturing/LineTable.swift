internal import Kernel
internal import LivestreamRules
internal import Web

/// The lines of a session, with what became of each, or what may become of it.
struct LineTable {
    let questions: [LiveQuestion]
    let mayDecide: Bool
    let zone: LegalZone
    let say: Words

    var html: HTML {
        Table(
            caption: say(LiveText.linesTable), showsCaption: false,
            [
                .number(say(LiveText.place)), Column(say(LiveText.question)), Column(say(LiveText.asked)),
                Column(say(LiveText.outcome)), Column(say(LiveText.acts)),
            ],
            kind: .work, rows: questions.map(row)
        ).html
    }

    private func row(_ question: LiveQuestion) -> HTML {
        .tr([
            .td(String(question.place), class: "r", with: [.stacked(say(LiveText.place))]),
            .th(
                class: "what", with: [.scope("row")],
                [
                    .text(question.text),
                    .when(!question.nickname.isEmpty, .span(question.nickname, class: "sub")),
                    .some(question.like) { .span(class: "sub", [.tag(say(LiveText.like, String($0)), .warn)]) },
                ]),
            .td(say.time(question.askedAt, in: zone), class: "nw", with: [.stacked(say(LiveText.asked))]),
            .td(with: [.stacked(say(LiveText.outcome))], [outcome(question)]),
            .td(with: [.stacked(say(LiveText.acts))], [acts(question)]),
        ])
    }

    private func outcome(_ question: LiveQuestion) -> HTML {
        switch question.outcome {
        case nil: .state(.wait, say(LiveText.wait))
        case .consultation(let number): .state(.done, say(LiveText.consultation, number))
        case .complaint(let number): .state(.done, say(LiveText.complaint, number))
        case .setAside(let reason, let note):
            .join([
                .state(.done, say(LiveText.setAside, say(LiveText.name(reason)))),
                .when(!note.isEmpty, .span(note, class: "sub")),
            ])
        }
    }

    private func acts(_ question: LiveQuestion) -> HTML {
        guard mayDecide, question.isOpen else { return .empty }
        let links = LiveOutcome.Kind.allCases.map { kind -> HTML in
            .a(href: LiveAddress.decision(question, kind), [.text(say(Self.name(kind))), .heard(question.text)])
        }
        return .div(class: "row", links)
    }

    static func name(_ kind: LiveOutcome.Kind) -> Text {
        switch kind {
        case .consultation: LiveText.answer
        case .complaint: LiveText.makeComplaint
        case .setAside: LiveText.aside
        }
    }
}
