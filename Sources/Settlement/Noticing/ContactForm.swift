internal import CaseworkRules
internal import Kernel
internal import SettlementRules
internal import Web

/// Where a holder of the printed notice says that the shop is reached.
enum ContactForm {
    static let fields: [any FormField] = [
        InputField("name", NoticeText.name, missing: NoticeText.nameMissing, kind: .name, width: .long),
        InputField("contact", NoticeText.contact, missing: NoticeText.contactMissing, width: .long),
    ]

    /// The contact, or every problem of the form.
    static func read(_ form: FormData) throws -> ContactDraft {
        var reader = FormReader(form)
        let name = reader.text("name", max: SettlementLimits.name)
        let contact = reader.text("contact", max: 100)
        let mail = contact.flatMap { $0.contains("@") ? MailAddress($0) : nil }
        let phone = contact.flatMap { PhoneNumber($0) }.flatMap { $0.isMobile ? $0 : nil }
        if let contact, mail == nil, phone == nil {
            reader.report("contact", contact.contains("@") ? .badEmail : .badPhone)
        }
        try RoomProblems.none(in: reader)
        return ContactDraft(name: name ?? "", phone: phone?.digits ?? "", email: mail?.text ?? "")
    }
}
