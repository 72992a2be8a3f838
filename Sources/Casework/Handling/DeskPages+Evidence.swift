internal import CaseworkRules
internal import Hummingbird
internal import Kernel
internal import Web

extension DeskPages {
    /// The picture made for people; of what is no picture, the file as it was handed in.
    func evidence(request: Request, context: AppContext) async throws -> Response {
        let (_, stored) = try await asked(context)
        return try await store.tools.evidence.response(to: stored.hash, type: stored.type, name: stored.name)
    }

    /// The original of a picture, with all that is written in it (place, time, camera), once the reason is in the
    /// history.
    func original(request: Request, context: AppContext) async throws -> Response {
        let (details, stored) = try await asked(context)
        var reader = FormReader(context.form)
        guard let reason = reader.text("reason", max: FilingLimits.word) else {
            let page = FilePage(view: try await view(context), reveal: .originalNeedsReason(stored.id))
            return try page.response(from: request, context: context)
        }
        try await store.noteReveal(
            ofEvidence: stored.id, in: details.file.number, reason: reason, by: context.principal)
        return try EvidenceResponse(
            type: stored.type, name: stored.name, at: store.tools.evidence.place(of: stored.hash)
        ).response()
    }

    private func asked(_ context: AppContext) async throws -> (CaseDetails, StoredEvidence) {
        let details = try await visible(context)
        let id = Int64(try context.parameter("file"))
        guard let stored = details.evidence.first(where: { $0.id == id }) else { throw NotFound() }
        return (details, stored)
    }
}

extension StoredEvidence {
    /// Whether people are shown a picture made of it.
    var isPicture: Bool { ViewForm.isPicture(type) }
}
