import Kernel
import Testing

struct TextRulesTests {
    @Test func `text is trimmed, composed, and has one kind of line end`() {
        #expect(TextRules.clean("  电饭煲 \u{3000}", max: 10, lines: false) == .success("电饭煲"))
        #expect(TextRules.clean("a\r\nb\rc\n", max: 10, lines: true) == .success("a\nb\nc"))
        #expect(TextRules.clean("Cafe\u{301}", max: 4, lines: false) == .success("Caf\u{e9}"))
    }

    @Test func `Mongolian and emoji keep their joining marks`() {
        let mongolian = "\u{182e}\u{1823}\u{1829}\u{182d}\u{1823}\u{182f}\u{180e}\u{1820}"
        #expect(TextRules.clean(mongolian, max: 20, lines: false) == .success(mongolian))
        #expect(TextRules.clean("👩‍⚖️", max: 20, lines: false) == .success("👩‍⚖️"))
    }

    @Test func `direction marks of pasted numbers are dropped`() {
        #expect(TextRules.clean("\u{202d}13800138000\u{202c}", max: 11, lines: false) == .success("13800138000"))
    }

    @Test(arguments: ["a\u{0}b", "a\u{1b}b", "a\u{85}b", "a\nb", "a\tb", "a\u{ffff}b"])
    func `control characters are refused`(text: String) {
        #expect(TextRules.clean(text, max: 10, lines: false) == .failure(.controlCharacters))
    }

    @Test func `long text is refused, however its characters are made up`() {
        #expect(TextRules.clean("一二三四", max: 3, lines: false) == .failure(.tooLong(max: 3)))
        let heap = "a" + String(repeating: "\u{301}", count: 5_000)
        #expect(TextRules.clean(heap, max: 100, lines: false) == .failure(.tooLong(max: 100)))
        #expect(TextRules.clean("   ", max: 3, lines: false) == .success(""))
    }
}
