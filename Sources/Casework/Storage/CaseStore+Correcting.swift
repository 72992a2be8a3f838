internal import AccountsRules
internal import CaseworkRules
internal import Kernel
internal import Storage
internal import Web

extension CaseStore {
    /// Puts right what a file is counted under; what it has counted is read from its history in the same transaction.
    func correct(
        _ correction: Correction, on number: CaseNumber, version: Int?, by who: Principal
    ) async throws -> CaseFile {
        let drawn = DrawnBefore(tools)
        let choices = tools.filingChoices
        do {
            return try await database.transaction { transaction in
                guard let file = try CaseLoading(reading: transaction).file(number: number.text) else {
                    throw NotFound()
                }
                if let version, version != file.version { throw StaleFile() }
                let correcting = Correcting(
                    counted: try CaseEvents.counted(file.id, in: transaction),
                    isKnown: choices.knows(correction, for: file))
                let situation = self.situation(
                    file, .correct(correction), who, drawn, found: .correcting(correcting))
                let decision = try file.deciding(.correct(correction), situation)
                let chain = try HistoryStore.chain(of: file.id, in: transaction)
                try transaction.run(self.change(file, decision, chain, who, drawn).change)
                return decision.file
            }
        } catch ChangeRefused.missed {
            throw StaleFile()
        }
    }
}

extension FilingChoices {
    /// Whether a correction names nothing but what may be chosen, or what the file has already.
    fileprivate func knows(_ correction: Correction, for file: CaseFile) -> Bool {
        let category = correction.category
        let knowsCategory =
            category == file.category || (category.system == categorySystem && categories.contains(category.code))
        return knowsCategory && (correction.nature == file.nature || natures.contains(correction.nature))
            && (correction.division == file.division || divisions.contains(correction.division))
    }
}
