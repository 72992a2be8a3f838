internal import SettlementRules
internal import Web

/// The forms that stand in a room itself.
enum RoomForms {
    static let files = "files"

    static func message(_ files: HandedFiles) -> [any FormField] {
        [
            TextAreaField("text", RoomText.message, missing: RoomText.messageMissing, rows: 3),
            FileField(
                Self.files, RoomText.attach, limit: files.limit, accepts: files.accepts, optional: true),
        ]
    }

    static var signature: [any FormField] {
        [
            InputField(
                "name", RoomText.signName, hint: RoomText.signNameHint, missing: RoomText.signNameMissing, kind: .name,
                width: .long),
            InputField(
                "code", RoomText.code, hint: RoomText.codeHint, missing: RoomText.codeMissing, kind: .oneTimeCode,
                width: .short),
            CheckboxField("agrees", RoomText.agrees, missing: RoomText.agreesMissing),
        ]
    }

    static func fields(of act: RoomAct) -> [any FormField] {
        let causes = [
            Choice(HelpCause.help.rawValue, RoomText.causeHelp), Choice(HelpCause.abuse.rawValue, RoomText.causeAbuse),
        ]
        return act == .help
            ? [
                RadioField("cause", RoomText.cause, causes, missing: RoomText.causeMissing),
                TextAreaField("text", RoomText.helpText, missing: RoomText.helpMissing, rows: 4),
            ] : [TextAreaField("text", RoomText.endReason, hint: RoomText.endHint, rows: 3, optional: true)]
    }
}
