internal import FundsRules
internal import Kernel
internal import Web

/// Entries of the books in a table.
struct EntryTable {
    let entries: [StoredEntry]
    /// The fund whose deposits may be undone by the person; nil where nothing is offered.
    var undoing: Int64?
    let say: Words

    var html: HTML {
        let heads = [FundText.number, FundText.day, FundText.what, FundText.amounts, FundText.reference]
            .map { say($0) }
        return Table(
            caption: say(FundText.entries), showsCaption: false,
            heads.map { Column($0) } + [.number(say(FundText.bankAfter))]
                + (undoing == nil ? [] : [Column(say(FundText.undo), isHeard: true)]),
            kind: .stack, rows: entries.map { row($0, heads) }
        ).html
    }

    private func row(_ stored: StoredEntry, _ heads: [String]) -> HTML {
        let entry = stored.entry
        let note: HTML = .when(!entry.note.isEmpty, .join([.br, .span(entry.note, class: "small mut")]))
        return .tr(
            [
                .th(String(stored.number), class: "nw", with: [.scope("row")]),
                .td(
                    class: "nw", with: [.stacked(heads[1])],
                    [
                        .text(stored.bookedOn.description),
                        .some(entry.valueOn == stored.bookedOn ? nil : entry.valueOn) {
                            .join([.br, .span(say(FundFormText.bankDay) + " " + $0.description, class: "small mut")])
                        },
                    ]),
                .td(with: [.stacked(heads[2])], [what(entry), note]),
                .td(FundWords.postings(entry.event.amounts, say), with: [.stacked(heads[3])]),
                .td(entry.reference.isEmpty ? "—" : entry.reference, class: "mono raw", with: [.stacked(heads[4])]),
                .td(
                    FundWords.money(stored.after.bank), class: "r nw", with: [.stacked(say(FundText.bankAfter))]),
            ] + undo(stored))
    }

    private func what(_ entry: LedgerEntry) -> HTML {
        let name = FundWords.name(entry, say)
        return entry.claim.map { .a(name, href: FundAddress.claim($0)) } ?? .text(name)
    }

    private func undo(_ stored: StoredEntry) -> [HTML] {
        guard let undoing else { return [] }
        guard [.deposit, .returned].contains(stored.entry.event.name) else { return [.td("")] }
        let number = String(stored.number)
        return [
            .td([
                .a(
                    say(FundText.undo), href: FundAddress.undo(undoing, stored.number),
                    with: [.label(say(FundText.undoOf, number))])
            ])
        ]
    }
}
