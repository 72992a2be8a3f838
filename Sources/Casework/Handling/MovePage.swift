internal import AccountsRules
internal import CaseworkRules
internal import Hummingbird
internal import Kernel
internal import LawRules
internal import Storage
internal import Web

/// The form of one move: what follows from it, its fields, and why it is not possible where it is not.
struct MovePage: Page {
    /// Why the form is shown again.
    enum Again: Equatable {
        case wrong([FieldProblem])
        case refused([MoveRefused.Reason])
        /// Somebody was faster; the entries since then.
        case stale([HistoryEntry])
    }

    let view: FileView
    let form: MoveForm
    var typed = FormData()
    var again: Again?
    /// What was looked for among the offices.
    var search = ""

    var face: Face { .desk }

    var hasProblems: Bool { again != nil }

    var status: HTTPResponse.Status {
        switch again {
        case nil: .ok
        case .wrong: .unprocessableContent
        case .refused: .conflict
        case .stale: .preconditionFailed
        }
    }

    func title(_ say: Words) -> String { say(form.name.text) + say.colon + view.number.text }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let reasons = reasons
        return .join([
            .backLink(view.number.text + " " + view.details.title, href: DeskAddress.file(view.number).path),
            FormState(typed, problems: problems).summary(of: form.fields, say),
            staleNote(say),
            .h1(say(form.name.text)),
            .p([.state(view.file.state.mark, say(view.file.state.text(of: view.file.kind)))]),
            reasons.isEmpty ? .join([consequence(say), finding(page), entry(page)]) : refusal(reasons, say),
        ])
    }

    private var problems: [FieldProblem] {
        if case .wrong(let problems) = again { return problems }
        return []
    }

    /// Why the move is not possible: as it was just refused, or as it stands now.
    private var reasons: [MoveRefused.Reason] {
        view.refused.first { $0.move == form.name }?.why ?? (view.open.contains(form.name) ? [] : [.notYours])
    }

    private func refusal(_ reasons: [MoveRefused.Reason], _ say: Words) -> HTML {
        .join([
            .note(
                .warn,
                [
                    .p(say(MoveFormText.refusedTitle, say(form.name.text))),
                    .list(reasons.map { .text($0.words(say)) }),
                ]),
            .row([.a(say(MoveFormText.cancel), href: DeskAddress.file(view.number).path)]),
        ])
    }

    private func entry(_ page: PageContext) -> HTML {
        let say = page.say
        let state = FormState(typed, problems: problems)
        var particular: HTML = .empty
        if case .refused(let reasons) = again {
            particular = .div(
                class: "summary", with: [.role("alert"), .labelledBy("refused")],
                [
                    .h2(say(MoveFormText.refusedTitle, say(form.name.text)), with: [.id("refused")]),
                    .ul(reasons.map { .li($0.words(say)) }),
                ])
        }
        let isRisk = [.withdraw, .refuse, .joinTo].contains(form.name)
        return .join([
            particular,
            page.form(
                post: DeskAddress.move(view.number, form.name).path,
                [
                    .hiddenField("version", String(view.file.version)), .hiddenField("seen", String(view.seen)),
                    .join(form.fields.map { $0.html(state, say) }),
                    .row([
                        .button(say(form.name.text), isRisk ? .risk : .primary),
                        .a(say(MoveFormText.cancel), href: DeskAddress.file(view.number).path),
                    ]),
                ]),
        ])
    }

    /// A search among the offices, before the form that hands over.
    private func finding(_ page: PageContext) -> HTML {
        if form.name == .answer { return templates(page.say) }
        guard form.name == .handOver else { return .empty }
        let say = page.say
        return .join([
            .form(
                get: DeskAddress.move(view.number, .handOver).path, class: "row", with: [.role("search")],
                [
                    .label(say(MoveFormText.findOffice), with: [Attribute("for", "place")]),
                    .void(
                        "input", class: "w14", with: [.id("place"), .name("place"), .type("search"), .value(search)]),
                    .button(say(MoveFormText.find), .alternative),
                ]),
            form.choices.listed.isEmpty ? .note(.warn, [.p(say(MoveFormText.noOffice, search))]) : .empty,
        ])
    }

    /// A template to begin the answer with, before the form itself.
    private func templates(_ say: Words) -> HTML {
        guard !form.choices.templates.isEmpty else { return .empty }
        let chosen = form.choices.begun?.template.key
        let options = form.choices.templates.map { template -> HTML in
            let attributes: [Attribute] = [.value(template.key)] + (template.key == chosen ? [.selected] : [])
            return .element("option", with: attributes, say(template.title))
        }
        return .form(
            get: DeskAddress.move(view.number, .answer).path, class: "row", with: [],
            [
                .label(say(FilingMoveText.beginWith), with: [Attribute("for", "begin")]),
                .element("select", class: "w22", with: [.id("begin"), .name("template")], options),
                .button(say(FilingMoveText.take), .alternative),
            ])
    }

    private func staleNote(_ say: Words) -> HTML {
        guard case .stale(let entries) = again else { return .empty }
        guard !entries.isEmpty else { return .note(.warn, [.p(say(MoveFormText.stale))]) }
        let words = HistoryWords(view: view, say: say)
        return .note(
            .warn,
            entries.map { entry in
                let time = say.time(entry.at, in: view.law.zone)
                return .p(say(MoveFormText.staleWho, words.author(entry), time, words.words(entry)))
            })
    }

    /// What follows from the move, with the day that it sets.
    private func consequence(_ say: Words) -> HTML {
        func due(_ key: PeriodKey, _ text: Text, rules: String? = nil) -> String? {
            view.law.due(rules: rules ?? view.file.handling.ruleSet, period: key, from: view.today)
                .map { say(text, say.date($0.due, today: view.today)) }
        }
        let words: String? =
            switch form.name {
            case .accept: due(.mediation, MoveFormText.decideBy)
            case .answer where view.file.kind == .consultation: say(FilingMoveText.answerCloses)
            case .conclude: say(FilingMoveText.concludeTells)
            case .notifyReporter:
                say(view.file.owesNotice(view.law) ? FilingMoveText.noticeOwed : FilingMoveText.noticeFree)
            case .joinTo: say(FilingMoveText.joinTells)
            case .mergeInto: say(FilingMoveText.mergeTells)
            case .separate: say(FilingMoveText.separateTells)
            case .answerSupervision, .acceptAnswer, .askAgain:
                view.file.supervision.map { $0.answer.map { say(SupervisionText.answered, $0) } ?? $0.questions }
            case .renew: due(.tipVerification, FilingMoveText.renewBy)
            case .approveExtension, .declineExtension: asked(say)
            case .write: say(FilingMoveText.mailbox)
            case .becomeComplaint: say(FilingMoveText.becomesTells)
            case .splitTip: say(FilingMoveText.splitTells)
            case .takeOver where view.file.kind != .complaint: nil
            case .requestSupplement: due(.supplement, MoveFormText.supplementBy)
            case .takeOver: due(.acceptance, MoveFormText.takeOverBy, rules: rulesOfTaker)
            case .handOver: say(MoveFormText.stillYours)
            case .refuse: say(MoveFormText.refusalTells)
            case .end: due(.terminationNotice, MoveFormText.noticeBy)
            case .pause: say(MoveFormText.pauseTells)
            case .withdraw: say(MoveFormText.withdrawRisk)
            default: nil
            }
        return .some(words) { .p($0, class: "text mut") }
    }

    /// What was asked for, and why.
    private func asked(_ say: Words) -> String? {
        view.file.extensionAsk.map { ask in
            say(FilingMoveText.asked, ask.askedBy.map(view.name) ?? "", say.shortDate(ask.askedOn, today: view.today))
                + ask.reason
        }
    }

    /// The rule set that the office taking over works by today.
    private var rulesOfTaker: String? {
        view.file.handover.flatMap { view.directory.office($0.toOffice) }
            .flatMap { view.law.ruleSet(of: $0, receivedOn: view.today)?.id }
    }
}
