internal import AdviceRules
internal import Hummingbird
internal import Kernel
internal import Web

extension GuideDesk {
    func ask(request: Request, context: AppContext) async throws -> PartPage {
        try allow(.edit, context)
        let (stored, part) = try await part(context)
        let form = PartForm(part: part, topic: stored.topic, book: tools.book)
        return PartPage(
            stored: stored, form: form, state: FormState(form.beginning(reviewOn: stored.reviewOn)))
    }

    /// Keeps the part in the draft, or shows the form again with all that was written.
    func save(request: Request, context: AppContext) async throws -> Response {
        try allow(.edit, context)
        let (stored, part) = try await part(context)
        let form = PartForm(part: part, topic: stored.topic, book: tools.book)
        var page = PartPage(stored: stored, form: form, state: FormState(context.form))
        switch form.reading(context.form, reviewOn: stored.reviewOn) {
        case .failure(let found): page.state = FormState(context.form, problems: found.problems)
        case .success(let edited):
            guard context.form.text("seen") == PartPage.seen(stored) else {
                page.isStale = true
                break
            }
            do {
                try await store.save(
                    edited.topic, reviewOn: edited.reviewOn, over: stored, by: context.principal.writerName,
                    at: tools.time.now())
                return .redirect(to: AdviceAddress.desk(stored.topic.id) + "?done=saved", type: .normal)
            } catch is Stale {
                page.isStale = true
            }
        }
        return try page.response(from: request, context: context)
    }

    /// The part in the path, of the draft where there is one, else of what the public reads.
    private func part(_ context: AppContext) async throws -> (StoredTopic, TopicPart) {
        let versions = try await versions(context)
        guard let stored = versions.first(where: { $0.state != .former }),
            let part = TopicPart(try context.parameter("part"), in: stored.topic)
        else { throw NotFound() }
        return (stored, part)
    }
}
