import Kernel
import TestSupport
import Testing

struct IdentifierTests {
    @Test func `keys grow though the clock steps back and stands still`() {
        var source = CaseIDSource(node: 1_023)
        var random = SeededRandom(seed: 1)
        var last: Int64 = 0
        for _ in 0..<50_000 {
            let now = Instant(milliseconds: 1_790_000_000_000 + Int64.random(in: -5...5, using: &random))
            let key = source.next(at: now)
            #expect(key > last)
            last = key
        }
    }

    @Test func `two nodes never make the same key`() {
        var left = CaseIDSource(node: 1)
        var right = CaseIDSource(node: 2)
        let now = Instant(milliseconds: 1_790_000_000_000)
        let keys = (0..<10_000).flatMap { _ in [left.next(at: now), right.next(at: now)] }
        #expect(Set(keys).count == keys.count)
    }

    @Test func `a key tells when it was made`() {
        var source = CaseIDSource(node: 5)
        let now = Instant(milliseconds: 1_790_000_000_123)
        #expect(CaseIDSource.instant(of: source.next(at: now)) == now)
    }

    @Test func `a case number is written with hyphens and read back in every common form`() throws {
        let number = CaseNumber(division: "150105", year: 2026, serial: 4_817)
        #expect(number.text.hasPrefix("150105-26-004817-"))
        let plain = number.text.filter { $0 != "-" }
        let scalars = plain.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xfee0) }
        let wide = String(String.UnicodeScalarView(scalars))
        for typed in [number.text, plain, " \(number.text) ", wide, number.text.replacing("-", with: "－")] {
            #expect(CaseNumber(typed) == number)
        }
    }

    @Test func `a serial of seven digits reads back`() {
        let number = CaseNumber(division: "150105", year: 2026, serial: 1_234_567)
        #expect(CaseNumber(number.text) == number)
    }

    @Test func `codes of towns count as their county, and foreign codes as none`() {
        #expect(CaseNumber(division: "150105001", year: 2026, serial: 1).division == "150105")
        #expect(CaseNumber(division: "CA", year: 2026, serial: 1).division == "000000")
    }

    @Test func `the check digit finds every wrong digit`() {
        forManyNumbers { digits in
            for place in digits.indices {
                for digit in 0...9 where digit != digits[place] {
                    var wrong = digits
                    wrong[place] = digit
                    #expect(CaseNumber(wrong.map(String.init).joined()) == nil)
                }
            }
        }
    }

    @Test func `the check digit finds nearly every exchange of neighbours`() {
        var exchanged = 0
        var missed = 0
        forManyNumbers { digits in
            for place in digits.indices.dropLast() where digits[place] != digits[place + 1] {
                var wrong = digits
                wrong.swapAt(place, place + 1)
                exchanged += 1
                missed += CaseNumber(wrong.map(String.init).joined()) == nil ? 0 : 1
            }
        }
        #expect(missed * 20 < exchanged)
    }

    private func forManyNumbers(_ body: ([Int]) -> Void) {
        var random = SeededRandom(seed: 3)
        for _ in 0..<60 {
            let division = String(Int.random(in: 110_000...659_999, using: &random))
            let serial = Int.random(in: 1...999_999, using: &random)
            let text = CaseNumber(division: division, year: 2026, serial: serial).text
            body(text.compactMap(\.wholeNumberValue))
        }
    }

    @Test func `a query code has sixty-five bits and is read tolerantly`() throws {
        let code = QueryCode(random: SeededRandomness(seed: 11))
        #expect(code.plain.count == 13)
        #expect(code.text.split(separator: "-").map(\.count) == [4, 5, 4])
        #expect(QueryCode(code.text.lowercased()) == code)
        #expect(QueryCode(" " + code.text.replacing("-", with: " ")) == code)
        #expect(QueryCode("oOiIlL0001112") == QueryCode("0011110001112"))
        #expect(QueryCode("U000000000000") == nil)
        #expect(QueryCode("000000000000") == nil)
        #expect(!"\(code)".contains(code.plain))
    }
}
