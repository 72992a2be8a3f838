internal import AccountsRules
internal import Hummingbird
internal import Kernel
internal import StationsRules
internal import Web

/// The stations within sight, with how soon people heard from each.
struct StationListPage: Page {
    let offices: [Office]
    let known: [Int64: StoredStation]
    let tallies: [Int64: StationTally]
    let directory: OfficeDirectory

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(StationText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .h1(title(say)), .p(say(StationText.lead), class: "mut"),
            offices.isEmpty ? .p(say(StationText.nothing)) : table(say),
            .when(!offices.isEmpty, .p(say(StationText.figures), class: "small mut")),
        ])
    }

    private func table(_ say: Words) -> HTML {
        let heads = [
            StationText.name, StationText.division, StationText.state, StationText.taken, StationText.inTime,
            StationText.overdue,
        ].map { say($0) }
        let columns = heads.enumerated().map { $0 < 3 ? Column($1) : Column.number($1) }
        return Table(
            caption: title(say), showsCaption: false, columns, kind: .stack, rows: offices.map { row($0, heads, say) }
        ).html
    }

    private func row(_ office: Office, _ heads: [String], _ say: Words) -> HTML {
        let tally = tallies[office.id] ?? StationTally(inTime: 0, late: 0, overdue: 0, waiting: 0)
        let place = directory.division(office.division).map { say($0.name) } ?? ""
        return .tr([
            .th(with: [.scope("row")], [.a(say(office.name), href: StationAddress.station(office.id))]),
            .td(place, with: [.stacked(heads[1])]),
            .td(with: [.stacked(heads[2])], [StationMark.html(known[office.id], say)]),
            .td(say.count(tally.taken + tally.waiting), class: "r", with: [.stacked(heads[3])]),
            .td(
                say.rate(tally.inTime, of: tally.taken) + " " + say.fraction(tally.inTime, of: tally.taken), class: "r",
                with: [.stacked(heads[4])]),
            .td(say.count(tally.overdue), class: "r", with: [.stacked(heads[5])]),
        ])
    }
}

/// Whether a station is open, as a word with its shape.
enum StationMark {
    static func html(_ station: StoredStation?, _ say: Words) -> HTML {
        guard let station else { return .state(.wait, say(StationText.isBare)) }
        return station.closedOn == nil ? .state(.go, say(StationText.isOpen)) : .state(.hold, say(StationText.isClosed))
    }
}
