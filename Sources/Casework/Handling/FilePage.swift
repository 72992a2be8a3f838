internal import AccountsRules
internal import CaseworkRules
internal import Hummingbird
internal import Kernel
internal import LawRules
internal import Web

/// The page of a file: what is to be done, what it is about, who is in it, what has happened.
struct FilePage: Page {
    /// A value shown in this one answer, or the wish to see one that lacks its reason.
    enum Reveal: Equatable {
        case shown(RevealedValue, String)
        case reasonMissing(RevealedValue)
        /// Who reported a tip.
        case reporter(ReporterParty)
        case reporterReasonMissing
        /// The original of a picture was asked for without a reason.
        case originalNeedsReason(Int64)
    }

    let view: FileView
    var done: CaseMove.Name?
    var reveal: Reveal?

    var face: Face { .desk }

    var hasProblems: Bool {
        switch reveal {
        case .reasonMissing, .reporterReasonMissing, .originalNeedsReason: true
        case .shown, .reporter, nil: false
        }
    }

    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { view.number.text + " " + view.details.title }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            revealProblem(say),
            FileHead(view: view, say: say).html,
            .some(done) { .div(class: "note ok", with: [.role("status")], [.p(say(MoveFormText.done($0)))]) },
            FileMoves(view: view, say: say).html,
            .div(
                class: "two",
                [
                    .div(
                        class: "flow",
                        [
                            FileStory(view: view, say: say).html,
                            FileParties(view: view, page: page, reveal: reveal).html,
                            FileReporter(view: view, page: page, reveal: reveal).html,
                            FileHistory(view: view, say: say).html,
                        ]),
                    .aside(
                        class: "flow",
                        [
                            FileSupervision(view: view, say: say).html, FileClocks(view: view, say: say).html,
                            FileResults(view: view, say: say).html,
                            FileLinks(view: view, say: say).html, FileSimilar(view: view, say: say).html,
                            FileDocuments(view: view, page: page, reveal: reveal).html,
                            FileOffices(view: view, say: say).html, FileNotes(view: view, page: page).html,
                        ]),
                ]),
        ])
    }

    private func revealProblem(_ say: Words) -> HTML {
        if reveal == .reporterReasonMissing {
            return .errorSummary([(id: "reporter-reason", text: say(ReporterText.reasonMissing))], say)
        }
        if case .originalNeedsReason(let id) = reveal {
            let name = view.details.evidence.first { $0.id == id }?.name ?? ""
            return .errorSummary([(id: "original-\(id)", text: say(FileText.originalReason, name))], say)
        }
        guard case .reasonMissing(let value) = reveal else { return .empty }
        let name = FileParties.name(of: value, say)
        return .errorSummary([(id: "reason-\(value.rawValue)", text: say(FileText.reasonMissing, name))], say)
    }
}

/// The head of the page: way back, number, title, states and tags.
struct FileHead {
    let view: FileView
    let say: Words

    var html: HTML {
        let file = view.file
        let at = view.law.zone.day(of: file.receivedAt).description + " " + say.time(file.receivedAt, in: view.law.zone)
        return .div(
            class: "tight",
            [
                .p(
                    class: "row mut",
                    [
                        .a(href: DeskAddress.list.path, [.icon(.back), .text(say(FileText.back))]),
                        .span(file.number.text, class: "mono"),
                        .span(say(FileText.received, say(file.kind.text), say(file.channel.text), at)),
                    ]),
                .div(
                    class: "row base",
                    [.h1(view.details.title.isEmpty ? file.number.text : view.details.title), state] + tags),
            ])
    }

    private var state: HTML {
        let isLate = view.file.nextDue?.isOverdue(on: view.today) ?? false
        return .state(isLate ? .late : view.file.state.mark, say(view.file.state.text(of: view.file.kind)))
    }

    private var tags: [HTML] {
        let file = view.file
        var tags: [HTML] = []
        let nature = view.categories.natures.first { $0.code == file.nature }
        if let nature { tags.append(.tag(say(nature.name))) }
        let path = view.categories.path(file.category.system, file.category.code).map { say($0) }
        if !path.isEmpty { tags.append(.tag(path.joined(separator: " › "))) }
        if let age = view.details.consumer.ageBand { tags.append(.tag(say(age.text))) }
        if file.supervision != nil { tags.append(.tag(say(SupervisionText.mark), .warn)) }
        if file.handover != nil { tags.append(.tag(say(ListText.handoverMark), .warn)) }
        return tags
    }
}

/// The moves: those that are possible as buttons, the others with their reasons.
struct FileMoves {
    let view: FileView
    let say: Words

    var html: HTML {
        let isOnlooker = view.open.isEmpty && view.refused.isEmpty
        return .join([handover, isOnlooker ? .note(.plain, [.p(say(FileText.lookOnly))]) : moves])
    }

    private var moves: HTML {
        let buttons = view.open.enumerated().map { index, name in
            HTML.buttonLink(
                say(name.text), href: DeskAddress.move(view.number, name).path, index == 0 ? .primary : .alternative)
        }
        let refused = view.refused.map { refused in
            RefusedMove(say(refused.move.text), reasons: refused.why.map { $0.words(say) })
        }
        return .moves(buttons, refused: refused, say)
    }

    /// Who has to answer an offer, and who is answerable until then.
    private var handover: HTML {
        guard let handover = view.file.handover else { return .empty }
        let own = say(view.office(view.file.handling.office))
        if view.open.contains(.takeOver) {
            return .note(.warn, [.p(say(FileText.offerToYou, own, handover.reason))])
        }
        return .note(.plain, [.p(say(FileText.offered, say(view.office(handover.toOffice)), own))])
    }
}
