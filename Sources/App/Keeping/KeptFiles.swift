internal import Casework
internal import Performance
internal import Settlement
internal import Storage

/// All that people handed in: evidence of files, and what was sent into rooms.
enum KeptFiles {
    /// Looks whether all of it is there; with `reading`, whether it is what it was.
    static func report(
        on database: any Database, in evidence: EvidenceFiles, reading: Bool = true
    ) async throws -> EvidenceVerification.Report {
        try await EvidenceVerification.report(on: database, files: evidence, reading: reading)
            + EvidenceVerification.report(
                on: database, files: evidence.below(RoomVerification.folder), named: RoomVerification.files,
                reading: reading)
            + EvidenceVerification.report(
                on: database, files: evidence.below(PromiseFiles.folder), named: PromiseFiles.table, reading: reading)
    }
}
