import Testing

@testable import ImportingRules

@Suite struct HTMLEntitiesTests {
    @Test(arguments: [
        ("路灯&#40;灯光&#41;井盖", "路灯(灯光)井盖"), ("a &amp; b", "a & b"), ("&amp;lt;", "&lt;"), ("&#x28;", "("),
        ("AT&T", "AT&T"), ("&;", "&;"), ("&#xd800;", "&#xd800;"), ("&#99999999;", "&#99999999;"), ("&lt", "&lt"),
        ("&", "&"), ("", ""),
    ])
    func `entities are decoded once and all else stays`(_ text: String, _ decoded: String) {
        #expect(HTMLEntities.decode(text) == decoded)
    }
}

@Suite struct TemplateTests {
    @Test(arguments: ["{", "}", "{}", "a{b", "a}b", "{a{b}}"])
    func `an unpaired brace is refused`(_ text: String) {
        #expect(Template(text) == nil)
    }

    @Test(arguments: ["", "words", "{a}{b}", "x {a b?} y"])
    func `words and columns may follow each other in any way`(_ text: String) {
        #expect(Template(text) != nil)
    }
}
