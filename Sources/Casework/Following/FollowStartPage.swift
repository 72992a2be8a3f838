internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Web

/// Where number and query code are asked for.
struct FollowStartPage: Page {
    /// Why the file is not shown.
    enum Problem: Sendable { case unknown, wait }

    var state = FormState()
    var problem: Problem?
    var ending: FollowEnding?
    /// What was typed on an act's page whose time ran out; it goes along and comes back there.
    var kept: Kept?

    /// An act that was interrupted, with what was typed for it.
    struct Kept: Sendable {
        let act: FollowAct
        let entries: [FormData.Entry]

        private static let prefix = "kept."

        init(_ act: FollowAct, _ form: FormData) {
            self.act = act
            let names = Set(FollowActForm(act: act).fields.map(\.name))
            entries = form.entries.filter { names.contains($0.name) }
        }

        /// Reads what went along with number and code.
        init?(carriedBy form: FormData) {
            guard let act = FollowAct(rawValue: form.text(Self.prefix + "act")) else { return nil }
            let entries = form.entries.filter { $0.name.hasPrefix(Self.prefix) }
            let plain = entries.map { FormData.Entry(String($0.name.dropFirst(Self.prefix.count)), $0.value) }
            self.init(act, FormData(plain))
        }

        var html: HTML {
            .join(
                [.hiddenField(Self.prefix + "act", act.rawValue)]
                    + entries.map { .hiddenField(Self.prefix + $0.name, $0.value) })
        }
    }

    static let fields: [any FormField] = [
        InputField(
            "number", FollowStartText.number, hint: FollowStartText.numberHint,
            missing: FollowStartText.numberMissing, kind: .code, width: .long),
        InputField(
            "code", FollowStartText.code, hint: FollowStartText.codeHint, missing: FollowStartText.codeMissing,
            kind: .code, width: .long,
            help: (summary: FollowStartText.lost, text: FollowStartText.lostText)),
    ]

    var status: HTTPResponse.Status {
        switch problem {
        case .unknown: .notFound
        case .wait: .tooManyRequests
        case nil: state.hasProblems ? .unprocessableContent : kept == nil ? .ok : .forbidden
        }
    }

    var hasProblems: Bool { problem != nil || state.hasProblems }

    func title(_ say: Words) -> String { say(FollowStartText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            summary(say),
            .some(note) { .note(.warn, [.p(say($0))]) },
            .h1(class: "ph", [say.phrased(FollowStartText.title)]),
            page.form(
                post: FollowAddress.start(nil, nil).path,
                [.some(kept) { $0.html }] + Self.fields.map { $0.html(state, say) }
                    + [.row([.button(say(FollowStartText.send), .big)])]),
        ])
    }

    /// Not found and too many attempts stand in the summary, too, because no single field is to blame.
    private func summary(_ say: Words) -> HTML {
        switch problem {
        case .unknown: .errorSummary([(id: "number", text: say(ErrorText.noSuchCase))], say)
        case .wait: .errorSummary([], others: [say(FollowStartText.wait)], say)
        case nil: state.summary(of: Self.fields, say)
        }
    }

    private var note: Text? {
        if kept != nil { return FollowStartText.kept }
        switch ending {
        case .closed: return FollowStartText.closed
        case .left: return FollowStartText.left
        case nil: return nil
        }
    }
}
