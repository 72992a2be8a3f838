package import AdviceRules
internal import Foundation
package import Kernel
package import Storage
internal import Web

/// One version of a topic as it is kept.
package struct StoredTopic: Equatable, Sendable {
    /// How a version stands.
    package enum State: String, CaseIterable, Sendable {
        /// Being written; at most one of a topic.
        case draft
        /// What the public reads; at most one of a topic.
        case published
        /// What the public read before.
        case former
    }

    package let topic: Topic
    package let version: Int
    package let state: State
    package let position: Int
    /// The day by which the texts are to be looked at again.
    package let reviewOn: Day
    /// Counts the savings of a draft, so that nobody writes over somebody else's.
    package let revision: Int
    package let at: Instant
    /// Empty for what came with the program.
    package let by: String
}

/// The topics of the guide in all their versions.
package struct GuideStore: Sendable {
    private let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    /// What the public reads, in the order of the guide.
    package func published() async throws -> [StoredTopic] {
        try await database.rows(
            "SELECT * FROM advice_topic WHERE state = 'published' ORDER BY position, key LIMIT 200"
        ).map(Self.stored)
    }

    /// What the public reads of one topic; nil where there is none.
    package func published(_ key: String) async throws -> StoredTopic? {
        try await database.row("SELECT * FROM advice_topic WHERE key = \(key) AND state = 'published'")
            .map(Self.stored)
    }

    /// All versions of one topic, newest first; empty when there is none.
    package func versions(of key: String) async throws -> [StoredTopic] {
        try await database.rows(
            "SELECT * FROM advice_topic WHERE key = \(key) ORDER BY version DESC LIMIT 200"
        ).map(Self.stored)
    }

    /// The topics of which a version is being written.
    package func drafts() async throws -> Set<String> {
        Set(
            try await database.rows("SELECT key FROM advice_topic WHERE state = 'draft' LIMIT 200")
                .map { try $0.text("key") })
    }

    /// Keeps what was changed, as the draft of the next version; the first change begins it.
    ///
    /// `seen` is the version and revision that were edited; throws `Stale` when somebody saved meanwhile.
    package func save(
        _ topic: Topic, reviewOn: Day, over seen: StoredTopic, by name: String, at now: Instant
    ) async throws {
        let body = try Self.text(topic)
        let next = StoredTopic(
            topic: topic, version: seen.version + 1, state: .draft, position: seen.position, reviewOn: reviewOn,
            revision: 1, at: now, by: name)
        try await changing { transaction in
            guard seen.state == .draft else {
                // Somebody else may begin the same version at the same time; the second one is told.
                return try transaction.execute("\(fragment: Self.insert(next, body: body)) ON CONFLICT DO NOTHING")
            }
            return try transaction.execute(
                """
                UPDATE advice_topic SET body = \(body), review_on = \(reviewOn), revision = \(seen.revision + 1),
                    at = \(now), by_name = \(name)
                WHERE key = \(topic.id) AND version = \(seen.version) AND state = 'draft'
                    AND revision = \(seen.revision)
                """)
        }
    }

    /// Puts the draft before the public; what was there before is kept as a former version.
    ///
    /// `note` writes into the audit log, in the same transaction.
    package func publish(
        _ draft: StoredTopic, by name: String, at now: Instant,
        note: @escaping @Sendable (any Writing) throws -> Void
    ) async throws {
        try await changing { transaction in
            try transaction.execute(
                "UPDATE advice_topic SET state = 'former' WHERE key = \(draft.topic.id) AND state = 'published'")
            try note(transaction)
            return try transaction.execute(
                """
                UPDATE advice_topic SET state = 'published', at = \(now), by_name = \(name)
                WHERE key = \(draft.topic.id) AND version = \(draft.version) AND state = 'draft'
                    AND revision = \(draft.revision)
                """)
        }
    }

    /// Throws the draft away; the next change begins another one from what the public reads.
    package func discard(_ draft: StoredTopic) async throws {
        try await changing { transaction in
            try transaction.execute(
                """
                DELETE FROM advice_topic WHERE key = \(draft.topic.id) AND version = \(draft.version)
                    AND state = 'draft' AND revision = \(draft.revision)
                """)
        }
    }

    /// Runs a change of one row; throws `Stale`, and nothing is changed, where the row is not as it was seen.
    private func changing(_ run: @escaping @Sendable (any Writing) throws -> Int) async throws {
        try await database.transaction { transaction in
            guard try run(transaction) == 1 else { throw Stale() }
        }
    }

    private static func insert(_ stored: StoredTopic, body: String) -> SQL {
        """
        INSERT INTO advice_topic (key, version, state, position, body, review_on, revision, at, by_name)
        VALUES (\(stored.topic.id), \(stored.version), \(stored.state), \(stored.position), \(body),
            \(stored.reviewOn), \(stored.revision), \(stored.at), \(stored.by))
        """
    }

    private static func stored(_ row: Row) throws -> StoredTopic {
        let topic = try JSONDecoder().decode(Topic.self, from: Data(try row.text("body").utf8))
        return StoredTopic(
            topic: topic, version: try row.int("version"), state: try row.choice("state"),
            position: try row.int("position"), reviewOn: try row.day("review_on"), revision: try row.int("revision"),
            at: try row.instant("at"), by: try row.text("by_name"))
    }

    private static func text(_ topic: Topic) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(topic), as: UTF8.self)
    }
}

extension GuideStore {
    /// Adds the topics that come with the program, each once; those that are there already are left alone.
    package func seed(_ shipped: ShippedGuide, at now: Instant) async throws {
        let rows = try await database.rows("SELECT DISTINCT key FROM advice_topic LIMIT 1000")
        let known = Set(try rows.map { try $0.text("key") })
        var change = Change()
        for (position, topic) in shipped.topics.enumerated() where !known.contains(topic.id) {
            let stored = StoredTopic(
                topic: topic, version: 1, state: .published, position: position, reviewOn: shipped.reviewOn,
                revision: 1, at: now, by: "")
            change.insert(Self.insert(stored, body: try Self.text(topic)))
        }
        guard !change.statements.isEmpty else { return }
        try await database.submit(change)
    }
}

/// The guide as it comes with the program.
package struct ShippedGuide: Decodable, Sendable {
    package let book: GuideBook
    package let topics: [Topic]
    /// The day by which its texts are to be looked at again.
    package let reviewOn: Day

    private enum CodingKeys: String, CodingKey {
        case sources, authorities, topics
        case reviewOn = "review_on"
    }

    package init(json: [UInt8]) throws {
        self = try JSONDecoder().decode(ShippedGuide.self, from: Data(json))
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        book = GuideBook(
            sources: try container.decode([String: LawSource].self, forKey: .sources),
            authorities: try container.decode([String: Authority].self, forKey: .authorities))
        topics = try container.decode([Topic].self, forKey: .topics)
        reviewOn = try container.decode(Day.self, forKey: .reviewOn)
    }
}
