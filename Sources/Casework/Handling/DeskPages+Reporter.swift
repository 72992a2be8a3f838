internal import CaseworkRules
internal import Hummingbird
internal import Kernel
internal import Web

extension DeskPages {
    /// Shows who reported in this answer alone, once the reason is in the history.
    func readReporter(request: Request, context: AppContext) async throws -> FilePage {
        let details = try await visible(context)
        var reader = FormReader(context.form)
        guard let reason = reader.text("reason", max: FilingLimits.word) else {
            return FilePage(view: try await view(context), reveal: .reporterReasonMissing)
        }
        let found = try await store.reporter(of: details.file.number, reason: reason, by: context.principal)
        return FilePage(view: try await view(context), reveal: found.map { .reporter($0) })
    }

    /// Erases who reported, because the reporter asked for it.
    func forgetReporter(request: Request, context: AppContext) async throws -> Response {
        let details = try await visible(context)
        try await store.forgetReporter(of: details.file.number, by: context.principal)
        return .redirect(to: DeskAddress.file(details.file.number).path, type: .normal)
    }
}
