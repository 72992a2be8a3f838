internal import Kernel
package import MediationRules

/// A message to somebody who was asked to a session, as the outbox holds it: what it is about, and nothing else.
package struct SessionLetter: Equatable, Sendable {
    /// The kind of the effects; messages of all capabilities go one way.
    package static let kind = "letter"

    package let session: Int64
    package let seat: Int
    package let news: SessionNews
    /// The revision that it tells of; where a newer one is there, that one is told instead.
    package let revision: Int

    package init(session: Int64, seat: Int, news: SessionNews, revision: Int) {
        self.session = session
        self.seat = seat
        self.news = news
        self.revision = revision
    }

    var payload: String { "session \(session) \(seat) \(news.rawValue) \(revision)" }

    init?(payload: String) {
        let words = payload.split(separator: " ").map(String.init)
        guard words.count == 5, words[0] == "session", let session = Int64(words[1]), let seat = Int(words[2]),
            let news = SessionNews(rawValue: words[3]), let revision = Int(words[4])
        else { return nil }
        self.init(session: session, seat: seat, news: news, revision: revision)
    }
}
