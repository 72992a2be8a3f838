internal import Accounts
internal import AccountsRules
internal import Casework
internal import CaseworkRules
internal import Documents
internal import DocumentsRules
internal import Funds
internal import FundsRules
internal import Importing
internal import ImportingRules
internal import Kernel
internal import LawRules
internal import Storage
internal import Web

/// What funds need from the other capabilities.
extension Installation {
    /// - Parameter drawing: who draws statements as PDF; without one there is only the page.
    func funds(drawing: DrawingPool? = nil) -> Funds {
        Funds(
            Self.fundTools(
                tools, people: PersonStore(database: database),
                pdf: { paper in
                    guard let drawing else { throw Answered(.unavailable) }
                    do { return try await drawing.pdf(paper) } catch is PaperProblem { throw Answered(.unavailable) }
                }))
    }

    static func fundTools(
        _ tools: CaseworkTools, people: PersonStore, pdf: @escaping @Sendable (Paper) async throws -> [UInt8]
    ) -> FundTools {
        let store = CaseStore(tools)
        return FundTools(
            database: tools.database, time: tools.time, zone: tools.law().zone, directory: tools.directory,
            nextKey: { tools.keys.next() }, names: { try await people.names(of: $0) },
            cases: FundCases(
                file: { try await fundFile($0, $1, store) },
                note: { number, kind, facts, who, now, transaction in
                    guard let number = CaseNumber(number) else { throw NotFound() }
                    try store.note(kind, facts: facts, on: number, by: who, at: now, in: transaction)
                }),
            // In a folder of their own, because files of given-up drafts are deleted from that of evidence.
            files: handed(
                fundEvidence(tools), limit: .files(FundLimits.proofs, fileBytes: FilingLimits.evidenceBytes)),
            statements: StatementFiles(open: openStatement), pdf: pdf,
            audit: noting)
    }

    /// The folder of what is handed in with claims.
    static func fundEvidence(_ tools: CaseworkTools) -> EvidenceFiles {
        tools.evidence.below(FundVerification.folder)
    }

    /// Columns of any name; the statement's own reading says which are missing.
    private static func openStatement(
        _ path: String
    ) throws -> (columns: [String], next: () throws -> StatementFiles.Found?) {
        do {
            // A line of a statement is short; longer ones are turned away one by one.
            var reader = try RecordSource.open(path: path, format: .spreadsheet, columns: [], limit: 1 << 16)
            return (
                reader.columns.names,
                {
                    switch try reader.next() {
                    case .record(let record): .record(record)
                    case .broken(let rejection): .broken(line: rejection.line)
                    case nil: nil
                    }
                }
            )
        } catch let unreadable as FileUnreadable {
            throw StatementFiles.Unreadable(unreadable.words)
        }
    }

    private static func fundFile(_ typed: String, _ who: Principal, _ store: CaseStore) async throws -> FundCases.File?
    {
        guard let number = CaseNumber(typed) else { return nil }
        let details: CaseDetails
        do { details = try await store.details(number) } catch is NotFound { return nil }
        let file = details.file
        return FundCases.File(
            facts: ClaimedFile(
                caseID: file.id, number: number.text, isComplaint: file.kind == .complaint,
                trader: CoveredTrader(name: details.trader.name, code: details.trader.creditCode),
                boughtOn: details.purchase.boughtOn, agreed: details.agreedMoney ?? details.agreement?.amount,
                performed: details.performedMoney),
            title: details.matter(in: store.tools.categories()), state: file.state.text(of: file.kind),
            mark: file.state.mark, path: "\(DeskAddress.root)/\(number.text)", isVisible: store.maySee(file, who),
            evidence: details.evidence.map { evidence in
                FundCases.Evidence(
                    id: evidence.id, name: evidence.name,
                    path: DeskAddress.evidence(number, evidence.id).path)
            })
    }
}
