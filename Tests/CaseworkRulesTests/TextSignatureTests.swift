import ChineseText
import Kernel
import TestSupport
import Testing

@testable import CaseworkRules

/// Stories that are nearly the same find each other, and others do not.
@Suite struct TextSignatureTests {
    private static let letters = Array(
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取完"
    )

    private func text(_ length: Int, _ random: inout SeededRandom) -> String {
        String((0..<length).map { _ in Self.letters.randomElement(using: &random) ?? "的" })
    }

    @Test func `letters, marks and spaces between them change nothing`() {
        let first = TextSignature("8月29日买的洗衣机，9月3日开始漏水。上门修过两次，修完还是漏。")
        let second = TextSignature("8月29日买的洗衣机 9月3日开始漏水！上门修过两次；修完还是漏")
        #expect(first != nil && first == second)
        #expect(TextSignature("ABCDEFG hijklmnop") == TextSignature("abcdefghijklmnop"))
    }

    @Test func `a text that says too little has none`() {
        for text in ["", "退钱", "。。。。。。。。。。。。。。。。。。。。", "哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈"] {
            #expect(TextSignature(text) == nil, "\(text)")
        }
    }

    @Test(arguments: UInt64(1)...40)
    func `a story with a few other words shares a band and counts as nearly the same`(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let story = text(120, &random)
        var other = Array(story)
        for _ in 0..<3 { other[Int.random(in: 0..<other.count, using: &random)] = "改" }
        let (one, two) = (try #require(TextSignature(story)), try #require(TextSignature(String(other))))
        #expect(zip(one.bands, two.bands).contains { $0 == $1 })
        #expect(TextPairs(story).share(with: TextPairs(String(other))) >= TextPairs.nearlySame)
    }

    @Test(arguments: UInt64(1)...40)
    func `two other stories share no band and little text`(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let (story, other) = (text(120, &random), text(120, &random))
        let (one, two) = (try #require(TextSignature(story)), try #require(TextSignature(other)))
        #expect(!zip(one.bands, two.bands).contains { $0 == $1 })
        #expect(TextPairs(story).share(with: TextPairs(other)) < 0.2)
    }

    @Test func `a hostile text is looked at up to a bound`() {
        #expect(TextSignature(String(repeating: "退", count: 1_000_000)) == nil)
        let long = String(repeating: "一二三四五六七八九十百千万甲乙丙丁", count: 50_000)
        #expect(TextPairs(long).share(with: TextPairs(long)) == 1)
    }
}
