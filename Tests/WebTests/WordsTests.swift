import HTTPTypes
import Kernel
import Testing
import Web

@Suite struct WordsTests {
    @Test func `days are said as people say them`() {
        #expect(Words(.zh).date("2026-10-16") == "10月16日（星期五）")
        #expect(Words(.en).date("2026-10-16") == "Friday 16 October")
        #expect(Words(.zh).date("2027-01-04", today: "2026-10-12") == "2027年1月4日（星期一）")
        #expect(Words(.zh).shortDate("2026-10-06") == "10-06")
        #expect(Words(.zh).shortDate("2025-10-06", today: "2026-10-12") == "2025-10-06")
    }

    @Test func `times are told where the installation is`() throws {
        let late = try #require(Instant(iso: "2026-10-12T17:30:00.000Z"))
        let urumqi = try #require(LegalZone(identifier: "Asia/Urumqi"))
        #expect(Words(.zh).shortMoment(late) == "10-13 01:30")
        #expect(Words(.zh, zone: urumqi).shortMoment(late) == "10-12 23:30")
        #expect(Words(.en, zone: urumqi).moment(late) == "12 October, 23:30")
        #expect(Words(.zh, zone: urumqi).shortMoment(late, in: .shanghai) == "10-13 01:30")
    }

    @Test func `amounts, counts and rates carry their marks`() {
        let say = Words(.zh)
        #expect(say.money(Money(fen: 289_900)) == "¥2,899.00")
        #expect(say.count(551_780) == "551,780")
        #expect(say.count(-1_000) == "−1,000")
        #expect(say.rate(449_786, of: 551_780) == "81.52%")
        #expect(say.rate(1, of: 0) == "—")
        #expect(say.rate(5_294, of: 5_381) == "98.38%")
        #expect(say.size(18_600_000) == "18.6 MB")
    }

    @Test func `English chooses between one and many`() {
        #expect(Words(.en)(WebText.thingsToFix, "1") == "There is 1 thing to fix")
        #expect(Words(.en)(WebText.thingsToFix, "3") == "There are 3 things to fix")
        #expect(Words(.zh)(WebText.thingsToFix, "3") == "有3处需要改一下")
    }

    @Test func `masks leave enough to tell people apart, and no more`() {
        #expect(Mask.phone("13800002046") == "138****2046")
        #expect(Mask.phone("0471-1234012") == "0471-****012")
        #expect(Mask.phone("123") == "****")
        #expect(Mask.name("王小明") == "王**")
        #expect(Mask.name("欧阳修") == "欧阳*")
        #expect(Mask.name("John Smith") == "J*** S***")
        #expect(Mask.address("赛罕区昭乌达路12号") == "赛罕区昭乌达路****")
        #expect(Mask.document("150105195001010027") == "150105********0027")
    }

    @Test(arguments: [
        Problem.missing, .tooLong(max: 5), .tooShort(min: 2), .notANumber, .numberTooSmall(min: 1),
        .numberTooLarge(max: 9), .notADay, .dayInFuture, .dayTooEarly, .notAnAmount, .amountTooLarge,
        .badCreditCode(.length(17)), .badCreditCode(.character(at: 3)), .badCreditCode(.check), .badGTIN, .badPhone,
        .badEmail, .badName, .badCaseNumber, .badQueryCode, .unknownChoice, .controlCharacters, .tooManyItems(max: 2),
        .badJSON, .unknownField, .wrongType(expected: "string"), .fileTooLarge(limit: 100_000_000), .fileType,
        .fileEmpty, .fileUnreadable,
    ])
    func `every problem has words in both languages, with all arguments put in`(_ problem: Problem) {
        for language in Language.allCases {
            let words = Words(language).problem(problem)
            #expect(!words.isEmpty && !words.contains("{") && !words.contains("!"))
        }
    }

    @Test(arguments: ProblemCode.allCases)
    func `every code has a title and an advice`(_ code: ProblemCode) {
        #expect(code.status.code >= 400)
        #expect(!ErrorText.title(code).zh.isEmpty && !ErrorText.advice(code).en.isEmpty)
    }
}
