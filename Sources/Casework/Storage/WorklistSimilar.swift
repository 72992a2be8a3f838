internal import AccountsRules
package import CaseworkRules
internal import ChineseText
package import Kernel
package import Storage
internal import Web

/// A file like another one, and what they have in common.
package struct SimilarFile: Equatable, Sendable {
    package enum Likeness: String, CaseIterable, Sendable {
        case phone, trader, order
        /// The stories are nearly the same.
        case text
    }

    /// All that they have in common, in the order of the cases.
    package var likenesses: [Likeness]
    package let number: String
    package let title: String
    package let kind: CaseKind
    package let state: CaseState
    package let office: Int64
    package let receivedOn: Day
}

/// A file with what its page shows of others, all from one snapshot.
package struct FileAmongOthers: Sendable {
    package let details: CaseDetails
    package let similar: [SimilarFile]
    /// The rows of each statement that was to be asked beside; none for one that was not worth asking.
    package let beside: [[Row]]
}

extension WorklistStore {
    /// A file with files like it that the person may list, those with most in common first, then the newest; and with
    /// the answers to statements of others about it. However many files are stored, the same few rows are read.
    ///
    /// Throws `NotFound` when there is no such file. Whether the person may see it is for the caller to ask.
    package func file(
        _ number: CaseNumber, for who: Principal, beside others: [@Sendable (CaseKnown) -> SQL?] = []
    ) async throws -> FileAmongOthers {
        let scope = scope(of: who)
        let found = try await database.read { reading -> FileAmongOthers? in
            var asked: [SQL?] = []
            let loaded = try CaseLoading(reading: reading).details(number: number.text) { known in
                asked = [scope.flatMap { SimilarSQL(known: known, scope: $0).statement }] + others.map { $0(known) }
                return asked.compactMap(\.self)
            }
            guard let (details, beside) = loaded else { return nil }
            var answers = beside[...]
            let rows = asked.map { $0 == nil ? [] : answers.popFirst() ?? [] }
            return FileAmongOthers(
                details: details, similar: try scope.map { try Self.similar(to: details, within: $0, rows[0]) } ?? [],
                beside: Array(rows.dropFirst()))
        }
        guard let found else { throw NotFound() }
        return found
    }

    private static func similar(
        to details: CaseDetails, within scope: WorklistScope, _ rows: [Row]
    ) throws -> [SimilarFile] {
        var found: [String: SimilarFile] = [:]
        var counts: [SimilarFile.Likeness: Int] = [:]
        lazy var pairs = TextPairs(details.story)
        let newest = try rows.map { (id: try $0.int64("id"), row: $0) }.sorted { $0.id > $1.id }
        for (_, row) in newest {
            let likeness: SimilarFile.Likeness = try row.choice("likeness")
            guard counts[likeness, default: 0] < SimilarSQL.shown, let file = try file(row, within: scope) else {
                continue
            }
            if likeness == .text, TextPairs(try row.text("story")).share(with: pairs) < TextPairs.nearlySame {
                continue
            }
            counts[likeness, default: 0] += 1
            found[file.number, default: file].likenesses.append(likeness)
        }
        return found.values.map { file in
            var file = file
            file.likenesses = SimilarFile.Likeness.allCases.filter(file.likenesses.contains)
            return file
        }.sorted { ($0.likenesses.count, $0.number) > ($1.likenesses.count, $1.number) }
    }

    private static func file(_ row: Row, within scope: WorklistScope) throws -> SimilarFile? {
        let office = try row.int64("office_id")
        guard scope.contains(office) else { return nil }
        return SimilarFile(
            likenesses: [], number: try row.text("number"), title: try row.text("title"),
            kind: try row.choice("kind"), state: try row.choice("state"), office: office,
            receivedOn: try row.day("received_on"))
    }
}
