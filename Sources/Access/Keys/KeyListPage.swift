internal import AccessRules
internal import AccountsRules
internal import Hummingbird
internal import Kernel
internal import Web

/// The keys of programs, the newest first.
struct KeyListPage: Page {
    /// Keys shown at once.
    static let size = 50

    let keys: [KeyRow]
    /// Names of the people who answer for them.
    let names: [Int64: String]
    let directory: OfficeDirectory
    let today: Day
    let mayMake: Bool
    let mayRevoke: Bool
    let isRevoked: Bool

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(KeyText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let shown = Array(keys.prefix(Self.size))
        let older = keys.count > Self.size ? shown.last?.id : nil
        return .join([
            .h1(title(say)),
            .when(isRevoked, .note(.ok, [.p(say(KeyText.revokedNow))])),
            .p(say(KeyText.about), class: "mut"),
            .when(mayMake, .row([.buttonLink(say(KeyText.make), href: AccessAddress.newKey)])),
            shown.isEmpty ? .p(say(KeyText.nothing)) : table(shown, page),
            .some(older) { .p([.a(say(KeyText.older), href: "\(AccessAddress.keys)?before=\($0)")]) },
        ])
    }

    private func table(_ keys: [KeyRow], _ page: PageContext) -> HTML {
        let say = page.say
        let columns = [
            KeyText.name, KeyText.owner, KeyText.scopes, KeyText.ends, KeyText.lastUsed, KeyText.state,
        ].map { Column(say($0)) }
        return Table(
            caption: say(KeyText.table), showsCaption: false, columns, kind: .stack, rows: keys.map { row($0, page) }
        ).html
    }

    private func row(_ key: KeyRow, _ page: PageContext) -> HTML {
        let say = page.say
        let office = directory.office(key.office).map { say($0.name) } ?? ""
        let scopes = Scope.allCases.filter(key.scopes.contains).map { say(KeyText.name($0)) }
        return .tr([
            .th(with: [.scope("row")], [.text(key.name), .br, .span(key.shown + "…", class: "mono small")]),
            .td(
                with: [.stacked(say(KeyText.owner))],
                [.text(names[key.person] ?? say(KeyText.gone)), .br, .small(office)]),
            .td(say.list(scopes), with: [.stacked(say(KeyText.scopes))]),
            .td(with: [.stacked(say(KeyText.ends))], [.shortDay(key.endsOn, say, today: today)]),
            .td(
                with: [.stacked(say(KeyText.lastUsed))],
                [key.lastUsedAt.map { .moment($0, say) } ?? .text(say(KeyText.never))]),
            .td(with: [.stacked(say(KeyText.state))], [state(key, say), revocation(key, page)]),
        ])
    }

    private func state(_ key: KeyRow, _ say: Words) -> HTML {
        if key.revokedAt != nil { return .state(.done, say(KeyText.revoked)) }
        if key.endsOn < today { return .state(.done, say(KeyText.over)) }
        return names[key.person] == nil ? .state(.late, say(KeyText.ownerGone)) : .state(.go, say(KeyText.open))
    }

    private func revocation(_ key: KeyRow, _ page: PageContext) -> HTML {
        guard mayRevoke, key.isOpen(on: today) else { return .empty }
        return page.form(
            post: AccessAddress.revoke(key.id), class: nil,
            [.button(page.say(KeyText.revoke), .link), .heard(key.name)])
    }
}

/// The form of a new key.
struct NewKeyPage: Page {
    let state: FormState
    var isRefused = false

    var face: Face { .desk }
    var status: HTTPResponse.Status { isRefused ? .unprocessableContent : .ok }
    var hasProblems: Bool { state.hasProblems }

    func title(_ say: Words) -> String { say(KeyText.make) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(KeyText.title), href: AccessAddress.keys),
            state.summary(of: fields, say),
            .h1(title(say)),
            page.form(
                post: AccessAddress.newKey,
                fields.map { $0.html(state, say) } + [.row([.button(say(KeyText.makeSend))])]),
        ])
    }

    private var fields: [any FormField] {
        [
            InputField(
                "name", KeyText.name, hint: KeyText.nameHint, missing: KeyText.nameMissing, width: .long),
            InputField(
                "owner", KeyText.owner, hint: KeyText.ownerHint, missing: KeyText.ownerMissing, kind: .code,
                width: .middle),
            CheckboxesField(
                "scopes", KeyText.scopes, Scope.allCases.map { Choice($0.rawValue, KeyText.name($0)) },
                hint: KeyText.scopesHint, missing: KeyText.scopesMissing),
            DayField("ends", KeyText.ends, missing: KeyText.endsMissing),
        ]
    }
}

/// A key that was just made: the only page that ever shows it.
struct MadeKeyPage: Page {
    let name: String
    let key: String
    let ends: Day

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(KeyText.made) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .h1(title(say)),
            .note(
                .warn,
                [
                    .p(say(KeyText.once)),
                    .p([.element("code", class: "mono raw", with: [.id("key")], key)]),
                ]),
            .facts([Fact(say(KeyText.name), name), Fact(say(KeyText.ends), say.fullDate(ends))]),
            .p(say(KeyText.use), class: "mut"),
            .p([.a(say(KeyText.backToList), href: AccessAddress.keys)]),
        ])
    }
}
