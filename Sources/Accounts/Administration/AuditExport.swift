internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import NIOCore
internal import Web

/// The audit log as CSV (RFC 4180), written while it is read, so that a year of entries needs no memory.
struct AuditExport {
    /// The most entries of one file: what a spreadsheet still opens; more is asked for by days.
    static let most = 100_000
    private static let batch = 1_000

    let audit: AuditStore
    let people: PersonStore
    let filter: AuditFilter
    let what: AuditNames
    let say: Words
    let day: Day

    func response() -> Response {
        let headers: HTTPFields = [
            .contentType: "text/csv; charset=utf-8", .cacheControl: "no-store",
            .contentDisposition: "attachment; filename=\"audit-\(day).csv\"",
        ]
        let export = self
        return Response(
            status: .ok, headers: headers,
            body: .init { writer in
                try await export.write { try await writer.write(ByteBuffer(string: $0)) }
                try await writer.finish(nil)
            })
    }

    /// Writes the mark by which spreadsheets know UTF-8, the head and the entries, batch by batch.
    func write(_ take: (String) async throws -> Void) async throws {
        let head = [
            AdministrationText.sequence, AdministrationText.when, AdministrationText.who, AuditText.code,
            AdministrationText.what, AdministrationText.about, AdministrationText.detail,
        ]
        try await take(CSVLine.mark + CSVLine.of(head.map { say($0) }))
        var place: AuditPlace?
        var written = 0
        while written < Self.most {
            let lines = try await audit.find(filter, before: place, limit: min(Self.batch, Self.most - written))
            guard let last = lines.last else { return }
            let named = lines.flatMap { [$0.entry.person, $0.entry.subjectPerson] }.compactMap { $0 }
            let names = try await people.names(of: named)
            try await take(lines.map { line($0, names) }.joined())
            place = last.place
            written += lines.count
        }
    }

    private func line(_ line: AuditLine, _ names: [Int64: String]) -> String {
        let words = AuditWords(line.entry, names, what, say)
        return CSVLine.of([
            String(line.sequence), say.moment(line.entry.at), words.who, line.entry.action, words.what, words.about,
            words.detail,
        ])
    }
}
