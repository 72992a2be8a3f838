package import CaseworkRules
package import Web

/// What offers are called and how they are said.
package enum OfferText {
    /// What is offered, as something to be done.
    package static func name(_ kind: ClaimKind) -> Text {
        switch kind {
        case .repair: Text(zh: "修理", en: "Repair")
        case .redo: Text(zh: "重作", en: "Do it again")
        case .replace: Text(zh: "更换", en: "Replacement")
        case .takeBack: Text(zh: "退货退款", en: "Return and refund")
        case .makeUpQuantity: Text(zh: "补足数量", en: "Make up the quantity")
        case .refund: Text(zh: "退款", en: "Refund")
        case .compensation: Text(zh: "赔偿损失", en: "Compensation")
        case .apology: Text(zh: "赔礼道歉", en: "Apology")
        case .punitive: Text(zh: "增加赔偿", en: "Additional damages")
        }
    }
}
