/// A language of pages and answers.
package enum Language: String, CaseIterable, Sendable, Codable {
    case zh, en
}
