internal import Casework
internal import CaseworkRules
internal import Foundation
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
        var files = HandedFiles(
            take: { path, name in
                try await evidence.taking(path: path, name: name, types: types).map {
                    HandedFiles.Kept(name: $0.name, type: $0.type, size: $0.size, hash: $0.hash)
                }
            },
            show: { try await evidence.response(to: $0.hash, type: $0.type, name: $0.name) },
            limit: limit, accepts: types.map(\.rawValue).sorted().joined(separator: ","))
        files.takeBytes = { [take = files.take] bytes, name in
            // Beside the evidence, on the same disk, so that taking it in is a rename.
            let path = "\(evidence.folder)/.sent-\(UUID().uuidString)"
            try Installation.makeFolder(evidence.folder)
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            defer { try? FileManager.default.removeItem(atPath: path) }
            return try await take(path, name)
        }
        files.place = { try await evidence.shown($0.hash, type: $0.type) }
        return files
    }
}
