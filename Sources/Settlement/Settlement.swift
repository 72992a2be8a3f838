package import Hummingbird
internal import Kernel
internal import SettlementRules
package import Storage
package import Web

/// Settlement between consumer and trader themselves, online (在线消费纠纷解决).
///
/// What this capability brings: ``migrations``, the opening of rooms for files that are settled first, the sweep that
/// reminds and ends, the letters to both sides, and the pages of the room. Its rules are in `SettlementRules`.
package struct Settlement: Sendable {
    package let tools: SettlementTools
    private let settings: WebSettings

    package init(_ tools: SettlementTools, settings: WebSettings) {
        self.tools = tools
        self.settings = settings
    }

    package func addRoutes(to router: some RouterMethods<AppContext>) {
        let store = RoomStore(tools)
        let door = RoomDoor(store: store, web: settings)
        for side in Side.allCases { RoomPages(store: store, door: door, side: side).add(to: router) }
        LinkPages(store: store, door: door).add(to: router)
        HelpPages(store: store).add(to: router)
    }

    /// The entry of the staff desk's rail.
    package static let rail = [
        RailEntry(HelpText.title, path: HelpPages.root, icon: .talk) {
            SettlementPermission.allows($0.roles, .read, .own, help: .help)
        }
    ]

    /// What the reasons of this capability's refusals say, by their codes.
    package static let reasons: [String: Text] = ["settlement-not-permitted": HelpText.notPermitted]

    /// Lets the form of a message carry files; to be called on the settings that the whole stack gets.
    package static func setLimits(_ table: inout FormLimitTable, files: HandedFiles) {
        for side in Side.allCases { table.set(files.limit, for: route(side, .messages)) }
    }

    /// Files are costly to take in, links may be guessed at, and each code costs a message.
    package static func rates() -> [RateRule] {
        let files = TokenBuckets(capacity: 20, perMinute: 6)
        let links = TokenBuckets(capacity: 30, perMinute: 10)
        let codes = TokenBuckets(capacity: 10, perMinute: 2)
        let sides = Side.allCases.flatMap { side in
            [
                RateRule(route(side, .messages), method: .post, buckets: files),
                RateRule(route(side, .code), method: .post, buckets: codes),
                RateRule(route(side, .signature), method: .post, buckets: links),
            ]
        }
        return sides + [
            RateRule("/s", buckets: links), RateRule("/s/{key}", buckets: links),
            RateRule("/s/{key}/contact", method: .post, buckets: codes),
            RateRule("/s/{key}/code", method: .post, buckets: codes),
            RateRule("/s/{key}/entry", method: .post, buckets: links),
        ]
    }

    private static func route(_ side: Side, _ act: RoomAct) -> String {
        RoomAddress.root(side).replacing(":number", with: "{number}") + "/" + act.rawValue
    }
}
