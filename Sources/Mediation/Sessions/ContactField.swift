internal import CaseworkRules
internal import Kernel
internal import Web

/// Where somebody is told: a mobile number or a mail address, typed into one field.
struct Contact: Equatable {
    var phone = ""
    var email = ""

    /// Reads a field that may be left empty; a problem is noted, and then it is as if it were empty.
    init(_ field: String, _ reader: inout FormReader) {
        guard let typed = reader.optionalText(field, max: 254) else { return }
        if typed.contains("@") {
            if let mail = MailAddress(typed) { email = mail.text } else { reader.report(field, .badEmail) }
        } else if let number = PhoneNumber(typed), number.isMobile {
            phone = number.digits
        } else {
            reader.report(field, .badPhone)
        }
    }
}
