internal import Hummingbird
internal import Kernel
internal import MessagesRules
internal import Storage
internal import Web

/// The form of the gateways' settings, and the one of a test message.
struct MessageSettingPage: Page {
    var state: FormState
    /// What the environment says and this page cannot change.
    let fixed: Set<MessageSettings.Key>
    /// The secrets that are there; what they are is never shown.
    let secrets: Set<MessageSettings.Key>
    var testState = FormState()
    /// How the test message ended; nil when none was sent.
    var tested: EffectEnd?
    var isSaved = false
    /// Whether what was sent could not be taken.
    var isRefused = false

    var face: Face { .desk }
    var status: HTTPResponse.Status { isRefused ? .unprocessableContent : .ok }
    var hasProblems: Bool { state.hasProblems || testState.hasProblems }

    func title(_ say: Words) -> String { say(MessageSettingText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let fields = mailFields + smsFields
        return .join([
            .backLink(say(MessageListText.title), href: MessageAddress.root),
            state.hasProblems ? state.summary(of: fields, say) : testState.summary(of: testFields, say),
            .when(isSaved, .note(.ok, [.p(say(MessageSettingText.saved))])),
            .some(tested) { outcome($0, say) },
            .h1(title(say)),
            .p(say(MessageSettingText.about), class: "mut"),
            .when(!fixed.isEmpty, .note(.plain, [.p(fixedWords(say))])),
            page.form(
                post: MessageAddress.settings,
                [
                    .h2(say(MessageSettingText.mail)), .join(mailFields.map { $0.html(state, say) }),
                    secret(.mailPassword, MessageSettingText.password, say),
                    .h2(say(MessageSettingText.sms)), .p(say(MessageSettingText.smsAbout), class: "mut"),
                    .join(smsFields.map { $0.html(state, say) }),
                    secret(.smsSecret, MessageSettingText.secret, say),
                    .row([.button(say(MessageSettingText.keep))]),
                ]),
            .h2(say(MessageSettingText.test)),
            page.form(
                post: MessageAddress.test,
                testFields.map { $0.html(testState, say) } + [
                    .row([.button(say(MessageSettingText.testSend), .alternative)])
                ]),
        ])
    }

    private var mailFields: [any FormField] {
        [
            InputField(
                "mail.host", MessageSettingText.host, missing: MessageSettingText.hostMissing, kind: .code,
                width: .long, optional: true),
            InputField(
                "mail.port", MessageSettingText.port, hint: MessageSettingText.portHint, kind: .number,
                width: .short, optional: true),
            SelectField(
                "mail.security", MessageSettingText.security,
                MessageSettings.Security.allCases.map { Choice($0.rawValue, MessageSettingText.name($0)) },
                asksToChoose: false),
            InputField("mail.from", MessageSettingText.from, kind: .email, width: .long, optional: true),
            InputField("mail.user", MessageSettingText.user, kind: .code, width: .long, optional: true),
        ]
    }

    private var smsFields: [any FormField] {
        [
            InputField(
                "sms.url", MessageSettingText.url, missing: MessageSettingText.urlMissing, kind: .code, optional: true),
            SelectField(
                "sms.method", MessageSettingText.method, ["POST", "GET"].map { Choice($0, Text(name: $0)) },
                asksToChoose: false),
            TextAreaField(
                "sms.headers", MessageSettingText.headers, hint: MessageSettingText.headersHint,
                missing: MessageSettingText.headersMissing, rows: 3,
                optional: true),
            TextAreaField(
                "sms.body", MessageSettingText.body, hint: MessageSettingText.bodyHint,
                missing: MessageSettingText.bodyMissing, rows: 4,
                optional: true),
            InputField(
                "sms.success", MessageSettingText.success, hint: MessageSettingText.successHint,
                missing: MessageSettingText.successMissing, kind: .code,
                width: .long, optional: true),
            InputField("sms.user", MessageSettingText.smsUser, kind: .code, width: .long, optional: true),
        ]
    }

    private var testFields: [any FormField] {
        [
            RadioField(
                "channel", MessageListText.way,
                MessageChannel.allCases.map { Choice($0.rawValue, MessageListText.name($0)) }),
            InputField("to", MessageListText.to, hint: MessageSettingText.toHint, kind: .code, width: .long),
        ]
    }

    /// A secret: what is typed replaces it, left empty it stays, ticked it is forgotten.
    private func secret(_ key: MessageSettings.Key, _ label: Text, _ say: Words) -> HTML {
        let isThere = secrets.contains(key)
        let field = InputField(
            key.rawValue, label, hint: isThere ? MessageSettingText.secretThere : nil, kind: .password, width: .long,
            optional: true)
        let forget = CheckboxField(key.rawValue + ".forget", MessageSettingText.forget)
        return .join([field.html(state, say), .when(isThere, forget.html(state, say))])
    }

    private func outcome(_ end: EffectEnd, _ say: Words) -> HTML {
        switch end {
        case .done: .note(.ok, [.p(say(MessageSettingText.testDone))])
        case .retry(let word), .failed(let word), .unknown(let word):
            .note(.bad, [.p(say(MessageSettingText.testFailed, say(MessageListText.reason(word))))])
        }
    }

    private func fixedWords(_ say: Words) -> String {
        say(MessageSettingText.fixed, fixed.map(\.variable).sorted().joined(separator: ", "))
    }
}
