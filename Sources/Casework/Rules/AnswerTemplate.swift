package import Kernel

/// A prepared answer that cites a law: usable as long as that law is in force.
package struct AnswerTemplate: Equatable, Sendable {
    /// What a person edits.
    package struct Content: Equatable, Sendable {
        package var title: LocalText
        package var text: LocalText
        package var law: LocalText
        /// The articles, as they are cited: `25`, `24; 25`.
        package var article: String
        /// The first day on which the cited law holds.
        package var from: Day
        /// The last one; nil while it is in force.
        package var to: Day?
        /// Whether somebody has checked the text against the law.
        package var isConfirmed: Bool
        package var isRetired: Bool

        package init(
            title: LocalText, text: LocalText, law: LocalText, article: String, from: Day, to: Day? = nil,
            isConfirmed: Bool, isRetired: Bool = false
        ) {
            self.title = title
            self.text = text
            self.law = law
            self.article = article
            self.from = from
            self.to = to
            self.isConfirmed = isConfirmed
            self.isRetired = isRetired
        }
    }

    /// How a template stands on a day.
    package enum Standing: String, CaseIterable, Sendable {
        case usable
        /// The cited law is not in force yet.
        case coming
        /// The cited law has ended.
        case expired
        case retired
    }

    package let id: Int64
    /// From 1; a change is the next one.
    package let version: Int
    package let content: Content
    package let at: Instant
    package let by: String

    package init(id: Int64, version: Int, content: Content, at: Instant, by: String) {
        self.id = id
        self.version = version
        self.content = content
        self.at = at
        self.by = by
    }

    package var title: LocalText { content.title }

    /// Template and version, as an answer keeps it.
    package var key: String { "\(id).\(version)" }

    package func standing(on day: Day) -> Standing {
        if content.isRetired { return .retired }
        if day < content.from { return .coming }
        if let last = content.to, last < day { return .expired }
        return .usable
    }

    package func isUsable(on day: Day) -> Bool { standing(on: day) == .usable }
}
