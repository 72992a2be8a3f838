internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Web

/// What mediation brought: sessions, the agreement, the outcome and the rating.
struct FileResults {
    let view: FileView
    let say: Words

    private var details: CaseDetails { view.details }

    var html: HTML { .join([outcome, agreement, sessions]) }

    private var outcome: HTML {
        guard let outcome = view.file.outcome else { return .empty }
        var facts = [Fact(say(FileText.outcome), say(outcome.text))]
        if let money = details.agreedMoney { facts.append(Fact(say(FileText.agreedMoney), say.money(money))) }
        if let money = details.performedMoney { facts.append(Fact(say(FileText.performedMoney), say.money(money))) }
        if let money = view.file.punitiveMoney { facts.append(Fact(say(FileText.punitiveMoney), say.money(money))) }
        if let rating = details.rating {
            let words = say(FileText.score, say(rating.solved.text), String(rating.score))
            facts.append(Fact(say(FileText.rating), .join([.text(words), text(rating.text)])))
        }
        return .panel(say(FileText.outcome), [.facts(facts)])
    }

    private func text(_ words: String) -> HTML { words.isEmpty ? .empty : .join([.br, .text(words)]) }

    private var agreement: HTML {
        guard let agreement = details.agreement else { return .empty }
        var facts = [Fact(say(FileText.amount), say.money(agreement.amount))]
        if let day = agreement.performBy {
            facts.append(Fact(say(FileText.performBy), .day(day, say, today: view.today)))
        }
        return .panel(say(FileText.agreement), [.p(agreement.terms), .facts(facts)])
    }

    private var sessions: HTML {
        guard !details.sessions.isEmpty else { return .empty }
        let items = details.sessions.reversed().map { stored -> HTML in
            let session = stored.session
            let present = SessionParty.allCases.filter(session.attended.contains).map { say($0.text) }
            return .join([
                .b(say(FileText.sessionHead, say.dayAndMonth(session.heldOn), session.place)), .p(session.minutes),
                .p(
                    say(FileText.attended, say.list(present)) + "　"
                        + stored.by, class: "xs mut"),
            ])
        }
        return .panel(say(FileText.sessions), [.list(items)])
    }
}
