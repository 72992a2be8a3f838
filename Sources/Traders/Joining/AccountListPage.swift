internal import Kernel
internal import TradersRules
internal import Web

/// Applications and accounts of an office, by state, the oldest first.
struct AccountListPage: Page {
    let state: AccountState
    let page: AccountPage
    /// How many applications wait, counted up to a hundred.
    let waiting: Int
    let zone: LegalZone

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(AccountText.title) }

    func content(_ context: PageContext) -> HTML {
        let say = context.say
        return .join([
            .h1(title(say)), .p(say(AccountText.lead, String(waiting)), class: "mut"), views(say),
            page.accounts.isEmpty ? .p(say(AccountText.none)) : table(say),
            .some(page.next) { next in
                .p([
                    .a(say(AccountText.more), href: "\(TraderAddress.accounts)?state=\(state.rawValue)&after=\(next)")
                ])
            },
        ])
    }

    private func views(_ say: Words) -> HTML {
        .views(
            AccountState.allCases.map { one in
                WorkView(
                    say(AccountText.state(one)), href: "\(TraderAddress.accounts)?state=\(one.rawValue)",
                    isCurrent: one == state)
            }, say)
    }

    private func table(_ say: Words) -> HTML {
        let heads = [JoinText.name, RegisterText.code, JoinText.contact, AccountText.appliedAt].map { say($0) }
        let rows = page.accounts.map { account -> HTML in
            .tr([
                .th(with: [.scope("row")], [.a(account.name, href: TraderAddress.account(account.id))]),
                .td(with: [.stacked(heads[1])], [.span(account.code.text, class: "mono")]),
                .td(account.contact, with: [.stacked(heads[2])]),
                .td(say.moment(account.appliedAt, in: zone), with: [.stacked(heads[3])]),
            ])
        }
        return Table(
            caption: say(AccountText.title), showsCaption: false, heads.map { Column($0) }, kind: .stack, rows: rows
        ).html
    }
}
