internal import Kernel
package import PerformanceRules
package import SettlementRules

/// A message to one side about a promise, as the outbox holds it: what it is about, and nothing else.
package struct PromiseLetter: Equatable, Sendable {
    package let news: PromiseNews
    package let position: Int

    /// The kind of the effects; all letters of the installation are of it.
    package static let kind = "letter"

    package init(news: PromiseNews, position: Int) {
        self.news = news
        self.position = position
    }

    /// `promise trader reminded 2`
    package var payload: String { "promise \(news.to.rawValue) \(news.what.rawValue) \(position)" }

    /// Nil for the payload of any other letter.
    package init?(payload: String) {
        let words = payload.split(separator: " ").map(String.init)
        guard words.count == 4, words[0] == "promise", let side = Side(rawValue: words[1]),
            let what = PromiseNews.What(rawValue: words[2]), let position = Int(words[3])
        else { return nil }
        self.init(news: PromiseNews(to: side, what), position: position)
    }
}
