internal import PublicationRules
internal import Web

/// Pieces that several pages of the desk show.
enum PublicationWords {
    static func mark(_ state: PublicationState) -> StateKind {
        switch state {
        case .waiting, .prepared: .wait
        case .released: .done
        case .leftOut, .withdrawn: .hold
        }
    }

    /// Why something was not done, at the top of a page.
    static func refused(_ why: [PublicationReason], _ say: Words) -> HTML {
        guard !why.isEmpty else { return .empty }
        return .div(
            class: "note warn", with: [.role("alert")],
            [
                .p(say(PublicationText.refused)),
                .list(why.map { .text(PublicationReasonText.words($0, say)) }),
            ])
    }
}
