import CaseworkRules
import FindingRules
import Kernel
import Testing

/// What a result shows of a file, and who may do what.
@Suite struct MarkedTests {
    @Test func `hits are pieces of the text as it was written`() {
        let marked = Marked("甲子電器行漏水", words: ["电器", "漏水"])
        #expect(marked.pieces.filter(\.isHit).map(\.text) == ["電器", "漏水"])
        #expect(marked.text == "甲子電器行漏水")
    }

    @Test func `an excerpt shows the first hit with what stands round it`() throws {
        let story = String(repeating: "前", count: 100) + "要求退款" + String(repeating: "后", count: 100)
        let marked = try #require(Marked.excerpt(of: story, words: ["退款"]))
        #expect(marked.text.hasPrefix("…前") && marked.text.hasSuffix("后…"))
        #expect(marked.pieces.contains { $0.isHit && $0.text == "退款" })
        #expect(marked.text.count < 80)
        #expect(Marked.excerpt(of: story, words: ["换货"]) == nil)
    }

    @Test func `a short text is shown whole`() throws {
        #expect(try #require(Marked.excerpt(of: "退款", words: ["退款"])).text == "退款")
    }

    @Test func `administrators do not search, and clerks take nothing away`() {
        for role in Role.allCases {
            let sees = CasePermission.allows([role], .view, .own)
            #expect(FindPermission.allows([role], .search) == sees)
        }
        #expect(!FindPermission.allows([.clerk], .export))
        #expect(!FindPermission.allows([.officer], .shareView))
        #expect(FindPermission.allows([.supervisor], .export))
        #expect(!FindPermission.allows([], .search))
    }
}
