internal import Kernel

extension FilingForm {
    /// Where the trader is invited to settle first, if that was chosen; without the consent to pass the complaint on
    /// there is nothing to choose.
    mutating func readSettlement(
        _ consents: [Consent], _ trader: TraderParty?, _ consumer: ConsumerParty
    ) -> SettlementWish? {
        guard consents.contains(where: { $0.purpose == .passingToTrader && $0.given }), yes(.settlement) else {
            return nil
        }
        // A settlement is signed with a code that is sent to the phone.
        if let phone = PhoneNumber(consumer.phone), !phone.isMobile { add(.settlement, .missing) }
        guard draft.has(.settlementContact) else {
            if let phone = trader?.phone, PhoneNumber(phone)?.isMobile == true { return SettlementWish(phone: phone) }
            add(.settlementContact, .missing)
            return nil
        }
        let typed = draft[.settlementContact]
        if typed.contains("@") {
            guard let mail = MailAddress(typed) else { return refuse(.badEmail) }
            return SettlementWish(email: mail.text)
        }
        guard let phone = PhoneNumber(typed), phone.isMobile else { return refuse(.badPhone) }
        return SettlementWish(phone: phone.digits)
    }

    private mutating func refuse(_ problem: Problem) -> SettlementWish? {
        add(.settlementContact, problem)
        return nil
    }
}

extension PhoneNumber {
    /// Whether a short message can reach it: eleven digits that begin with 1, or a number abroad.
    package var isMobile: Bool { digits.hasPrefix("+") || (digits.utf8.count == 11 && digits.hasPrefix("1")) }
}
