package import Kernel
package import Web

/// What other capabilities tell the consumer of a file; `App` brings it, so that casework knows none of them.
package struct FollowNews: Sendable {
    /// One sentence with its state, under a heading that says what it is about.
    package struct Item: Sendable {
        package let title: Text
        package let mark: StateKind
        /// Where it stands, in a word or two.
        package let state: Text
        package let text: Text
        package let arguments: [String]
        /// The day on which it happened, where that is told.
        package let day: Day?

        package init(
            title: Text, mark: StateKind, state: Text, text: Text, arguments: [String], day: Day? = nil
        ) {
            self.title = title
            self.mark = mark
            self.state = state
            self.text = text
            self.arguments = arguments
            self.day = day
        }
    }

    /// The news about a file, the newest first.
    let list: @Sendable (CaseNumber) async throws -> [Item]

    package init(list: @escaping @Sendable (CaseNumber) async throws -> [Item]) { self.list = list }

    package static let none = FollowNews { _ in [] }
}

/// The news at the side of the consumer's page.
struct FollowNewsList {
    let followed: FollowCase
    let say: Words

    var html: HTML {
        guard let first = followed.news.first else { return .empty }
        return .section(
            class: "panel flow tight", [.h2(say(first.title)), .list(followed.news.map(line))])
    }

    private func line(_ item: FollowNews.Item) -> HTML {
        .join([
            .p([
                .state(item.mark, say(item.state)), .text(" "),
                .some(item.day) { .span(say.dayAndMonth($0), class: "small mut") },
            ]),
            .p(say.say(item.text, item.arguments), class: "small"),
        ])
    }
}
