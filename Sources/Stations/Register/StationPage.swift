internal import AccountsRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import StationsRules
internal import Web

/// One station: what is known of it, who works there, its figures, and for the office above the form.
struct StationPage: Page {
    let office: Office
    let station: StoredStation?
    /// The offices above, the nearest first.
    let above: [Office]
    let staff: [String]
    let tally: StationTally?
    let mayKeep: Bool
    let mayQueue: Bool
    let isSaved: Bool
    var state: FormState?
    var isStale = false

    var face: Face { .desk }
    var hasProblems: Bool { state?.hasProblems == true || isStale }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(office.name) }

    private let reason = InputField(
        "reason", StationText.closeWhy, missing: StationText.closeMissing, width: .full)

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let fields = StationForm.fields(above: above)
        return .join([
            .backLink(say(StationText.title), href: StationAddress.register),
            isStale
                ? .errorSummary([], others: [say(StationText.stale)], say)
                : (state?.summary(of: fields + [reason], say) ?? .empty),
            .when(isSaved, .note(.ok, [.p(say(StationText.saved))])),
            .h1(title(say)), .facts(facts(say)),
            .when(
                mayQueue,
                .row([.buttonLink(say(StationText.queue), href: StationAddress.queue(office.id), .alternative)])),
            .when(mayKeep, form(page, fields)), .when(mayKeep && station != nil, closing(page)),
        ])
    }

    private func facts(_ say: Words) -> [Fact] {
        var facts = [Fact(say(StationText.state), StationMark.html(station, say))]
        if let details = station?.details {
            facts += [
                Fact(say(StationText.hostKind), say(StationText.name(details.hostKind))),
                Fact(say(StationText.host), .typed(details.host, say)),
                Fact(say(StationText.address), .typed(details.address, say)),
                Fact(say(StationText.hours), .typed(details.hours, say)),
                Fact(say(StationText.phone), details.phone),
                Fact(
                    say(StationText.inCharge), above.first { $0.id == details.inCharge }.map { say($0.name) } ?? ""),
            ]
        }
        let names = staff.isEmpty ? say(StationText.noStaff) : say.list(staff)
        facts.append(Fact(say(StationText.staff), .typed(names, say)))
        if let tally {
            facts.append(
                Fact(
                    say(StationText.inTime),
                    say.rate(tally.inTime, of: tally.taken) + " " + say.fraction(tally.inTime, of: tally.taken)))
            facts.append(Fact(say(StationText.overdue), say.count(tally.overdue)))
        }
        return facts
    }

    private func form(_ page: PageContext, _ fields: [any FormField]) -> HTML {
        let say = page.say
        let state = state ?? FormState(StationForm.beginning(station, above: above))
        return .panel(
            say(StationText.change),
            [
                page.form(
                    post: StationAddress.station(office.id),
                    [.hiddenField("version", String(station?.version ?? 0))] + fields.map { $0.html(state, say) }
                        + [.row([.button(say(StationText.save))])])
            ])
    }

    private func closing(_ page: PageContext) -> HTML {
        let say = page.say
        let isOpen = station?.closedOn == nil
        return .panel(
            say(isOpen ? StationText.close : StationText.reopen),
            [
                page.form(
                    post: StationAddress.closing(office.id),
                    (isOpen ? [reason.html(state ?? FormState(FormData()), say)] : []) + [
                        .row([
                            .button(say(isOpen ? StationText.close : StationText.reopen), isOpen ? .risk : .alternative)
                        ])
                    ])
            ])
    }
}
