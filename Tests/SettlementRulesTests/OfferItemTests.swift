import CaseworkRules
import Kernel
import Testing

@testable import SettlementRules

@Suite struct OfferItemTests {
    @Test(arguments: ClaimKind.allCases)
    func `every kind of claim can be offered in full, and says what it lacks`(_ kind: ClaimKind) {
        let terms = kind.offerTerms
        let amount = terms.amount == .needed ? Money(fen: 5_000) : nil
        #expect(OfferItem(kind, amount: amount, days: 3, detail: "补两斤").problems.isEmpty)
        let bare = OfferItem(kind).problems
        #expect(bare.contains(.daysMissing))
        #expect(bare.contains(.amountMissing) == (terms.amount == .needed))
        #expect(bare.contains(.detailMissing) == (terms.detail == .needed))
        let paid = OfferItem(kind, amount: Money(fen: 1), days: 3, detail: "当面").problems
        #expect(paid.contains(.amountForeign) == (terms.amount == .foreign))
    }

    @Test func `instalments make the whole sum, rise in their days and are positive`() {
        let whole = Money(fen: 10_000)
        let parts = [Instalment(Money(fen: 4_000), days: 10), Instalment(Money(fen: 6_000), days: 40)]
        let right = OfferItem(.refund, amount: whole, instalments: parts)
        #expect(right.problems.isEmpty && right.lastDay == 40)
        let short = OfferItem(.refund, amount: whole, instalments: [parts[0]])
        #expect(short.problems == [.instalmentSum(Money(fen: 4_000))])
        let wrong = OfferItem(
            .refund, amount: whole,
            instalments: [Instalment(Money(fen: 10_000), days: 40), Instalment(Money(fen: 0), days: 10)])
        #expect(wrong.problems == [.instalmentNotPositive, .instalmentDays])
        #expect(OfferItem(.repair, days: nil, instalments: parts).problems == [.instalmentsForeign])
    }

    @Test func `sums and days have bounds`() {
        #expect(OfferItem(.refund, amount: .zero, days: 1).problems == [.amountNotPositive])
        #expect(OfferItem(.refund, amount: .largestInput, days: 1).problems == [.amountTooLarge])
        #expect(OfferItem(.repair, days: 731).problems == [.daysOutOfRange])
        #expect(OfferItem(.repair, days: -1).problems == [.daysOutOfRange])
    }

    @Test func `one kind stands once in an offer`() throws {
        let twice = OfferDraft(items: [OfferItem(.repair, days: 1), OfferItem(.repair, days: 2)])
        #expect(try Sample.offered.why(.offer(twice), Sample.by(.consumer)) == [.kindTwice])
    }
}
