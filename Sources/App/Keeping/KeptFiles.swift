internal import Casework
internal import Mediation
internal import Settlement
internal import Storage

/// All that people handed in: evidence of files, what was sent into rooms, and reports of appraisals.
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
                on: database, files: evidence.below(MediationFiles.folder), named: MediationFiles.table,
                reading: reading)
    }
}
