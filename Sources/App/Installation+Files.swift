internal import Casework
internal import CaseworkRules
internal import Kernel
internal import Web

extension Installation {
    /// Files of one purpose, kept in `evidence`.
    ///
    /// - Parameters:
    ///   - limit: how many may come in one form, and how large
    ///   - types: those that are taken, told by their first bytes; everything else is turned away before it is kept
    static func handed(
        _ evidence: EvidenceFiles, limit: FormLimit, types: Set<EvidenceType> = Set(EvidenceType.allCases)
    ) -> HandedFiles {
        HandedFiles(
            take: { path, name in
                try await evidence.taking(path: path, name: name, types: types).map {
                    HandedFiles.Kept(name: $0.name, type: $0.type, size: $0.size, hash: $0.hash)
                }
            },
            show: { try await evidence.response(to: $0.hash, type: $0.type, name: $0.name) },
            limit: limit, accepts: types.map(\.rawValue).sorted().joined(separator: ","))
    }
}
