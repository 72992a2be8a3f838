internal import Kernel
internal import MediationRules
internal import Web

/// The form in which a mediator is registered: fields, languages, days, certificate.
struct ProfileForm {
    let fields: [MediationField]

    var all: [any FormField] {
        [
            CheckboxesField(
                "languages", MediatorText.languages,
                MediationLanguage.allCases.map { Choice($0.rawValue, MediatorText.text($0)) },
                missing: MediatorText.languagesMissing),
            CheckboxesField(
                "fields", MediatorText.fields, fields.map { Choice($0.code, Text($0.name)) },
                hint: MediatorText.fieldsHint),
            CheckboxesField(
                "weekdays", MediatorText.weekdays,
                Weekday.allCases.map { Choice(String($0.rawValue), MediatorText.text($0)) },
                hint: MediatorText.weekdaysHint),
            InputField(
                "mostFiles", MediatorText.mostFiles, hint: MediatorText.mostFilesHint, kind: .number, width: .short,
                optional: true),
            InputField(
                "certificate", MediatorText.certificate, missing: MediatorText.numberMissing, kind: .code,
                width: .long, optional: true),
            DayField("until", MediatorText.until, missing: MediatorText.untilMissing, optional: true),
            TextAreaField("note", MediatorText.note, rows: 3, optional: true),
            CheckboxField("active", MediatorText.active),
        ]
    }

    static let trainingFields: [any FormField] = [
        DayField("trainedOn", MediatorText.trainingDay),
        InputField("training", MediatorText.trainingTitle, missing: MediatorText.trainingTitleMissing),
        InputField("hours", MediatorText.hours, missing: MediatorText.hoursMissing, kind: .number, width: .short),
    ]

    static func beginning(_ profile: MediatorProfile) -> FormData {
        var entries = profile.languages.map { FormData.Entry("languages", $0.rawValue) }
        entries += profile.fields.map { FormData.Entry("fields", $0) }
        entries += profile.weekdays.map { FormData.Entry("weekdays", String($0.rawValue)) }
        if let most = profile.mostFiles { entries.append(.init("mostFiles", String(most))) }
        if let certificate = profile.certificate {
            entries += [.init("certificate", certificate.number), .init("until", certificate.until.description)]
        }
        entries += [.init("note", profile.note), .init("version", String(profile.version))]
        if profile.isActive { entries.append(.init("active", "yes")) }
        return FormData(entries)
    }

    /// The profile, or nothing when the reader has noted problems.
    func reading(_ reader: inout FormReader, person: Int64, office: Int64) -> MediatorProfile? {
        let languages = reader.form.all("languages").map(MediationLanguage.init(rawValue:))
        if languages.isEmpty { reader.report("languages", .missing) }
        if languages.contains(nil) { reader.report("languages", .unknownChoice) }
        let codes = Set(reader.form.all("fields"))
        if !codes.isSubset(of: fields.map(\.code)) { reader.report("fields", .unknownChoice) }
        if codes.count > RegisterLimits.fields { reader.report("fields", .tooManyItems(max: RegisterLimits.fields)) }
        let days = reader.form.all("weekdays").map { Int($0).flatMap(Weekday.init(rawValue:)) }
        if days.contains(nil) { reader.report("weekdays", .unknownChoice) }
        let most = reader.number("mostFiles", in: RegisterLimits.files, optional: true)
        let certificate = Self.certificate(&reader)
        let note = reader.optionalText("note", max: RegisterLimits.note, lines: true) ?? ""
        guard reader.problems.isEmpty else { return nil }
        return MediatorProfile(
            person: person, office: office, fields: codes, languages: Set(languages.compactMap { $0 }),
            weekdays: Set(days.compactMap { $0 }), mostFiles: most, certificate: certificate, note: note,
            isActive: reader.ticked("active"), version: Int(reader.form.text("version")) ?? 0)
    }

    /// A number and a day belong together.
    private static func certificate(_ reader: inout FormReader) -> Certificate? {
        let number = reader.optionalText("certificate", max: RegisterLimits.certificate)
        let until = reader.day("until", optional: true)
        if number != nil, until == nil, !reader.problems.contains(where: { $0.field == "until" }) {
            reader.report("until", .missing)
        }
        if number == nil, until != nil { reader.report("certificate", .missing) }
        guard let number, let until else { return nil }
        return Certificate(number: number, until: until)
    }

    static func training(_ reader: inout FormReader, id: Int64, today: Day) -> Training? {
        let day = reader.day("trainedOn", notAfter: today)
        let title = reader.text("training", max: RegisterLimits.title)
        let hours = reader.number("hours", in: RegisterLimits.hours)
        guard let day, let title, let hours else { return nil }
        return Training(id: id, day: day, title: title, hours: hours)
    }
}
