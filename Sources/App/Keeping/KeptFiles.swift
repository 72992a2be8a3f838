internal import Casework
internal import Funds
internal import Mediation
internal import Performance
internal import Settlement
internal import Storage
internal import Traders

/// All that people handed in: evidence of files, what was sent into rooms, what proves claims on funds, licences of
/// traders, proof that promises were kept, and reports of appraisals.
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
                on: database, files: evidence.below(FundVerification.folder), named: FundVerification.files,
                reading: reading)
            + EvidenceVerification.report(
                on: database, files: evidence.below(Installation.licences), named: AccountStore.licences,
                owner: "account_id", reading: reading)
            + EvidenceVerification.report(
                on: database, files: evidence.below(PromiseFiles.folder), named: PromiseFiles.table, reading: reading)
            + EvidenceVerification.report(
                on: database, files: evidence.below(MediationFiles.folder), named: MediationFiles.table,
                reading: reading)
    }
}
