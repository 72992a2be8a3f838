internal import Kernel

// Fields that several forms share.

extension AskedField {
    /// Who may be asked about the document, and where.
    static let contact = AskedField("contact", LocalText(zh: "联系人", en: "Contact"), from: .officer)
    static let phone = AskedField("phone", LocalText(zh: "联系电话", en: "Phone"), from: .officePhone)
    static let address = AskedField("address", LocalText(zh: "通信地址", en: "Postal address"), from: .officeAddress)
    static let addressee = AskedField("addressee", LocalText(zh: "投诉人", en: "Consumer"), from: .consumer)
    static let parties = AskedField("addressee", LocalText(zh: "当事人", en: "Parties"), from: .parties)
    static let matter = AskedField(.title)
    static let received = AskedField(.receivedOn, .day)
    static let unit = AskedField("unit", LocalText(zh: "登记单位", en: "Registered by"), from: .officeName)

    /// The provisions that a decision rests on.
    static func basis(_ fact: DocumentFact) -> AskedField {
        AskedField(
            "basis", LocalText(zh: "法律依据", en: "Legal basis"), from: fact,
            hint: LocalText(zh: "写明办法的名称和条款", en: "Name the measures and the article"))
    }
}
