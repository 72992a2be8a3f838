import FindingRules
import Kernel
import Testing

/// What typed text is taken for.
@Suite struct SearchTextTests {
    @Test func `a number of a case is nothing else`() {
        let number = CaseNumber(division: "150105", year: 2026, serial: 4_817)
        #expect(SearchText("  \(number.text) ")?.exact == [.number(number.text)])
    }

    @Test func `digits are tried as all that they may be`() throws {
        #expect(try #require(SearchText("4817")).exact == [.serial(4_817), .order("4817")])
        let phone = try #require(SearchText("138 0000 2046"))
        #expect(phone.exact == [.phone("13800002046"), .order("138 0000 2046")])
        let goods = try #require(SearchText("6901234567892"))
        #expect(goods.exact == [.phone("6901234567892"), .gtin("6901234567892"), .order("6901234567892")])
    }

    @Test func `a credit code is known by its check`() {
        #expect(SearchText("91350100M000100Y43")?.exact == [.creditCode("91350100M000100Y43")])
    }

    @Test func `words are normalised, and single characters are told apart`() throws {
        let text = try #require(SearchText("洗衣機　漏水，退 漏水"))
        #expect(text.words == ["洗衣机", "漏水"])
        #expect(text.tooShort == ["退"])
        #expect(text.exact.isEmpty)
        #expect(text.isSearchable)
    }

    @Test func `a single character cannot be looked for`() throws {
        #expect(try !#require(SearchText("退")).isSearchable)
    }

    @Test func `nothing and too much are nothing`() {
        #expect(SearchText("") == nil)
        #expect(SearchText(" ，。 ") == nil)
        #expect(SearchText(String(repeating: "退", count: 200)) == nil)
    }

    @Test func `control characters are spaces`() throws {
        #expect(try #require(SearchText("12\u{0}34")).exact.contains(.order("12 34")))
    }

    @Test func `not more than eight words are looked for`() throws {
        let text = try #require(SearchText((10..<30).map { "词\($0)" }.joined(separator: " ")))
        #expect(text.words.count == 8)
    }
}
