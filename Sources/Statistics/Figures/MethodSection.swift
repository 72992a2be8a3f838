internal import Kernel
internal import Web

/// How the figures came about: what counts, the day that counts, the formulas, and how far they are folded.
struct MethodSection {
    let folded: FoldState
    let version: Int
    let say: Words

    var html: HTML {
        let rules = [
            MethodText.counted, MethodText.day, MethodText.rates, MethodText.open, MethodText.imports,
            MethodText.recount,
        ]
        return .section(
            class: "flow",
            [
                .h2(say(MethodText.heading)), .ul(class: "text list", rules.map { .li(say($0)) } + [.li(state)]),
            ])
    }

    private var state: String {
        let until =
            folded.foldedAt.map { at in
                let day = say.fullDate(say.zone.day(of: at))
                return say(MethodText.foldedUpTo, "\(day) \(say.time(at))")
            } ?? say(MethodText.neverFolded)
        return say.sentences([say(MethodText.version, String(version)), until])
    }
}
