internal import Foundation
package import Storage

/// Proves that every file of evidence which the files name is there, and is what it was.
package enum EvidenceVerification {
    /// What was found.
    package struct Report: Sendable, Equatable {
        /// Originals looked at, each once.
        package internal(set) var files = 0
        package internal(set) var bytes = 0

        /// Paths of originals that are not there, and of those whose content is another.
        package internal(set) var missing: [String] = []
        package internal(set) var altered: [String] = []

        package var isClean: Bool { missing.isEmpty && altered.isEmpty }

        package static func + (left: Report, right: Report) -> Report {
            var both = left
            both.files += right.files
            both.bytes += right.bytes
            both.missing += right.missing
            both.altered += right.altered
            return both
        }
    }

    /// Goes through all files that a table names by `owner`, `id` and `hash`, some hundred entries at a time; with
    /// `reading` false it only looks whether it is there.
    package static func report(
        on database: any Database, files: EvidenceFiles, named table: StaticString = "evidence",
        owner: StaticString = "case_id", reading: Bool = true,
        progress: @Sendable (Report) -> Void = { _ in }
    ) async throws -> Report {
        var report = Report()
        var seen: Set<[UInt8]> = []
        var last: (file: Int64, id: Int64)? = (.min, .min)
        while let (file, id) = last {
            let rows = try await database.rows(
                """
                SELECT \(raw: owner) AS owner, id, hash FROM \(raw: table)
                WHERE \(raw: owner) > \(file) OR (\(raw: owner) = \(file) AND id > \(id))
                ORDER BY \(raw: owner), id LIMIT 500
                """)
            for row in rows {
                let hash = try row.bytes("hash")
                if seen.insert(hash).inserted { check(hash, in: files, reading, &report) }
            }
            progress(report)
            last = try rows.last.map { (try $0.int64("owner"), try $0.int64("id")) }
        }
        return report
    }

    private static func check(_ hash: [UInt8], in files: EvidenceFiles, _ reading: Bool, _ report: inout Report) {
        let path = files.place(of: hash)
        report.files += 1
        if !reading, let size = try? FileHash.size(of: path) {
            report.bytes += size
            return
        }
        guard let (found, size) = try? FileHash.sha256(of: path) else {
            report.missing.append(path)
            return
        }
        report.bytes += size
        if found != hash { report.altered.append(path) }
    }
}
