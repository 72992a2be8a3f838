internal import CaseworkRules
internal import Kernel
internal import Web

/// What superior offices asked about the file and what was answered, the newest round first.
struct FileSupervision {
    let view: FileView
    let say: Words

    var html: HTML {
        let rounds = view.details.supervisions
        guard !rounds.isEmpty else { return .empty }
        return .panel(say(SupervisionText.title), [.list(rounds.reversed().map(round))])
    }

    private func round(_ stored: StoredSupervision) -> HTML {
        let asked = stored.supervision
        let head = say(
            SupervisionText.asked, say(view.office(asked.office)), stored.askedBy,
            say.shortDate(asked.askedOn, today: view.today), say.shortDate(asked.due, today: view.today))
        return .join([
            standing(stored), .p([.span(asked.questions, class: "lines")]), .p(head, class: "xs dim"),
            answer(stored),
        ])
    }

    private func answer(_ stored: StoredSupervision) -> HTML {
        guard let answer = stored.supervision.answer else { return .empty }
        let day = stored.answeredOn.map { say.shortDate($0, today: view.today) } ?? ""
        return .join([
            .div(class: "say", [.text(answer)]),
            .p(say(SupervisionText.answeredBy, stored.answeredBy, day), class: "xs dim"),
        ])
    }

    private func standing(_ stored: StoredSupervision) -> HTML {
        switch stored.ended {
        case .accepted: .p([.state(.done, say(SupervisionText.accepted))])
        case .again: .p(say(SupervisionText.again), class: "xs mut")
        case .lapsed: .p(say(SupervisionText.lapsed), class: "xs mut")
        case nil: open(stored.supervision)
        }
    }

    private func open(_ asked: Supervision) -> HTML {
        if asked.isAnswered { return .p([.state(.wait, say(SupervisionText.decides))]) }
        let isLate = asked.due < view.today
        return .p([.state(isLate ? .late : .go, say(isLate ? SupervisionText.late : SupervisionText.waits))])
    }
}
