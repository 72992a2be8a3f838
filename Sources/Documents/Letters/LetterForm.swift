internal import CaseworkRules
internal import DocumentsRules
internal import Kernel
internal import Web

/// What is asked for when a letter is written.
enum LetterForm {
    static let fields: [any FormField] = [
        InputField("title", SettingsText.title),
        InputField("english", SettingsText.english, hint: SettingsText.englishHint),
        InputField("addressee", SettingsText.addressee, hint: SettingsText.addresseeHint, optional: true),
        TextAreaField("body", SettingsText.body, hint: SettingsText.bodyHint, rows: 12),
        CheckboxField("forConsumer", SettingsText.forConsumer),
    ]

    /// What the form begins with.
    static func values(_ letter: LetterTemplate?) -> FormData {
        guard let letter else { return FormData() }
        var values = [
            "title": letter.text.title, "english": letter.text.english, "addressee": letter.text.addressee,
            "body": letter.text.body,
        ]
        if letter.text.isForConsumer { values["forConsumer"] = "yes" }
        return FormData(values)
    }

    /// The letter as typed, or every problem; whether its places are known is for the letter itself to say.
    static func reading(_ form: FormData) -> (LetterText?, [FieldProblem]) {
        var reader = FormReader(form)
        let title = reader.text("title", max: LetterText.lineLimit)
        let english = reader.text("english", max: LetterText.lineLimit)
        let addressee = reader.optionalText("addressee", max: LetterText.lineLimit)
        let body = reader.text("body", max: LetterText.bodyLimit, lines: true)
        guard reader.problems.isEmpty, let title, let english, let body else { return (nil, reader.problems) }
        let text = LetterText(
            title: title, english: english, addressee: addressee ?? "", body: body,
            isForConsumer: reader.ticked("forConsumer"))
        return (text, [])
    }
}

/// A made-up file for looking at letters.
enum SampleFile {
    static func facts(_ letterhead: Letterhead, on today: Day) -> DocumentFacts {
        var facts = DocumentFacts(
            number: CaseNumber(division: "150105", year: today.year, serial: 12), kind: .complaint, state: .accepted,
            title: "样例事项", story: "样例经过。", receivedOn: today - 5, today: today, officeName: letterhead.name)
        facts.acceptedOn = today - 2
        facts.officePhone = letterhead.phone
        facts.officeAddress = letterhead.address
        facts.officer = "样例经办人"
        facts.consumer = .init(name: "样例投诉人", phone: "13800000000", address: "样例路1号")
        facts.trader = .init(name: "样例商店", phone: "0471-0000000", address: "样例路2号")
        facts.claims = ["退还货款和服务费用100.00元"]
        facts.consentsToPublication = true
        facts.consentsToEntrustedMediation = true
        facts.otherPaths = ["与经营者协商和解"]
        facts.ground = .init(id: "", text: "样例情形")
        facts.supplementDue = today + 5
        return facts
    }
}
