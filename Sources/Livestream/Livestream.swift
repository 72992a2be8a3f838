package import Hummingbird
internal import Kernel
internal import LivestreamRules
package import Web

/// The live-stream desk: questions of viewers captured in a line each, which become files afterwards.
///
/// What this capability brings: ``migrations`` and the pages of staff. Its rules are in `LivestreamRules`. It opens
/// files through ``LiveFiling``, which `App` wires to casework.
package struct Livestream: Sendable {
    package let tools: LivestreamTools

    package init(_ tools: LivestreamTools) {
        self.tools = tools
    }

    package func addRoutes(to router: some RouterMethods<AppContext>) {
        LivePages(tools: tools).add(to: router)
        LineDecisionPages(tools: tools).add(to: router)
    }

    /// The entry of the staff desk's rail.
    package static let rail = [
        RailEntry(LiveText.title, path: LiveAddress.root, icon: .talk) {
            LivePermission.allows($0.roles, .view, .own)
        }
    ]

    /// What the reasons of this capability's refusals say, by their codes.
    package static let reasons: [String: Text] = LiveText.reasons
}

extension LiveRefused: AnsweredError {
    package var code: ProblemCode { .refused }
}

/// The addresses of the live-stream desk.
enum LiveAddress {
    static let root = "/staff/live"
    static let new = "\(root)/new"

    static func session(_ id: Int64) -> String { "\(root)/\(id)" }
    static func undecided(_ id: Int64) -> String { "\(session(id))?show=open" }
    static func close(_ id: Int64) -> String { "\(session(id))/close" }
    static func decision(_ question: LiveQuestion, _ kind: LiveOutcome.Kind) -> String {
        "\(session(question.session))/\(question.place)/\(kind.rawValue)"
    }
}
