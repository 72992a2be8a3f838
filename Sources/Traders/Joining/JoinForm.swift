internal import AccountsRules
internal import Kernel
internal import TradersRules
internal import Web

/// The form by which a trader asks to join.
struct JoinForm {
    let licences: HandedFiles

    static let licence = "licence"

    var fields: [any FormField] {
        [
            InputField("code", JoinText.code, hint: JoinText.codeHint, missing: JoinText.codeMissing, kind: .code),
            InputField("name", JoinText.name, hint: JoinText.nameHint, missing: JoinText.nameMissing),
            RadioField(
                "kind", JoinText.kind, TraderKind.allCases.map { Choice($0.rawValue, RegisterText.kind($0)) },
                missing: JoinText.kindMissing),
            FileField(
                Self.licence, JoinText.licence, limit: licences.limit, accepts: licences.accepts,
                missing: JoinText.licenceMissing),
            InputField("contact", JoinText.contact, missing: JoinText.contactMissing, kind: .name, width: .long),
            InputField(
                "phone", JoinText.phone, hint: JoinText.phoneHint, missing: JoinText.phoneMissing, kind: .phone,
                width: .long),
            InputField("email", JoinText.email, kind: .email, width: .long, optional: true),
            InputField(
                "password", JoinText.password, hint: JoinText.passwordHint, missing: JoinText.passwordMissing,
                kind: .password, width: .long),
            CheckboxField("undertaking", JoinText.undertaking, missing: JoinText.undertakingMissing),
        ]
    }

    /// What was read of the form, before the licence is taken in.
    struct Read {
        let code: CreditCode
        let name: String
        let kind: TraderKind
        let contact: String
        let phone: PhoneNumber
        let email: String
        let password: String
        let licence: UploadedFile
    }

    /// Everything that stands in the form; nil when something is missing or wrong, which `reader` then says.
    static func read(_ reader: inout FormReader) -> Read? {
        let code = code(&reader)
        let name = reader.text("name", max: Trader.longestName)
        let kind = reader.choice("kind", as: TraderKind.self)
        let file = reader.form.files(licence).first
        if file == nil, !reader.problems.contains(where: { $0.field == licence }) { reader.report(licence, .missing) }
        let contact = reader.text("contact", max: 60)
        let phone = phone("phone", &reader)
        let email = reader.optionalText("email", max: 200)
        let mail = email.flatMap { MailAddress($0) }
        if email != nil, mail == nil { reader.report("email", .badEmail) }
        let password = password("password", &reader)
        if !reader.ticked("undertaking") { reader.report("undertaking", .missing) }
        guard reader.problems.isEmpty, let code, let name, let kind, let file, let contact, let phone, let password
        else { return nil }
        return Read(
            code: code, name: name, kind: kind, contact: contact, phone: phone, email: mail?.text ?? "",
            password: password, licence: file)
    }

    static func code(_ reader: inout FormReader) -> CreditCode? {
        guard let typed = reader.text("code", max: 100) else { return nil }
        if let problem = CreditCode.problem(in: typed) { reader.report("code", .badCreditCode(problem)) }
        return CreditCode(typed)
    }

    /// A number that a person answers and a short message reaches.
    static func phone(_ field: String, _ reader: inout FormReader) -> PhoneNumber? {
        guard let typed = reader.text(field, max: 40) else { return nil }
        guard let phone = PhoneNumber(typed) else {
            reader.report(field, .badPhone)
            return nil
        }
        return phone
    }

    /// A new password, as it was typed: spaces within it count.
    static func password(_ field: String, _ reader: inout FormReader) -> String? {
        let typed = reader.form.text(field)
        guard !typed.isEmpty else {
            reader.report(field, .missing)
            return nil
        }
        let problems = PasswordRule.problems(of: typed, signIn: reader.form.text("phone"))
        for problem in problems {
            switch problem {
            case .tooShort(let min): reader.report(field, .tooShort(min: min))
            case .tooLong(let max): reader.report(field, .tooLong(max: max))
            case .isSignInName, .oneCharacter: reader.report(field, .tooShort(min: PasswordRule.shortest))
            }
        }
        return problems.isEmpty ? typed : nil
    }
}
