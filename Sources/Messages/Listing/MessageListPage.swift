internal import Kernel
internal import MessagesRules
internal import Storage
internal import Web

/// Messages, the newest first, with what can be done about each.
struct MessageListPage: Page {
    /// What was just done.
    enum Done: String { case again, arrived, tooLate }

    let rows: [MessageRow]
    let query: MessageStore.Query
    let mayChange: Bool
    let mayWrite: Bool
    let maySet: Bool
    let hasMail: Bool
    let hasSMS: Bool
    let done: Done?

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(MessageListText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let shown = Array(rows.prefix(query.limit))
        let older = rows.count > query.limit ? shown.last?.id : nil
        return .join([
            .h1(title(say)),
            .some(done) { note($0, say) },
            ways(say),
            views(say),
            shown.isEmpty ? .p(say(MessageListText.nothing)) : table(shown, page),
            .some(older) {
                .p([.a(say(MessageListText.older), href: MessageAddress.list(query.filter, before: $0))])
            },
        ])
    }

    private func note(_ done: Done, _ say: Words) -> HTML {
        switch done {
        case .again: .note(.ok, [.p(say(MessageListText.doneAgain))])
        case .arrived: .note(.ok, [.p(say(MessageListText.doneArrived))])
        case .tooLate: .note(.warn, [.p(say(MessageListText.tooLate))])
        }
    }

    /// How messages go out now, and where that is changed.
    private func ways(_ say: Words) -> HTML {
        .div(
            class: "row",
            [
                .span(say(hasSMS ? MessageListText.smsSet : MessageListText.smsFolder), class: "mut"),
                .span(say(hasMail ? MessageListText.mailSet : MessageListText.mailFolder), class: "mut"),
                .when(maySet, .a(say(MessageSettingText.title), href: MessageAddress.settings)),
                .when(mayWrite, .a(say(TemplateText.title), href: MessageAddress.templates)),
            ])
    }

    private func views(_ say: Words) -> HTML {
        .views(
            MessageFilter.allCases.map { filter in
                WorkView(
                    say(MessageListText.name(filter)), href: MessageAddress.list(filter),
                    isCurrent: filter == query.filter, isBad: filter == .open)
            }, say)
    }

    private func table(_ rows: [MessageRow], _ page: PageContext) -> HTML {
        let say = page.say
        let columns = [
            MessageListText.when, MessageListText.file, MessageListText.way, MessageListText.to,
            MessageListText.state, MessageListText.message,
        ].map { Column(say($0)) }
        return Table(
            caption: say(MessageListText.table), showsCaption: false, columns, kind: .stack,
            rows: rows.map { row($0, page) }
        ).html
    }

    private func row(_ message: MessageRow, _ page: PageContext) -> HTML {
        let say = page.say
        let masked =
            message.channel == .sms
            ? Mask.phone(message.address) : MailAddress(message.address)?.masked ?? "****"
        return .tr([
            .th(class: "nw", with: [.scope("row")], [.moment(message.createdAt, say)]),
            .td(class: "nw", with: [.stacked(say(MessageListText.file))], [.span(message.number, class: "mono")]),
            .td(say(MessageListText.name(message.channel)), with: [.stacked(say(MessageListText.way))]),
            .td(masked, class: "nw", with: [.stacked(say(MessageListText.to))]),
            .td(with: [.stacked(say(MessageListText.state))], [state(message, say), acts(message, page)]),
            .td(
                with: [.stacked(say(MessageListText.message))],
                [.details(say(MessageListText.show), [.p(message.text)])]),
        ])
    }

    private func state(_ message: MessageRow, _ say: Words) -> HTML {
        let reason = message.reason.flatMap { message.state == .done ? nil : $0 }
        let mark: HTML =
            switch message.state {
            case .waiting: .state(.wait, say(MessageListText.waiting))
            case .attempting: .state(.go, say(MessageListText.attempting))
            case .done:
                .state(.done, say(message.settledBy == nil ? MessageListText.sent : MessageListText.settled))
            case .unknown: .state(.hold, say(MessageListText.unknown))
            case .failed: .state(.late, say(MessageListText.failed))
            }
        return .join([
            mark,
            .some(reason) { .p(say(MessageListText.reason($0)), class: "small mut") },
            .when(
                message.attempts > 1 && message.state != .done,
                .p(say(MessageListText.attempts, String(message.attempts)), class: "small mut")),
        ])
    }

    private func acts(_ message: MessageRow, _ page: PageContext) -> HTML {
        guard mayChange, message.state == .unknown || message.state == .failed else { return .empty }
        let say = page.say
        let hint = message.channel == .sms && message.state == .unknown
        return .join([
            .when(hint, .p(say(MessageListText.mayBeTwice), class: "small")),
            .div(
                class: "row",
                [
                    page.form(
                        post: MessageAddress.again(message.id), class: nil,
                        [.button(say(MessageListText.sendAgain), .alternative)]),
                    page.form(
                        post: MessageAddress.arrived(message.id), class: nil,
                        [.button(say(MessageListText.markArrived), .link)]),
                ]),
        ])
    }
}
