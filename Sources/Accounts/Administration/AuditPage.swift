internal import AccountsRules
internal import Kernel
internal import Web

/// The audit log, the newest entries first, page by page.
struct AuditPage: Page {
    /// Entries shown at once; one more is asked for, to know whether there are older ones.
    static let size = 50

    let lines: [AuditLine]
    /// Names of the people in the entries, which hold only ids.
    let names: [Int64: String]

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(AdministrationText.audit) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let shown = lines.prefix(Self.size)
        let last = lines.count > Self.size ? shown.last : nil
        return .join([
            .h1(title(say)),
            .p(say(AdministrationText.proven), class: "mut"),
            shown.isEmpty ? .p(say(AdministrationText.nothing)) : table(Array(shown), say),
            .some(last) {
                .p([.a(say(AdministrationText.older), href: AccountsAddress.audit(before: $0.sequence).path)])
            },
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
        let entry = line.entry
        let who = entry.person.map { names[$0] ?? String($0) } ?? say(AdministrationText.installation)
        let about = entry.subjectPerson.flatMap { names[$0] } ?? entry.subject
        let detail = Role(rawValue: entry.detail).map { say(RoleText.name($0)) } ?? entry.detail
        return .tr([
            .th(String(line.sequence), with: [.scope("row")]),
            .td(class: "nw", with: [.stacked(say(AdministrationText.when))], [.moment(entry.at, say)]),
            .td(who, with: [.stacked(say(AdministrationText.who))]),
            .td(say(AdministrationText.name(entry.action)), with: [.stacked(say(AdministrationText.what))]),
            .td(about, with: [.stacked(say(AdministrationText.about))]),
            .td(detail.isEmpty ? say(WebText.none) : detail, with: [.stacked(say(AdministrationText.detail))]),
        ])
    }
}
