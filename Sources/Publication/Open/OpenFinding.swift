internal import ChineseText
internal import Kernel
package import PublicationRules
internal import Storage

/// What is asked of the public list.
package struct OpenQuery: Hashable, Sendable {
    package var words: String
    package var face: OpenFace?
    package var key: String
    /// Lines before this place, for the next page.
    package var before: Int64?

    package init(words: String = "", face: OpenFace? = nil, key: String = "", before: Int64? = nil) {
        self.words = words
        self.face = face
        self.key = key
        self.before = before
    }
}

extension OpenReading {
    /// Public files on one page.
    package static let shown = 20
    /// Lines looked at for one page where words of three characters and more must be checked.
    private static let looked = 400

    /// The public files that answer a question, newest first; one more than a page where there are more.
    package func find(_ query: OpenQuery) async throws -> [OpenLine] {
        let words = ChineseText.runs(of: ChineseText.normalised(query.words)).prefix(6)
        let tokens = Array(Set(words.flatMap { ChineseText.tokens(forWord: $0) })).sorted().prefix(12)
        let checked = words.filter { !ChineseText.isExact($0) }
        if words.contains(where: { $0.unicodeScalars.count < 2 }) { return [] }
        var found: [OpenLine] = []
        var (before, read) = (query.before ?? Int64.max, 0)
        while found.count <= Self.shown, read < Self.looked {
            let lines = try await lines(tokens, query, before: before)
            guard let last = lines.last else { break }
            found += lines.filter { line in
                let text = checked.isEmpty ? "" : OpenWords.text(of: line.record)
                return checked.allSatisfy { ChineseText.contains($0, in: text) }
            }
            (before, read) = (last.sequence, read + lines.count)
            if lines.count <= Self.shown { break }
        }
        return Array(found.prefix(Self.shown + 1))
    }

    private func lines(_ tokens: ArraySlice<String>, _ query: OpenQuery, before: Int64) async throws -> [OpenLine] {
        var conditions: [SQL] = ["l.change <> 'withdrawn'", "l.sequence < \(before)"]
        for token in tokens {
            conditions.append(
                "EXISTS (SELECT 1 FROM open_token AS t WHERE t.token = \(token) AND t.sequence = l.sequence)")
        }
        if let face = query.face {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM open_face AS f WHERE f.face = \(face) AND f.key = \(query.key)
                AND f.sequence = l.sequence)
                """)
        }
        // The rarest condition leads: the list of one trader or word is walked, not all lines.
        let isLed = !tokens.isEmpty || query.face != nil
        let source: SQL =
            if let token = tokens.first {
                """
                (SELECT sequence FROM open_token WHERE token = \(token) AND sequence < \(before)) AS s
                JOIN open_line AS l ON l.sequence = s.sequence
                """
            } else if let face = query.face {
                """
                (SELECT sequence FROM open_face WHERE face = \(face) AND key = \(query.key)
                AND sequence < \(before)) AS s JOIN open_line AS l ON l.sequence = s.sequence
                """
            } else {
                "open_line AS l"
            }
        return try await database.rows(
            """
            SELECT l.* FROM \(fragment: source) WHERE \(fragment: conditions.joined(with: " AND "))
            ORDER BY \(fragment: isLed ? "s.sequence" : "l.sequence") DESC LIMIT \(Self.shown + 1)
            """
        ).map(OpenLine.init)
    }

    /// What was counted of one trader, category or division, by year.
    package func counts(_ face: OpenFace, _ key: String) async throws -> [Int: [PublishedCount: Int]] {
        var counts: [Int: [PublishedCount: Int]] = [:]
        let rows = try await database.rows(
            "SELECT year, what, n FROM open_count WHERE face = \(face) AND key = \(key) ORDER BY year, what LIMIT 500")
        for row in rows { counts[try row.int("year"), default: [:]][try row.choice("what")] = try row.int("n") }
        return counts.filter { $0.value[.files] ?? 0 > 0 }
    }

    /// Everything counted, page by page after a key: what the published indices are made of.
    func allCounts(
        after: (face: String, key: String, year: Int)?, limit: Int
    ) async throws -> [(face: String, key: String, year: Int, counts: [PublishedCount: Int])] {
        let (face, key, year) = after ?? ("", "", 0)
        let groups = try await database.rows(
            """
            SELECT face, key, year FROM open_count WHERE what = 'files' AND n > 0
            AND (face > \(face) OR (face = \(face) AND (key > \(key) OR (key = \(key) AND year > \(year)))))
            ORDER BY face, key, year LIMIT \(limit)
            """)
        var found: [(face: String, key: String, year: Int, counts: [PublishedCount: Int])] = []
        for group in groups {
            let (face, key, year) = (try group.text("face"), try group.text("key"), try group.int("year"))
            let rows = try await database.rows(
                "SELECT what, n FROM open_count WHERE face = \(face) AND key = \(key) AND year = \(year)")
            var counts: [PublishedCount: Int] = [:]
            for row in rows { counts[try row.choice("what")] = try row.int("n") }
            found.append((face, key, year, counts))
        }
        return found
    }
}
