package import Kernel

/// A text of the guide in both languages.
package protocol Bilingual {
    var zh: String { get }
    var en: String { get }
}

extension Bilingual {
    package var text: LocalText { LocalText(zh: zh, en: en) }
}

/// A law that the guide cites: what it is called, since when it holds, and from where its text was read.
package struct LawSource: Bilingual, Codable, Equatable, Sendable {
    package let zh: String
    package let en: String
    package let number: String
    package let inForce: Day
    package let status: Certainty
    package let textFrom: String
    package let note: String

    private enum CodingKeys: String, CodingKey {
        case zh, en, number, status, note
        case inForce = "in_force"
        case textFrom = "text_from"
    }
}

/// Somebody who can be asked for help, with the number to call.
package struct Authority: Bilingual, Codable, Equatable, Sendable {
    package let zh: String
    package let en: String
    package let phone: String?
    package let status: Certainty
}

/// What all topics share: the laws they cite and whom they send people to.
package struct GuideBook: Codable, Equatable, Sendable {
    package let sources: [String: LawSource]
    package let authorities: [String: Authority]

    package init(sources: [String: LawSource], authorities: [String: Authority]) {
        self.sources = sources
        self.authorities = authorities
    }

    package static let empty = GuideBook(sources: [:], authorities: [:])
}
