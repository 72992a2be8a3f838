internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Web

/// Which offices have had the file, and what was offered to whom.
struct FileOffices {
    let view: FileView
    let say: Words

    var html: HTML {
        .panel(
            say(FileText.handlings),
            [.list(view.details.handlings.reversed().map(handling) + view.details.handovers.reversed().map(handover))])
    }

    private func handling(_ stored: StoredHandling) -> HTML {
        let handling = stored.handling
        let since = say.shortDate(handling.receivedOn, today: view.today)
        let when =
            handling.endedOn.map {
                say(FileText.handlingEnded, since, say.shortDate($0, today: view.today), how(stored.endedHow))
            } ?? say(FileText.handlingSince, since)
        let officer = handling.officer.map { say(FileText.officer, view.name($0)) } ?? say(FileText.nobody)
        let isNobodys = handling.office == Handling.noOffice
        let name = isNobodys ? say(FileText.settledFirst) : say(view.office(handling.office))
        return .join([.text(name), .br, .span(when + "　" + officer, class: "xs mut")])
    }

    private func how(_ how: String?) -> String {
        switch how {
        case "handedOver": say(FileText.endedHandedOver)
        case "refused": say(FileText.endedRefused)
        case "failed": say(FileText.endedUnsettled)
        case "silent": say(FileText.endedSilent)
        case "settled", "reopened": say(FileText.endedSettled)
        case "withdrawn": say(FileText.endedWithdrawn)
        default: say(FileText.endedClosed)
        }
    }

    private func handover(_ stored: StoredHandover) -> HTML {
        let at = say.shortMoment(stored.offeredAt, today: view.today)
        let answer =
            switch stored.state {
            case .offered: say(FileText.handoverWaits)
            case .taken: say(FileText.handoverTaken)
            case .returned: say(FileText.handoverReturned, stored.answer)
            }
        return .join([
            .text(say(FileText.offeredTo, say(view.office(stored.handover.toOffice)), at)), .br,
            .span(stored.handover.reason + "　" + answer, class: "xs mut"),
        ])
    }
}

/// What staff wrote for each other, and what was asked of and answered by the consumer.
struct FileNotes {
    let view: FileView
    let page: PageContext

    private var say: Words { page.say }

    var html: HTML {
        let notes = view.details.notes
        let exchange = notes.filter { $0.kind != .internalNote }
        return .join([
            exchange.isEmpty ? .empty : .panel(say(FileText.correspondence), [.list(exchange.reversed().map(item))]),
            .panel(
                say(FileText.notes), more: [.span(say(FileText.noteHint), class: "push xs dim")],
                [.list(notes.filter { $0.kind == .internalNote }.reversed().map(item)), form]),
        ])
    }

    private func item(_ note: StoredNote) -> HTML {
        let at = say.shortMoment(note.at, today: view.today, in: view.law.zone)
        let by = note.by.isEmpty ? say(HistoryText.consumer(view.file.kind)) : note.by
        return .join([
            kind(note.kind), .span(note.text, class: "lines"), .br,
            .span(say(FileText.handedBy, by, at), class: "xs dim"),
        ])
    }

    private func kind(_ kind: Note.Kind) -> HTML {
        switch kind {
        case .internalNote: .empty
        case .request: .b(say(FileText.request) + say.colon)
        case .fact: .b(say(FileText.fact) + say.colon)
        case .reason: .b(say(FileText.decisionReason) + say.colon)
        case .message: .b(say(FileText.message) + say.colon)
        case .reply: .b(say(FileText.reply) + say.colon)
        }
    }

    private var form: HTML {
        guard view.open.contains(.addNote) else { return .empty }
        let field = TextAreaField("text", MoveFormText.note, rows: 2)
        return page.form(
            post: DeskAddress.move(view.number, .addNote).path, class: "tight",
            [
                .hiddenField("version", String(view.file.version)), .hiddenField("seen", String(view.seen)),
                field.html(FormState(), say), .button(say(CaseMove.Name.addNote.text), .alternative),
            ])
    }
}
