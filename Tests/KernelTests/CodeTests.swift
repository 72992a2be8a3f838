import Kernel
import Testing

struct CodeTests {
    /// Codes of well-known bodies, printed in their public records.
    @Test(arguments: ["91350100M000100Y43", "91330100799655058B", "91110108551385082Q", "91440300708461136T"])
    func `right credit codes pass in every form`(code: String) {
        #expect(CreditCode.problem(in: code) == nil)
        #expect(CreditCode(" " + code.lowercased() + " ")?.text == code)
    }

    @Test func `a credit code tells what is wrong with it`() {
        #expect(CreditCode.problem(in: "9135") == .length(4))
        #expect(CreditCode.problem(in: "91350100M000100Y4I") == .character(at: 18))
        #expect(CreditCode.problem(in: "91A50100M000100Y43") == .character(at: 3))
        #expect(CreditCode.problem(in: "91350100M000100Y44") == .check)
        #expect(CreditCode("91350100M000100Y44") == nil)
    }

    @Test func `the credit code's check finds every single wrong character`() {
        let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        let right = Array("91350100M000100Y43")
        for place in right.indices {
            for character in alphabet where character != right[place] {
                var wrong = right
                wrong[place] = character
                #expect(CreditCode(String(wrong)) == nil)
            }
        }
    }

    @Test(arguments: ["96385074", "036000291452", "4006381333931", "6901028075831", "10012345678902"])
    func `right bar codes pass`(code: String) {
        #expect(GTIN(code)?.text == code)
    }

    @Test(arguments: ["4006381333932", "400638133393", "40063813339311", "", "abc", "4006381333931x"])
    func `wrong bar codes do not`(code: String) {
        #expect(GTIN(code) == nil)
    }

    @Test func `division codes of every kind are taken and told apart`() {
        #expect(DivisionCode("150105")?.county == "150105")
        #expect(DivisionCode("150105001002")?.county == "150105")
        #expect(DivisionCode("CA")?.county == nil)
        #expect(DivisionCode("") == nil)
        #expect(DivisionCode("内蒙古") == nil)
    }
}
