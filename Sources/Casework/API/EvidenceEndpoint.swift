internal import AccessRules
internal import CaseworkRules
internal import Foundation
internal import HTTPTypes
internal import Kernel
internal import Web

/// Taking down what was handed in with a file, as its pages give it: to the consumer what the consumer handed in, as it
/// was; to staff the picture made for people, without place and camera, and what is no picture as it is.
struct EvidenceEndpoint: Sendable {
    let store: CaseStore

    var endpoint: Endpoint {
        // Browsers are given no type to act on; the file's own stands in the document of the case.
        var answer = Endpoint.Answer(.ok, APICaseText.evidenceBytes, .text(format: "binary"))
        answer.type = "application/octet-stream"
        return Endpoint(
            .get, "/complaints/{number}/evidence/{evidence}", id: "readEvidence", APICaseText.evidence,
            parameters: CaseAccess.parameters + [.path("evidence", .key, APICaseText.evidenceKey)],
            answers: [answer], keys: CaseAccess.keys
        ) { request in
            let (details, who) = try await CaseAccess(store: store).open(request)
            let id = Int64(try request.path("evidence"))
            let isStaff = who.person != nil
            guard
                let stored = (isStaff ? details.evidence : details.consumersEvidence).first(where: { $0.id == id }),
                let path = try await place(of: stored, forStaff: isStaff),
                let bytes = FileManager.default.contents(atPath: path)
            else { throw NotFound() }
            return APIAnswer(bytes: Array(bytes), type: "application/octet-stream")
                .with("Content-Disposition", Disposition.attachment(stored.name))
        }
    }

    private func place(of stored: StoredEvidence, forStaff: Bool) async throws -> String? {
        let files = store.tools.evidence
        guard forStaff, stored.isPicture else { return files.place(of: stored.hash) }
        return try await files.view(of: stored.hash, type: stored.type)?.path
    }
}
