package import CaseworkRules
internal import Foundation
package import Kernel
package import Storage

/// The templates of answers, each with the article that it cites; every change is a version of its own.
package struct AnswerTemplates: Sendable {
    private let tools: CaseworkTools

    package init(_ tools: CaseworkTools) {
        self.tools = tools
    }

    /// The newest version of each template, the usable ones first, by title. There are some dozens.
    package func newest(on day: Day) async throws -> [AnswerTemplate] {
        try await tools.database.rows(
            "SELECT * FROM answer_template WHERE is_newest = 1 ORDER BY title_zh, id LIMIT 1000"
        ).map(Self.template).sorted { first, second in
            let (one, other) = (first.isUsable(on: day), second.isUsable(on: day))
            return one == other ? (first.title.zh, first.id) < (second.title.zh, second.id) : one
        }
    }

    /// Those that may be answered from on a day: not retired, and their law is in force.
    package func usable(on day: Day) async throws -> [AnswerTemplate] {
        try await newest(on: day).filter { $0.isUsable(on: day) }
    }

    /// All versions of one template, newest first; empty when there is none.
    package func versions(of id: Int64) async throws -> [AnswerTemplate] {
        try await tools.database.rows(
            "SELECT * FROM answer_template WHERE id = \(id) ORDER BY version DESC LIMIT 200"
        ).map(Self.template)
    }

    /// Adds a template, or a version to one; `after` is the version that was edited, nil for a new template.
    ///
    /// Throws `StaleFile` when somebody else saved a version meanwhile.
    @discardableResult
    package func save(
        _ content: AnswerTemplate.Content, to id: Int64? = nil, after: Int = 0, by who: Principal
    ) async throws -> AnswerTemplate {
        let template = AnswerTemplate(
            id: id ?? tools.keys.next(), version: after + 1, content: content, at: tools.time.now(), by: who.noteName)
        var change = Change()
        if id != nil {
            change.run(
                """
                UPDATE answer_template SET is_newest = 0
                WHERE id = \(template.id) AND version = \(after) AND is_newest = 1
                """, expecting: 1)
        }
        change.insert(Self.insert(template, seed: nil))
        do {
            try await tools.database.submit(change)
        } catch ChangeRefused.missed {
            throw StaleFile()
        }
        return template
    }

    private static func insert(_ template: AnswerTemplate, seed: String?) -> SQL {
        let content = template.content
        return """
            INSERT INTO answer_template (id, version, seed_key, title_zh, title_en, text_zh, text_en, law_zh, law_en,
                article, law_from, law_to, status, is_retired, is_newest, at, by_name)
            VALUES (\(template.id), \(template.version), \(seed), \(content.title.zh), \(content.title.en),
                \(content.text.zh), \(content.text.en), \(content.law.zh), \(content.law.en), \(content.article),
                \(content.from), \(content.to), \(content.isConfirmed ? "confirmed" : "unconfirmed"),
                \(content.isRetired), 1, \(template.at), \(template.by))
            """
    }

    private static func template(_ row: Row) throws -> AnswerTemplate {
        let content = AnswerTemplate.Content(
            title: LocalText(zh: try row.text("title_zh"), en: try row.text("title_en")),
            text: LocalText(zh: try row.text("text_zh"), en: try row.text("text_en")),
            law: LocalText(zh: try row.text("law_zh"), en: try row.text("law_en")), article: try row.text("article"),
            from: try row.day("law_from"), to: try row.optionalDay("law_to"),
            isConfirmed: try row.text("status") == "confirmed", isRetired: try row.bool("is_retired"))
        return AnswerTemplate(
            id: try row.int64("id"), version: try row.int("version"), content: content, at: try row.instant("at"),
            by: try row.text("by_name"))
    }
}

extension AnswerTemplates {
    /// Adds the templates that come with the program, each once; those that were edited since are left alone.
    ///
    /// They get small keys in their own order, because no node has drawn any yet when a database is filled.
    package static func seed(_ json: [UInt8], on database: any Database, at now: Instant) async throws {
        let seeds = try JSONDecoder().decode([Seed].self, from: Data(json))
        let rows = try await database.rows("SELECT id, seed_key FROM answer_template WHERE seed_key IS NOT NULL")
        let known = Set(try rows.map { try $0.text("seed_key") })
        var next = try rows.map { try $0.int64("id") }.max() ?? 0
        var change = Change()
        for seed in seeds where !known.contains(seed.key) {
            guard let from = Day(seed.from) else { continue }
            next += 1
            let content = AnswerTemplate.Content(
                title: seed.title, text: seed.text, law: seed.law, article: seed.article, from: from,
                isConfirmed: seed.status == "confirmed")
            change.insert(
                insert(AnswerTemplate(id: next, version: 1, content: content, at: now, by: ""), seed: seed.key))
        }
        try await database.submit(change)
    }

    private struct Seed: Decodable {
        let key: String
        let title: LocalText
        let text: LocalText
        let law: LocalText
        let article: String
        let from: String
        let status: String
    }
}
