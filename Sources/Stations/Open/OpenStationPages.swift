internal import AccountsRules
internal import Hummingbird
internal import Kernel
internal import StationsRules
internal import Web

/// The public list of stations, by place: what somebody in the street needs to go there.
struct OpenStationPages: Sendable {
    let store: StationStore
    private var tools: StationTools { store.tools }

    func add(to router: some RouterMethods<AppContext>) {
        router.get(RouterPath(StationAddress.open), use: list)
    }

    func list(request: Request, context: AppContext) async throws -> OpenStationPage {
        let (directory, today) = (tools.directory(), tools.today)
        let offices = tools.stations()
        let known = try await store.stations(of: offices.map(\.id))
        let open = offices.compactMap { office -> OpenStation? in
            guard let station = known[office.id], station.closedOn == nil else { return nil }
            let path = directory.path(of: office.division, on: today)
            // People know their banner or district; what lies above is the same for all, what lies below a detail.
            let county = path.last { $0.level == .county } ?? path.last
            return OpenStation(
                name: office.name, details: station.details, county: county?.code, place: county?.name)
        }
        let asked = DivisionCode(rawValue: FormData(query: context.place.query).text("place"))
        let places = Dictionary(open.compactMap { one in one.county.flatMap { code in one.place.map { (code, $0) } } })
        {
            first, _ in first
        }
        let shown = open.filter { asked == nil || $0.county == asked }
        return OpenStationPage(
            stations: Array(shown.prefix(StationLimits.stations)), isCut: shown.count > StationLimits.stations,
            places: places.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.key.rawValue, $0.value) },
            place: asked?.rawValue ?? "")
    }
}

/// A station as everybody may know it.
struct OpenStation: Sendable {
    let name: LocalText
    let details: StationDetails
    let county: DivisionCode?
    let place: LocalText?
}

/// Stations as cards: one under the other on a telephone.
struct OpenStationPage: Page {
    let stations: [OpenStation]
    let isCut: Bool
    /// The places that have stations, by code, in the order of the codes.
    let places: [(code: String, name: LocalText)]
    let place: String

    func title(_ say: Words) -> String { say(StationText.find) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let field = SelectField(
            "place", StationText.place,
            [Choice("", StationText.everywhere)] + places.map { Choice($0.code, Text($0.name)) }, optional: true,
            asksToChoose: false)
        return .join([
            .h1(title(say)), .p(say(StationText.findLead), class: "mut"),
            .form(
                get: StationAddress.open, class: "flow",
                [
                    field.html(FormState(FormData(["place": place])), say),
                    .row([.button(say(StationText.look), .alternative)]),
                ]),
            stations.isEmpty ? .p(say(StationText.none)) : .join(stations.map { card($0, say) }),
            .when(isCut, .p(say(StationText.more, String(StationLimits.stations)))),
        ])
    }

    private func card(_ station: OpenStation, _ say: Words) -> HTML {
        let details = station.details
        return .section(
            class: "panel flow tight",
            [
                .h2(say(station.name)),
                .facts([
                    Fact(
                        say(StationText.address),
                        .typed([station.place.map { say($0) } ?? "", details.address].joined(separator: " "), say)),
                    Fact(say(StationText.hours), .typed(details.hours, say)),
                    Fact(
                        say(StationText.phone),
                        .a(details.phone, href: "tel:" + Self.dialled(details.phone), class: "nw")),
                    Fact(say(StationText.host), .typed(details.host, say)),
                ]),
            ])
    }

    private static func dialled(_ phone: String) -> String { phone.filter { $0.isNumber || $0 == "+" } }
}
