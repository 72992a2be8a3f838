internal import CaseworkRules

extension CaseDetails {
    /// Files the consumer handed in: by the own hand, or with the filing, whoever wrote that down.
    package var consumersEvidence: [StoredEvidence] {
        evidence.filter { $0.by.isEmpty || $0.at == file.receivedAt }
    }
}
