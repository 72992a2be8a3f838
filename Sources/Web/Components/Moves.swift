internal import Kernel

/// A move that is not possible now, and why.
package struct RefusedMove: Sendable {
    let name: String
    let reasons: [String]

    package init(_ name: String, reasons: [String]) {
        self.name = name
        self.reasons = reasons
    }
}

extension HTML {
    /// The moves of a file: those that are allowed as buttons, the others with their reasons.
    package static func moves(_ buttons: [HTML], refused: [RefusedMove], _ say: Words) -> HTML {
        let others = refused.map { move in
            HTML.li([.b(move.name), .text(say.colon + move.reasons.joined(separator: " "))])
        }
        let explained = HTML.details(
            class: "push",
            [
                .summary(say(DeskText.notNow, String(refused.count))), .ul(class: "list small", others),
            ])
        let shown = refused.isEmpty ? buttons : buttons + [explained]
        return .section(class: "moves panel", with: [.label(say(DeskText.moves))], shown)
    }
}

extension Words {
    /// What stands between a name and what is said of it.
    package var colon: String { language == .zh ? "：" : ": " }
}
