import Testing

@testable import CaseworkRules

/// How the articles of a template are read from what somebody typed.
@Suite struct CitedArticlesTests {
    @Test func `articles of the own law stand once each and in order`() {
        #expect(CitedArticles("25; 25; 24, 25; 44").own == ["24", "25", "44"])
        #expect(CitedArticles("55(1), 62; 4-6").own == ["4-6", "55(1)", "62"])
        #expect(CitedArticles("").own.isEmpty && CitedArticles(" ; ,").own.isEmpty)
    }

    @Test func `another law is named with its articles, and the own ones go on after it`() {
        let cited = CitedArticles("10; 网络交易监督管理办法 art. 18; 24; 法释〔2024〕9号 arts. 6-8, 10")
        #expect(cited.own == ["10", "24"])
        #expect(
            cited.others == [
                .init(law: "网络交易监督管理办法", articles: ["18"]), .init(law: "法释〔2024〕9号", articles: ["6-8", "10"]),
            ])
    }

    @Test func `what is cited in words stays in words`() {
        #expect(CitedArticles("附件二").others == [.init(law: "附件二", articles: [])])
        #expect(CitedArticles("art. 5").own == ["5"])
    }
}
