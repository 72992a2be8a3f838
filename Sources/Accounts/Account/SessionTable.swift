internal import Kernel
internal import Web

/// Sessions of one person: where, with what, since when, last used, and what can be done.
struct SessionTable {
    let sessions: [Session]
    /// The hash of this browser's token, whose session is marked and not ended here.
    let own: [UInt8]?
    let act: (Session) -> HTML

    func html(_ say: Words) -> HTML {
        let columns = [
            AccountText.began, AccountText.used, AccountText.device, AccountText.address, AccountText.move,
        ]
        return Table(
            caption: say(AccountText.sessions), showsCaption: false, columns.map { Column(say($0)) }, kind: .stack,
            rows: sessions.map { row($0, say) }
        ).html
    }

    private func row(_ session: Session, _ say: Words) -> HTML {
        let none = say(WebText.none)
        return .tr([
            .th(with: [.scope("row")], [.moment(session.createdAt, say)]),
            .td(with: [.stacked(say(AccountText.used))], [.moment(session.seenAt, say)]),
            .td(session.device.isEmpty ? none : session.device, with: [.stacked(say(AccountText.device))]),
            .td(session.address.isEmpty ? none : session.address, with: [.stacked(say(AccountText.address))]),
            .td(
                with: [.stacked(say(AccountText.move))],
                [session.tokenHash == own ? .state(.go, say(AccountText.thisOne)) : act(session)]),
        ])
    }

    /// The button that ends a session.
    static func end(_ session: Session, _ path: String, _ page: PageContext) -> HTML {
        let say = page.say
        return page.form(
            post: path, class: nil,
            [
                .hiddenField("session", Hexadecimal.text(session.tokenHash)),
                .element(
                    "button", class: "link",
                    [
                        .text(say(AccountText.end)), .heard(say(AccountText.endOf, say.moment(session.createdAt))),
                    ]),
            ])
    }
}
