internal import CaseworkRules
internal import Kernel
internal import MediationRules
internal import Web

/// The mediation of a file: who mediates, its sessions, recusal, and what can be done.
struct MediationPage: Page {
    let facts: MediationFacts
    let sessions: [MediationSession]
    let naming: Naming
    let proposed: RankedMediator?
    let fields: [MediationField]
    let recusals: [RecusalRequest]
    let appraisals: [Appraisal]
    let files: [AppraisalFile]
    let today: Day
    /// What the person may do.
    let acts: Set<MediationAct>
    /// Whether the person is of the file's office or one above, and not of the association it is entrusted to.
    let isOurs: Bool
    let entrustments: [Entrustment]
    /// The names of the offices that are spoken of.
    let names: [Int64: LocalText]
    /// What was just done.
    var done: Text?

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(SessionText.mediationOf, facts.number.text) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            isOurs
                ? .backLink(say(SessionText.back), href: MediationAddress.file(facts.number))
                : .backLink(say(EntrustmentText.title), href: EntrustmentPages.list),
            .some(done) { .div(class: "note ok", with: [.role("status")], [.p(say($0))]) },
            .h1(title(say)), .p(facts.title, class: "mut"),
            .when(
                !isOurs,
                .note(.plain, [.p(say(EntrustmentText.inName, names[facts.office].map { say($0) } ?? ""))])),
            MediatorPanel(page: self).html(say),
            SessionList(sessions: sessions, today: today, planning: acts.contains(.plan) ? facts.number : nil).html(
                say),
            AppraisalPanel(
                appraisals: appraisals, files: files, number: facts.number, mayAct: acts.contains(.appraise),
                today: today
            ).html(say),
            RecusalPanel(page: self).html(say),
            .when(
                isOurs,
                EntrustmentPanel(
                    entrustments: entrustments, names: names, number: facts.number,
                    mayEntrust: acts.contains(.entrust)
                ).html(say)),
        ])
    }
}

/// Who mediates the file, or who is proposed and why.
struct MediatorPanel {
    let page: MediationPage

    func html(_ say: Words) -> HTML {
        let naming = page.naming
        let button: HTML = .when(
            page.acts.contains(.name) && [.accepted, .mediating, .paused].contains(page.facts.file.state),
            .p([
                .buttonLink(
                    say(NamingText.title), href: MediationAddress.mediation(page.facts.number) + "/mediators",
                    .alternative)
            ]))
        return .panel(say(NamingText.panel), [naming.mediators.isEmpty ? proposal(say) : named(say), button])
    }

    private func named(_ say: Words) -> HTML {
        let naming = page.naming
        return .join([
            .p(
                say(
                    NamingText.named, say.list(naming.mediators.map(\.name)), say(MediatorText.text(naming.language)))),
            .when(!naming.reason.isEmpty, .p(say(NamingText.why, naming.reason), class: "small mut")),
        ])
    }

    private func proposal(_ say: Words) -> HTML {
        let why = page.proposed.map { proposed in
            say(
                NamingText.because, say(NamingText.proposed, proposed.person.name),
                NamingText.words(proposed, fields: page.fields, say))
        }
        return .join([.p(say(NamingText.nobody)), .p(why ?? say(NamingText.noneFits), class: "mut")])
    }
}

/// The requests for recusal of the file.
struct RecusalPanel {
    let page: MediationPage

    func html(_ say: Words) -> HTML {
        let isSuspended = page.sessions.contains { $0.state == .suspended }
        let hasOpen = page.recusals.contains { $0.state == .open }
        return .panel(
            say(RecusalText.panel),
            [
                page.recusals.isEmpty
                    ? .p(say(RecusalText.none), class: "mut") : .list(page.recusals.map { line($0, say) }),
                .when(isSuspended && !hasOpen, .note(.warn, [.p(say(RecusalText.nameNext))])),
                .when(
                    page.acts.contains(.askRecusal),
                    .p([.a(say(RecusalText.ask), href: RecusalPages.asking(page.facts.number))])),
            ])
    }

    private func line(_ request: RecusalRequest, _ say: Words) -> HTML {
        let decision = request.decision.isEmpty ? "" : say.clauses([request.decidedBy, request.decision])
        let mayDecide = request.state == .open && page.acts.contains(.decideRecusal)
        return .join([
            .b(say(RecusalText.asked, say(RecusalText.text(request.asker)), request.mediator.name)), .text(" "),
            .state(RecusalText.mark(request.state), say(RecusalText.text(request.state))), .br,
            .span(request.reason, class: "lines"),
            .when(!decision.isEmpty, .join([.br, .span(decision, class: "small mut")])),
            .when(mayDecide, .p([.buttonLink(say(RecusalText.decide), href: RecusalPages.deciding(request))])),
        ])
    }
}
