package import Hummingbird
package import Kernel
package import StationsRules
package import Web

/// Stations (消费维权服务站): where they are and when somebody is there, what was filed at each, and how soon people heard.
///
/// A station is an office of that kind; this capability keeps what is known beside it. What it brings: ``migrations``,
/// the public list, the register, the queue of each station, figures, and an entry for the rail. Its rules are in
/// `StationsRules`; filings are taken in at the desks.
package struct Stations: Sendable {
    package let tools: StationTools

    package init(_ tools: StationTools) {
        self.tools = tools
    }

    package func addRoutes(to router: some RouterMethods<AppContext>) {
        OpenStationPages(store: StationStore(tools: tools)).add(to: router)
        StationPages(store: StationStore(tools: tools)).add(to: router)
        StationQueuePages(store: StationStore(tools: tools)).add(to: router)
    }

    /// Enters what is known of a station of which nothing is known yet.
    package func enter(_ details: StationDetails, of office: Int64, by who: Principal) async throws {
        let store = StationStore(tools: tools)
        guard try await store.station(office) == nil else { return }
        try await store.keep(details, of: office, version: 0, by: who)
    }

    /// The entry of the staff desk's rail.
    package static let rail = [
        RailEntry(StationText.title, path: StationAddress.register, icon: .people) {
            StationPermission.allows(.see, $0.roles, .own)
        }
    ]

    /// The entry of the public site's footer.
    package static let footer = NavigationEntry(StationText.find, path: StationAddress.open)

    /// What the reasons of this capability's refusals say, by their codes.
    package static let reasons: [String: Text] = ["stations-not-permitted": StationText.notPermitted]

    /// What the entries of this capability in the audit log are called, by their codes.
    package static let auditNames: [String: Text] = [
        "station-entered": Text(zh: "登记服务站", en: "Station entered"),
        "station-changed": Text(zh: "改服务站资料", en: "Station changed"),
        "station-closed": Text(zh: "撤销服务站", en: "Station closed"),
        "station-opened": Text(zh: "恢复服务站", en: "Station opened again"),
    ]
}

/// The addresses of the capability's pages.
enum StationAddress {
    static let open = "/stations"
    static let register = "/staff/stations"
    static func station(_ office: Int64) -> String { "\(register)/\(office)" }
    static func queue(_ office: Int64) -> String { "\(register)/\(office)/queue" }
    static func closing(_ office: Int64) -> String { "\(register)/\(office)/closing" }
}
