package import Kernel

/// A message that another capability has written, to whomever it names.
package struct Letter: Sendable {
    /// The kind of the effect that asks for it.
    package static let kind = "letter"

    package let caseID: Int64
    package let number: String
    /// The office in whose list the message stands.
    package let office: Int64
    /// Empty where there is none.
    package let phone: String
    /// Empty where there is none.
    package let email: String
    package let language: Language
    package let subject: String
    /// With `{name}` where a secret comes when it is sent.
    package let text: String
    /// By what the secrets are found; empty for none.
    package let secret: String

    package init(
        caseID: Int64, number: String, office: Int64, phone: String, email: String, language: Language,
        subject: String, text: String, secret: String
    ) {
        self.caseID = caseID
        self.number = number
        self.office = office
        self.phone = phone
        self.email = email
        self.language = language
        self.subject = subject
        self.text = text
        self.secret = secret
    }
}
