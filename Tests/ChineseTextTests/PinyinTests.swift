import ChineseText
import Testing

/// Names as they are typed in Latin letters.
@Suite struct PinyinTests {
    @Test func `a name gives its syllables and its initials`() {
        let forms = Pinyin.forms(of: "甲子電器")
        #expect(forms.contains("jiazidianqi"))
        #expect(forms.contains("jzdq"))
    }

    @Test func `a character with several readings is found by each of them`() {
        #expect(Pinyin.forms(of: "工商银行").contains("gongshangyinhang"))
        #expect(Pinyin.forms(of: "重庆火锅").contains("chongqinghuoguo"))
        #expect(Pinyin.forms(of: "曾记").contains("zengji"))
        #expect(Pinyin.forms(of: "绿洲").contains("lvzhou"))
    }

    @Test func `what is not Chinese stays as it is, and alone gives nothing`() {
        #expect(Pinyin.forms(of: "4S店").contains("4sdian"))
        #expect(Pinyin.forms(of: "Best Buy").isEmpty)
        #expect(Pinyin.forms(of: "").isEmpty)
    }

    @Test func `a name of many readings stays short`() {
        #expect(Pinyin.forms(of: String(repeating: "行单曾", count: 100)).count <= 13)
    }
}
