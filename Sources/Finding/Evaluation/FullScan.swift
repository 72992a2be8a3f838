internal import ChineseText
internal import FindingRules
internal import Storage

/// Reads every file once and keeps what each question should find: the judge of the index.
struct FullScan: Sendable {
    /// The newest hits that are kept of a question, which is as many as are compared.
    static let kept = 1_000

    /// What one question should find.
    struct Hits: Sendable {
        /// Places with files and offices, newest first once ``FullScan/run(_:_:)`` has ended.
        var newest: [(position: Int64, id: Int64, office: Int64)] = []
        /// How many there are, by office.
        var byOffice: [Int64: Int] = [:]
        /// The newest ones of one office.
        var own: [(position: Int64, id: Int64)] = []
        var all: Int { byOffice.values.reduce(0, +) }
    }

    private(set) var hits: [Hits]
    private(set) var files = 0
    private(set) var filesByOffice: [Int64: Int] = [:]
    private let words: [[String]]
    /// The office whose hits are kept apart.
    private let office: Int64

    init(_ queries: [String], office: Int64) {
        words = queries.map { SearchText($0)?.words ?? [] }
        hits = Array(repeating: Hits(), count: queries.count)
        self.office = office
    }

    /// Reads all files, a thousand at a time.
    mutating func run(_ database: any Database, progress: @Sendable (Int) -> Void) async throws {
        var last = Int64.min
        while true {
            let after = last
            let found = try await database.read { reading in
                let ids = try reading.rows(
                    "SELECT id FROM case_file WHERE id > \(after) ORDER BY id LIMIT 1000"
                ).map { try $0.int64("id") }
                return try FileReading.indexed(ids, in: reading)
            }
            guard let end = found.last?.id else { break }
            for file in found { take(file) }
            last = end
            progress(files)
        }
        for place in hits.indices { trim(place, to: Self.kept) }
    }

    private mutating func take(_ file: IndexedFile) {
        let entry = file.entry { _ in [] }
        files += 1
        filesByOffice[file.office, default: 0] += 1
        for (place, words) in words.enumerated() {
            guard words.allSatisfy({ ChineseText.contains($0, in: entry.words) }) else { continue }
            hits[place].byOffice[file.office, default: 0] += 1
            hits[place].newest.append((entry.position, file.id, file.office))
            if file.office == office { hits[place].own.append((entry.position, file.id)) }
            if hits[place].newest.count > 8 * Self.kept { trim(place, to: Self.kept) }
        }
    }

    private mutating func trim(_ place: Int, to count: Int) {
        hits[place].newest.sort { $0.position > $1.position }
        hits[place].newest = Array(hits[place].newest.prefix(count))
        hits[place].own.sort { $0.position > $1.position }
        hits[place].own = Array(hits[place].own.prefix(count))
    }
}
