internal import AccountsRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// The audit log, the newest entries first, page by page, narrowed by person, what was done and day.
struct AuditPage: Page {
    /// Entries shown at once; one more is asked for, to know whether there are older ones.
    static let size = 50

    let search: AuditSearch
    let lines: [AuditLine]
    /// Names of the people in the entries, which hold only ids.
    let names: [Int64: String]

    var face: Face { .desk }
    var hasProblems: Bool { !search.problems.isEmpty }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(AdministrationText.audit) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let shown = lines.prefix(Self.size)
        let last = lines.count > Self.size ? shown.last : nil
        let fields = search.fields
        let state = FormState(search.form, problems: search.problems)
        return .join([
            state.summary(of: fields, say),
            .h1(title(say)),
            .p(say(AdministrationText.proven), class: "mut"),
            .form(
                get: AccountsAddress.audit.path, class: "flow", with: [Attribute("novalidate")],
                [
                    .div(class: "fast", fields.map { $0.html(state, say) }),
                    .row([.button(say(AuditText.find), .alternative)]),
                ]),
            shown.isEmpty
                ? .p(say(search.isEmpty ? AdministrationText.nothing : AuditText.noneFound)) : table(Array(shown), say),
            .some(last) {
                .p([.a(say(AdministrationText.older), href: search.path(before: $0.place))])
            },
            export(page),
        ])
    }

    private func export(_ page: PageContext) -> HTML {
        let say = page.say
        guard !hasProblems, !lines.isEmpty else { return .empty }
        return page.form(
            post: AccountsAddress.auditExport.path, class: nil,
            search.form.entries.filter { AuditSearch.names.contains($0.name) }.map { .hiddenField($0.name, $0.value) }
                + [
                    .row([
                        .button(say(AuditText.export), .alternative),
                        .span(say(AuditText.exportHint, say.count(AuditExport.most)), class: "mut"),
                    ])
                ])
    }

    private func table(_ lines: [AuditLine], _ say: Words) -> HTML {
        let columns = [
            AdministrationText.sequence, AdministrationText.when, AdministrationText.who, AdministrationText.what,
            AdministrationText.about, AdministrationText.detail,
        ].map { Column(say($0)) }
        return Table(
            caption: say(AdministrationText.auditTable), showsCaption: false, columns, kind: .stack,
            rows: lines.map { row($0, say) }
        ).html
    }

    private func row(_ line: AuditLine, _ say: Words) -> HTML {
        let words = AuditWords(line.entry, names, search.what, say)
        return .tr([
            .th(String(line.sequence), with: [.scope("row")]),
            .td(class: "nw", with: [.stacked(say(AdministrationText.when))], [.moment(line.entry.at, say)]),
            .td(words.who, with: [.stacked(say(AdministrationText.who))]),
            .td(words.what, with: [.stacked(say(AdministrationText.what))]),
            .td(words.about, class: "raw", with: [.stacked(say(AdministrationText.about))]),
            .td(
                words.detail.isEmpty ? say(WebText.none) : words.detail, class: "raw",
                with: [.stacked(say(AdministrationText.detail))]),
        ])
    }
}

/// An entry in words.
struct AuditWords {
    let who: String
    let what: String
    let about: String
    let detail: String

    init(_ entry: AuditEntry, _ names: [Int64: String], _ what: AuditNames, _ say: Words) {
        who = entry.person.map { names[$0] ?? String($0) } ?? say(AdministrationText.installation)
        self.what = say(what.name(entry.action))
        about = entry.subjectPerson.flatMap { names[$0] } ?? entry.subject
        detail = Role(rawValue: entry.detail).map { say(RoleText.name($0)) } ?? entry.detail
    }
}
