import Kernel
import Testing

struct MoneyTests {
    @Test(arguments: [
        ("2,899.00", 289_900), ("¥2899", 289_900), ("２８９９", 289_900), ("2899元", 289_900), ("￥ 2，899.5", 289_950),
        ("0", 0), ("0.01", 1), ("00012", 1_200), ("1,234,567.89", 123_456_789), ("999999999999.99", 99_999_999_999_999),
    ])
    func `amounts are read as people write them`(text: String, fen: Int64) {
        #expect(Money(yuanText: text) == Money(fen: fen))
    }

    @Test(arguments: ["", "abc", "-5", "1.234", "1,23", "12,34,567", ".5", "5.", "1 元 2", "٣", "1e5", "¥", ",100"])
    func `what is no amount is refused`(text: String) {
        #expect(Money.reading(text) == .failure(.notAnAmount))
    }

    @Test(arguments: ["1000000000000", "99999999999999999999999999", "9,999,999,999,999"])
    func `amounts beyond any sense are refused without overflowing`(text: String) {
        #expect(Money.reading(text) == .failure(.amountTooLarge))
    }

    @Test func `every amount reads back from its text`() {
        var random = SeededRandom(seed: 5)
        for _ in 0..<2_000 {
            let money = Money(fen: Int64.random(in: 0...99_999_999_999_999, using: &random))
            #expect(Money(yuanText: money.yuanText) == money)
        }
        #expect(Money(fen: -289_950).yuanText == "-2,899.50")
        #expect(Money(fen: Int64.min).yuanText == "-92,233,720,368,547,758.08")
    }
}
