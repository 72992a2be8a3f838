internal import CaseworkRules
internal import Web

// Who asks, for whom, and what they agree to.

extension LodgingFields {
    var person: [any FormField] {
        [
            InputField(
                FilingField.name.rawValue, FieldText.name, hint: FieldText.nameHint, missing: FieldText.nameMissing,
                kind: .name, width: .long),
            InputField(
                FilingField.phone.rawValue, FieldText.phone, hint: FieldText.phoneHint, missing: FieldText.phoneMissing,
                kind: .phone, width: .long),
            InputField(FilingField.address.rawValue, FieldText.address, kind: .address, optional: true),
            RadioField(
                FilingField.byAgent.rawValue, FieldText.byAgent,
                [Choice("no", FieldText.forMyself), Choice("yes", FieldText.forAnother, reveals: agent)]),
            SelectField(
                FilingField.ageBand.rawValue, FieldText.ageBand,
                AgeBand.allCases.map { Choice($0.rawValue, $0.text) }, hint: FieldText.statistics, optional: true),
            SelectField(
                FilingField.rural.rawValue, FieldText.rural,
                [Choice("yes", FieldText.countryside), Choice("no", FieldText.town)], hint: FieldText.statistics,
                optional: true),
        ]
    }

    private var agent: [any FormField] {
        [
            InputField(
                FilingField.agentName.rawValue, FieldText.agentName, missing: FieldText.agentNameMissing, width: .long),
            InputField(
                FilingField.agentPhone.rawValue, FieldText.agentPhone, missing: FieldText.agentPhoneMissing,
                width: .long),
            TextAreaField(
                FilingField.agentAuthority.rawValue, FieldText.authority, hint: FieldText.authorityHint,
                missing: FieldText.authorityMissing, rows: 3),
        ]
    }

    /// Each consent by itself, nothing chosen beforehand (PIPL arts. 14 and 16).
    var consents: [any FormField] {
        let isChild = draft[.ageBand] == AgeBand.under18.rawValue
        return decisions + (isChild ? [guardian] : []) + [processing]
    }

    /// The three that do not stand in the way of filing.
    var decisions: [any FormField] {
        [
            RadioField(
                FilingField.passingToTrader.rawValue, CheckText.passing,
                [
                    Choice("yes", WebText.agree, reveals: settles ? [settlement] : []),
                    Choice("no", WebText.disagree, hint: CheckText.passingNo),
                ],
                hint: CheckText.passingHint, missing: CheckText.passingMissing),
            RadioField(
                FilingField.entrustedMediation.rawValue, CheckText.entrusted, Choice.agreeOrNot,
                hint: CheckText.entrustedHint, missing: CheckText.entrustedMissing),
            RadioField(
                FilingField.publication.rawValue, CheckText.publication, Choice.agreeOrNot,
                hint: CheckText.publicationHint, missing: CheckText.publicationMissing),
        ]
    }

    /// Only where the trader may be told is there anything to settle.
    private var settlement: any FormField {
        RadioField(
            FilingField.settlement.rawValue, SettlingText.question,
            [
                Choice("no", SettlingText.no, hint: SettlingText.noHint),
                Choice(
                    "yes", SettlingText.yes, hint: SettlingText.yesHint,
                    reveals: [
                        InputField(
                            FilingField.settlementContact.rawValue, SettlingText.contact,
                            hint: SettlingText.contactHint, missing: SettlingText.contactMissing, width: .long)
                    ]),
            ], hint: SettlingText.hint, missing: SettlingText.mobileMissing)
    }

    private var guardian: any FormField {
        CheckboxField(FilingField.guardian.rawValue, CheckText.guardian, note: CheckText.guardianNote)
    }

    private var processing: any FormField {
        CheckboxField(
            FilingField.processing.rawValue, CheckText.processing, missing: CheckText.processingMissing)
    }
}
