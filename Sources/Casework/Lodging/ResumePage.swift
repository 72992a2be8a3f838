internal import CaseworkRules
internal import Kernel
internal import Web

/// A draft that is waiting: go on with it, or begin again.
struct ResumePage: Page {
    let draft: LodgingDraft
    /// When it was saved, as `10月10日 15:20`.
    let saved: String
    /// Whether the person has just stopped here.
    let isJustKept: Bool

    private var heading: Text { isJustKept ? LodgingText.kept : LodgingText.resume }

    func title(_ say: Words) -> String { say(heading) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let step = draft.goesOn
        return .join([
            .h1(class: "ph", [say.phrased(heading)]),
            .p(say(LodgingText.keptUntil, saved)),
            .p(say(WebText.step, String(step.position), String(LodgingStep.allCases.count)), class: "mut"),
            .row([.buttonLink(say(LodgingText.goOn), href: LodgingAddress.step(step).path, .big)]),
            .details(
                say(LodgingText.restart),
                [
                    .p(say(LodgingText.restartNote)),
                    page.form(
                        post: LodgingAddress.start.path, [.row([.button(say(LodgingText.restart), .risk)])]),
                ]),
            LodgingHelp(say: say).html,
        ])
    }
}
