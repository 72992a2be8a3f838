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
        .section(class: "moves panel", with: [.label(say(DeskText.moves))], buttons + [
            refused.isEmpty
                ? .empty
                : .details(class: "push", [
                    .summary(say(DeskText.notNow, String(refused.count))),
                    .ul(class: "list small", refused.map { move in
                        .li([.b(move.name), .text(say.colon + move.reasons.joined(separator: " "))])
                    }),
                ]),
        ])
    }
}

extension Words {
    /// What stands between a name and what is said of it.
    package var colon: String { language == .zh ? "：" : ": " }
}
