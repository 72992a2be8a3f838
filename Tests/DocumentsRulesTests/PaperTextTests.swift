import DocumentsRules
import Testing

@Suite struct PaperTextTests {
    @Test func `control characters and direction overrides are dropped, line ends become one kind`() {
        #expect(PaperText.plain("王\u{0}秀\u{7}兰\u{202E}abc\u{202C}") == "王秀兰abc")
        #expect(PaperText.plain("一\r\n二\r三\u{2028}四") == "一\n二\n三\n四")
        #expect(PaperText.plain("甲\t乙") == "甲    乙")
        #expect(PaperText.plain("شركة 商店 👍🏽") == "شركة 商店 👍🏽")
    }

    @Test func `a word longer than a line gets places to break, and nothing else does`() {
        let long = String(repeating: "a", count: 100)
        let broken = PaperText.breakable(long)
        #expect(broken.split(separator: "\u{200B}").map(\.count).max() == 30)
        #expect(broken.filter { $0 != "\u{200B}" } == long)
        let chinese = String(repeating: "消费者", count: 1_000)
        #expect(PaperText.breakable(chinese) == chinese)
    }

    @Test func `a break never parts a sign from its marks`() {
        let letters = String(repeating: "e\u{301}", count: 100)
        let broken = PaperText.breakable(letters)
        #expect(!broken.unicodeScalars.split(separator: "\u{200B}").contains { $0.first == "\u{301}" })
    }

    @Test func `traditional Mongolian is known by its letters`() {
        #expect(PaperText.isMongolian("ᠮᠣᠩᠭᠣᠯ"))
        #expect(!PaperText.isMongolian("蒙古 Монгол"))
    }

    @Test func `a document with too much text is told before it is drawn`() {
        var paper = Paper(title: "决定书", blocks: [.paragraph(String(repeating: "消", count: 100_000))])
        #expect(paper.problem == nil)
        paper.blocks.append(.paragraph(String(repeating: "消", count: 100_000)))
        #expect(paper.problem == .tooLong)
    }

    @Test(arguments: [(1, "一"), (3, "三"), (10, "十"), (16, "十六"), (23, "二十三"), (99, "九十九"), (100, "100")])
    func `numbers are said as Chinese counts them`(_ number: Int, _ words: String) {
        #expect(ChineseNumeral.text(number) == words)
    }
}

@Suite struct SealImageTests {
    static func head(width: UInt8, height: UInt8) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
            + [0, 0, 0, width, 0, 0, 0, height, 8, 6, 0, 0, 0] + [UInt8](repeating: 0, count: 8)
    }

    @Test func `a seal is told by its first bytes, and is of a bounded size`() throws {
        #expect(try SealImage.checking(Self.head(width: 200, height: 180)).get() == (200, 180))
        #expect(throws: (any Error).self) { try SealImage.checking(Self.head(width: 20, height: 180)).get() }
        #expect(throws: (any Error).self) { try SealImage.checking(Array("GIF89a".utf8)).get() }
        #expect(throws: (any Error).self) { try SealImage.checking([]).get() }
        let huge = [UInt8](repeating: 0, count: SealImage.maxBytes + 1)
        #expect(throws: (any Error).self) { try SealImage.checking(huge).get() }
    }

    @Test func `a picture of a hundred thousand pixels a side is refused before anybody decodes it`() {
        var bytes = Self.head(width: 200, height: 180)
        bytes[17] = 1
        #expect(throws: (any Error).self) { try SealImage.checking(bytes).get() }
    }
}
