package import Hummingbird
internal import Kernel

/// The page that answers an error: what is, what to do, and why; what was typed is kept.
package struct ErrorPage: Page {
    let error: any AnsweredError

    package init(error: any AnsweredError) {
        self.error = error
    }

    package var status: HTTPResponse.Status { error.code.status }
    package var face: Face { .plain }

    package func title(_ say: Words) -> String { say(ErrorText.title(error.code)) }

    package func content(_ page: PageContext) -> HTML {
        let say = page.say
        let (text, arguments) = error.explanation ?? (ErrorText.advice(error.code), [])
        return .join([
            .h1(class: "ph", [say.phrased(ErrorText.title(error.code))]),
            .p(say.say(text, arguments), class: "text"),
            reasons(page),
            fields(say),
            .some(error as? FormExpired) { expired($0, page) },
            .some((error as? NotDoneNow)?.form) { kept($0, page) },
            .p(class: "row", [.a(say(ErrorText.home), href: page.site.addresses.home)]),
        ])
    }

    private func reasons(_ page: PageContext) -> HTML {
        guard !error.reasons.isEmpty else { return .empty }
        return .section(
            class: "flow tight",
            [
                .h2(page.say(ErrorText.reasons)),
                .ul(class: "list", error.reasons.map { .li(page.say.reason($0, in: page.site)) }),
            ])
    }

    private func fields(_ say: Words) -> HTML {
        guard !error.fields.isEmpty else { return .empty }
        return .ul(class: "list", error.fields.map { .li("\($0.field): \(say.problem($0.problem))") })
    }

    /// Shows what was sent, with a button that sends it again under a fresh token.
    ///
    /// Not for what another site sent: one press would then do that site's will.
    private func expired(_ expired: FormExpired, _ page: PageContext) -> HTML {
        let say = page.say
        guard expired.origin != .other else { return .note(.warn, [.p(say(ErrorText.otherSite))]) }
        return .join([kept(expired.form, page), .p(say(ErrorText.cookies), class: "small mut")])
    }

    /// A button that sends again what was typed, and that below it, however long.
    private func kept(_ form: FormData, _ page: PageContext) -> HTML {
        let say = page.say
        let kept = form.entries.filter { !Self.isSecret($0.name) && $0.name != FormToken.field }
        let address = page.place.query.isEmpty ? page.place.path : page.place.path + "?" + page.place.query
        return .join([
            .when(!form.files.isEmpty, .note(.warn, [.p(say(ErrorText.filesLost))])),
            page.form(
                post: address,
                [
                    .join(kept.map { .hiddenField($0.name, $0.value) }),
                    .p(class: "row", [.button(say(ErrorText.again), .big)]),
                    .when(!kept.isEmpty, .h2(say(ErrorText.yourWords))),
                    .dl(
                        class: "facts",
                        kept.filter { !$0.value.isEmpty }.map { entry in
                            .div([.dt(entry.name), .dd(entry.value)])
                        }),
                ]),
        ])
    }

    /// Whether a field must not come back in a page.
    private static func isSecret(_ name: String) -> Bool {
        let name = name.lowercased()
        return ["password", "secret", "otp", "totp"].contains { name.contains($0) }
    }
}
