internal import Kernel
internal import MediationRules
internal import Web

/// The forms about recusal: asking at the desk, asking as the consumer, deciding.
enum RecusalForm {
    static func asking(_ mediators: [NamedPerson]) -> [any FormField] {
        [
            RadioField(
                "mediator", RecusalText.who, mediators.map { Choice(String($0.id), Text(name: $0.name)) },
                missing: RecusalText.whoMissing),
            RadioField(
                "asker", RecusalText.asker,
                RecusalRequest.Asker.allCases.map { Choice($0.rawValue, RecusalText.text($0)) },
                missing: RecusalText.askerMissing),
            reason,
        ]
    }

    static func consumers(_ mediators: [NamedPerson]) -> [any FormField] {
        [
            RadioField(
                "mediator", RecusalText.who, mediators.map { Choice(String($0.id), Text(name: $0.name)) },
                missing: RecusalText.whoMissing), reason,
        ]
    }

    static let deciding: [any FormField] = [
        RadioField(
            "decision", RecusalText.question,
            [Choice("granted", RecusalText.granted), Choice("denied", RecusalText.denied)],
            missing: RecusalText.questionMissing),
        TextAreaField("why", RecusalText.why, hint: RecusalText.whyHint, missing: RecusalText.whyMissing, rows: 4),
    ]

    private static let reason = TextAreaField(
        "reason", RecusalText.reason, missing: RecusalText.reasonMissing, rows: 4)

    /// The mediator and the reason; nothing when the reader has noted problems.
    static func reading(_ reader: inout FormReader, among mediators: [NamedPerson]) -> (Int64, String)? {
        let ids = Set(mediators.map { String($0.id) })
        let mediator = reader.choice("mediator", among: ids).flatMap { Int64($0) }
        let reason = reader.text("reason", max: SessionLimits.reason, lines: true)
        guard reader.problems.isEmpty, let mediator, let reason else { return nil }
        return (mediator, reason)
    }
}
