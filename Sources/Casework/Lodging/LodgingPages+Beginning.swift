package import CaseworkRules
package import Hummingbird
internal import Kernel
package import Web

extension LodgingPages {
    /// Begins a complaint with what was written elsewhere, and leads to its first step.
    ///
    /// A draft that is there already loses nothing: only what is empty in it is filled, and the story goes below.
    package func begin(
        with fields: FilingDraft, request: Request, context: AppContext
    ) async throws -> Response {
        var token = cookies.draft(request) ?? DraftToken(random: tools.random)
        if try await drafts.find(token, at: tools.time.now())?.draft.receipt != nil {
            token = DraftToken(random: tools.random)
        }
        try await drafts.change(token, at: tools.time.now()) { $0.fields.fill(with: fields) }
        return go(to: LodgingAddress.step(.story).path, token)
    }
}

extension FilingDraft {
    /// Takes what is empty here from another draft.
    mutating func fill(with other: FilingDraft) {
        let story = self[.story]
        for field in FilingField.allCases where !has(field) && other.has(field) { set(field, other.all(field)) }
        if !story.isEmpty, other.has(.story), !story.contains(other[.story]) {
            self[.story] = story + "\n\n" + other[.story]
        }
    }
}
