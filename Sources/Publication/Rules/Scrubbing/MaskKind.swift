package import Kernel

/// What a masked piece of a narrative was: the marker says so, that a reader understands the sentence.
package enum MaskKind: String, CaseIterable, Codable, Sendable {
    case name, phone, identity, bankCard, plate, address, orderNumber, mail, messenger, birth
    /// Anything else that a person masked by hand.
    case other

    /// What stands in the place of the piece.
    package func marker(_ language: Language) -> String { "[" + (language == .zh ? words.zh : words.en) + "]" }

    package var words: LocalText {
        switch self {
        case .name: LocalText(zh: "姓名", en: "name")
        case .phone: LocalText(zh: "电话", en: "phone")
        case .identity: LocalText(zh: "证件号码", en: "identity number")
        case .bankCard: LocalText(zh: "银行卡号", en: "bank card")
        case .plate: LocalText(zh: "车牌", en: "plate")
        case .address: LocalText(zh: "地址", en: "address")
        case .orderNumber: LocalText(zh: "单号", en: "order number")
        case .mail: LocalText(zh: "邮箱", en: "e-mail")
        case .messenger: LocalText(zh: "社交账号", en: "messenger id")
        case .birth: LocalText(zh: "出生日期", en: "date of birth")
        case .other: LocalText(zh: "已隐去", en: "left out")
        }
    }
}

/// A piece of a narrative that is not to be read by everybody.
package struct MaskSpan: Hashable, Codable, Sendable {
    package var kind: MaskKind
    /// The first Unicode scalar of the piece, counted from 0.
    package var start: Int
    /// The scalar after its last.
    package var end: Int

    package init(_ kind: MaskKind, _ start: Int, _ end: Int) {
        self.kind = kind
        self.start = start
        self.end = end
    }

    package var range: Range<Int> { start..<max(start, end) }
    func overlaps(_ other: MaskSpan) -> Bool { start < other.end && other.start < end }
}
