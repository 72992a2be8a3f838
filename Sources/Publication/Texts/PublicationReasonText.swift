internal import PublicationRules
internal import Web

/// Why something about publishing is not done, with what can be done instead.
enum PublicationReasonText {
    static func words(_ reason: PublicationReason, _ say: Words) -> String {
        guard let text = byCode[code(reason)] else { return code(reason) }
        return switch reason {
        case .notPrepared(let number): say(text, number)
        case .tooLate(let day): say(text, say.fullDate(day))
        case .tooSmall(let findings): say(text, say.count(findings.reduce(0) { $0 + $1.rows.count }))
        case .textChanged(let place): say(text, String(place))
        default: say(text)
        }
    }

    /// The stable name for the API.
    static func code(_ reason: PublicationReason) -> String {
        switch reason {
        case .notAllowed: "publication-not-permitted"
        case .stale: "publication-stale"
        case .notPublishable(let why): "publication-" + why.rawValue
        case .wrongState: "publication-wrong-state"
        case .samePerson: "publication-same-person"
        case .notPrepared: "publication-not-prepared"
        case .tooSmall: "publication-group-too-small"
        case .tooLate: "publication-too-late"
        case .objectionOpen: "publication-objection-open"
        case .nothingChosen: "publication-nothing-chosen"
        case .textChanged: "publication-text-changed"
        case .textUnpaired: "publication-text-unpaired"
        }
    }

    static let byCode: [String: Text] = [
        "publication-not-permitted": Text(
            zh: "您的角色不能做这件事，请找负责人。", en: "Your role does not allow this; ask the person in charge."),
        "publication-stale": Text(
            zh: "刚才别人改过，请看一遍再做。", en: "Somebody changed it just now; look again."),
        "publication-noConsent": Text(zh: "消费者没有同意公示。", en: "The consumer does not agree to publication."),
        "publication-notComplaint": Text(zh: "只公示投诉。", en: "Only complaints are published."),
        "publication-notClosed": Text(zh: "还没有办结。", en: "The file is not closed."),
        "publication-outcome": Text(zh: "这种结果的不公示。", en: "Files with this outcome are not published."),
        "publication-minor": Text(zh: "涉及未成年人，不公示。", en: "A minor is concerned; it is not published."),
        "publication-noTrader": Text(zh: "没有写经营者。", en: "No trader is named."),
        "publication-wrong-state": Text(zh: "现在的状态不能这样做。", en: "This is not possible in its present state."),
        "publication-same-person": Text(
            zh: "您隐去的要由另一个人公示。", en: "What you masked is released by another person."),
        "publication-not-prepared": Text(
            zh: "{0}还没有隐去，或者已经公示。", en: "{0} is not masked yet, or is public already."),
        "publication-group-too-small": Text(
            zh: "有{0}件和别的件差得太多，能猜出是谁。说得粗一点，或者先不公示这几件。",
            en:
                "{0} files look like too few others, so one could guess whose they are. Tell less, or leave them for now."
        ),
        "publication-too-late": Text(zh: "异议期到{0}为止。", en: "Objections were possible until {0}."),
        "publication-objection-open": Text(zh: "已经有一个异议等决定。", en: "An objection waits for its decision already."),
        "publication-text-changed": PublicationText.changed, "publication-text-unpaired": PublicationText.unpaired,
        "publication-nothing-chosen": Text(zh: "至少选一件，最多200件。", en: "Choose at least one file and at most 200."),
    ]
}
