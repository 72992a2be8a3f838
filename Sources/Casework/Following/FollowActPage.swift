internal import CaseworkRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import LawRules
internal import Web

/// The page on which a consumer does one thing with the own file; what was typed comes back with every problem.
struct FollowActPage: Page {
    /// Why the page is shown again.
    enum Again: Sendable { case stale, fault }

    let followed: FollowCase
    let act: FollowAct
    var state = FormState()
    var again: Again?
    /// Whether files were chosen that have to be chosen again.
    var lostFiles = false

    var status: HTTPResponse.Status {
        switch again {
        case .stale: .conflict
        case .fault: .internalServerError
        case nil: state.hasProblems ? .unprocessableContent : .ok
        }
    }

    var hasProblems: Bool { state.hasProblems || again != nil }

    func title(_ say: Words) -> String { say(FollowActText.question(act, followed.file.kind)) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let form = FollowActForm(act: act)
        let number = followed.number
        return .join([
            .backLink(say(FollowActText.back), href: FollowAddress.file(number, done: nil).path),
            state.summary(of: form.fields, say),
            notes(say),
            .p(class: "mut", [.text(say(followed.file.kind.text) + " "), .b(number.text, class: "mono nw")]),
            .h1(class: "ph", [say.phrased(FollowActText.question(act, followed.file.kind))]),
            meaning(say),
            page.form(
                post: FollowAddress.act(number, act).path, files: act.takesFiles,
                [.hiddenField("version", String(followed.file.version))]
                    + form.fields.map { $0.html(state, say) } + [buttons(say)]),
        ])
    }

    private func notes(_ say: Words) -> HTML {
        let text: Text? =
            switch again {
            case .stale: FollowActText.stale
            case .fault: FollowActText.fault
            case nil: nil
            }
        return .join([
            .some(text) { text in
                .div(
                    class: "note warn flow tight", with: [.role("alert")],
                    [
                        .p(say(text)),
                        .when(again == .stale, .p([.b(FollowVerdict(followed: followed, say: say).sentence)])),
                    ])
            },
            .when(lostFiles, .note(.warn, [.p(say(FollowActText.chooseAgain))])),
        ])
    }

    private func buttons(_ say: Words) -> HTML {
        let kept = FollowAddress.file(followed.number, done: nil).path
        return .row(
            act == .withdrawal
                ? [
                    .button(say(FollowActText.send(act)), .risk),
                    .buttonLink(say(FollowActText.keep), href: kept, .alternative),
                ] : [.button(say(FollowActText.send(act)), .big)])
    }

    private func meaning(_ say: Words) -> HTML {
        switch act {
        case .supplement: asked(say)
        case .facts: .p(say(FollowActText.factsMeaning))
        case .reply: .p(say(FollowActText.replyMeaning))
        case .withdrawal:
            .note(
                .warn, [.p(say(followed.isComplaint ? FollowActText.withdrawMeaning : FollowActText.withdrawOther))])
        case .rating: .p(say(FollowActText.ratingMeaning))
        case .reopening:
            .some(followed.reopeningUntil) { due in
                .p(say(FollowActText.reopenUntil, say.date(due.due, today: followed.today)))
            }
        }
    }

    private func asked(_ say: Words) -> HTML {
        let until = followed.file.openClock(.supplement).map { say.date($0.due.due, today: followed.today) }
        return .join([
            .some(followed.request) { request in
                .join([.p(say(FollowActText.asked)), .element("blockquote", class: "say", request)])
            },
            .some(until) { .p([.b(say(FollowActText.supplementUntil, $0))]) },
        ])
    }
}

/// An act that the rules refuse now: why, and what was typed.
struct FollowRefusedPage: Page {
    let followed: FollowCase
    let act: FollowAct
    let refused: MoveRefused
    var typed = ""

    var status: HTTPResponse.Status { .conflict }

    func title(_ say: Words) -> String { say(FollowActText.notPossible) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(FollowActText.back), href: FollowAddress.file(followed.number, done: nil).path),
            .h1(class: "ph", [say.phrased(FollowActText.notPossible)]),
            .facts([
                Fact(
                    say(FollowActText.title(act, followed.file.kind)),
                    refused.why.map { $0.words(say) }.joined(separator: " "))
            ]),
            .p(FollowVerdict(followed: followed, say: say).sentence),
            .when(
                !typed.isEmpty,
                .section(class: "flow tight", [.h2(say(FollowActText.yourWords)), .div(class: "say", [.text(typed)])])),
        ])
    }
}
