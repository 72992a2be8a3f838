internal import Kernel

/// The seven days, whether the right is there, and what comes back (消法 art. 25; 七日无理由退货暂行办法).
struct SevenDayReturn {
    /// Beyond these a refund counts as put off on purpose; never moved on.
    private static let delay = 15

    let calendar: WorkingCalendar

    func reckoning(_ purchase: ReturnCase) -> Calculation {
        var told = Calculation()
        if let signed = purchase.signedOn { notice(purchase, signed, &told) }
        if let back = purchase.goodsBackOn { refund(back, &told) }
        if let order = purchase.order { Self.sum(order, &told) }
        return told
    }

    private func notice(_ purchase: ReturnCase, _ signed: Day, _ told: inout Calculation) {
        let days = SevenDays(from: signed, calendar)
        told.tell("first_day", .day(signed + 1))
        told.tell("last_day", .day(days.rolled))
        told.tell("last_day_without_rolling", .day(days.plain))
        told.show(.returnDays, days.worked)
        days.doubts(&told)
        if let (reason, step) = Self.refusal(purchase) {
            told.tell("right", .bool(false))
            told.tell("reason", .word(reason))
            return told.show(step)
        }
        if purchase.isPromised, purchase.goods != .normal { told.show(.returnPromised) }
        guard let notice = purchase.noticeOn else { return }
        told.tell("right", .bool(notice <= days.rolled))
        guard notice > days.rolled else { return }
        told.tell("reason", .word("late"))
        told.show(.returnLate, "\(notice) > \(days.rolled)")
    }

    /// Why there is no right, whatever the day.
    private static func refusal(_ purchase: ReturnCase) -> (String, StepKind)? {
        if !purchase.isPromised {
            if purchase.goods.isExcluded { return ("excluded_goods", .returnExcluded) }
            if purchase.goods == .confirmClass, purchase.isConfirmed {
                return ("confirmed_not_returnable", .returnConfirmed)
            }
        }
        return purchase.isIntact ? nil : ("not_intact", .returnUsed)
    }

    private func refund(_ back: Day, _ told: inout Calculation) {
        let days = SevenDays(from: back, calendar)
        let delay = back + Self.delay
        told.tell("refund_due", .day(days.rolled))
        told.tell("refund_due_without_rolling", .day(days.plain))
        told.tell("deemed_delay_after", .day(delay))
        told.show(.refundDue, days.worked)
        told.show(.deemedDelay, "\(back) + \(Self.delay) = \(delay)")
        days.doubts(&told)
    }

    private static func sum(_ order: ReturnCase.Order, _ told: inout Calculation) {
        var left = order.paid
        if let returned = order.returned {
            left = returned
            told.show(.returnedPart, returned.yuan)
        } else if let kept = order.kept {
            left = order.paid - kept
            told.show(.partReturn, "\(order.paid.yuan) − \(kept.yuan) = \(left.yuan)")
        }
        let deducted = order.gift + order.freightLost + order.cardFee
        if deducted > 0 {
            told.show(
                .returnDeductions,
                "\(left.yuan) − \(order.gift.yuan) − \(order.freightLost.yuan) − \(order.cardFee.yuan) = "
                    + (left - deducted).yuan)
        }
        left -= deducted
        let freight = order.isTraderFreight ? 0 : order.returnFreight
        told.tell("refund_fen", fen: max(0, left))
        told.tell("shortfall_fen", fen: max(0, -left))
        told.tell("return_freight_by_consumer_fen", fen: freight)
        told.show(.returnFreight, freight.yuan)
        told.doubt(.outwardFreight)
    }
}
