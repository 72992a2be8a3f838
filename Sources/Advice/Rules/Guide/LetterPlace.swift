/// A fact that a letter has a place for; the person writes it, and it is nowhere kept.
package enum LetterPlace: String, CaseIterable, Sendable {
    case traderName = "trader_name"
    case consumerName = "consumer_name"
    case phone, item, amount, quantity, problem, reason, claim, article, project, course, agency, vehicle, vin
    case platformName = "platform_name"
    case orderNo = "order_no"
    case roomName = "room_name"
    case purchaseDate = "purchase_date"
    case paymentDate = "payment_date"
    case paymentPeriod = "payment_period"
    case contractDate = "contract_date"
    case serviceDate = "service_date"
    case signedDate = "signed_date"
    case sendDate = "send_date"
    case eventDate = "event_date"
    case faultDate = "fault_date"
    case reportDate = "report_date"
    case deadlineDate = "deadline_date"
    case birthDate = "birth_date"
    case tripDates = "trip_dates"
    case contractName = "contract_name"
    case contractNo = "contract_no"
    case serialNo = "serial_no"
    case waybillNo = "waybill_no"
    case batchNo = "batch_no"
    case accountNo = "account_no"
    case cardName = "card_name"
    case giftAmount = "gift_amount"
    case usedValue = "used_value"
    case markedPrice = "marked_price"
    case lessonTotal = "lesson_total"
    case lessonUsed = "lesson_used"
    case repairCount = "repair_count"
    case ruleName = "rule_name"
    case studentName = "student_name"
    case childName = "child_name"
    case fieldPlace = "field_place"
    case fieldArea = "field_area"
    case inspectionBody = "inspection_body"
    case refundAmount = "refund_amount"
    case interestAmount = "interest_amount"
    case claimAmount = "claim_amount"
    case answerDays = "answer_days"
    case refundAccount = "refund_account"
    case evidenceList = "evidence_list"
    case letterDate = "letter_date"
}

extension Letter {
    /// One language's text with what was written put in its places; what is not known yet stays to be written by hand.
    package func filled(_ text: String, with values: [String: String]) -> String {
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            filled += rest[..<open]
            // A person's text goes in as it is, and is not looked through for places again.
            filled += values[name].flatMap { $0.isEmpty ? nil : $0 } ?? Self.blank
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    /// A line to write on.
    package static let blank = "＿＿＿＿"
}
