import Kernel
import Testing
import Web

@Suite struct HTMLTests {
    @Test func `text is escaped in content and in attributes`() {
        let html = HTML.p("<b>\"A&B\"</b>'", with: [.label("\"><script>")])
        #expect(
            html.string
                == "<p aria-label=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&quot;A&amp;B&quot;&lt;/b&gt;&#39;</p>")
    }

    @Test func `elements hold pieces, lists and nothing`() {
        let html = HTML.div(class: "panel", [.h2("甲"), .empty, .join([.text("乙"), .br]), .when(false, .p("no"))])
        #expect(html.string == "<div class=\"panel\"><h2>甲</h2>乙<br></div>")
    }

    @Test func `boolean attributes have no value`() {
        #expect(HTML.void("input", with: [.type("checkbox"), .checked]).string == "<input type=\"checkbox\" checked>")
    }

    @Test func `phrase breaks become wbr, but not those in what people typed`() {
        let text = Text(zh: "您投诉的|是{0}？", en: "About {0}?")
        #expect(Words(.zh).phrased(text, "甲|乙<").string == "您投诉的<wbr>是甲|乙&lt;？")
        #expect(Words(.zh)(text, "甲|乙") == "您投诉的是甲|乙？")
    }

    @Test func `a work list of fifty rows is built quickly`() {
        let say = Words(.zh)
        let rows = (0..<50).map { index in
            HTML.tr(
                class: "soon",
                [
                    .td([.selectBox("150105-26-00\(index)", say)]), .th("洗衣机修两次仍漏水", with: [.scope("row")]),
                    .td(class: "nw", [.state(.go, "在线和解")]), .td([.ticks(.hot, filled: 6)]),
                    .td("王女士"), .td("甲子电器行（赛罕店）"), .numberCell("2,899.00"), .td("孟女士"),
                ])
        }
        #expect(Table(caption: "案件", [Column("到期")], kind: .work, rows: rows).html.string.utf8.count > 20_000)
    }
}
