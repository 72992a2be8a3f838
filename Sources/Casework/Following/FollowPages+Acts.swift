internal import CaseworkRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import Logging
internal import Web

extension FollowPages {
    /// The page of an act, or why it is not possible now.
    func ask(_ act: FollowAct, request: Request, context: AppContext) async throws -> Response {
        try await opened(request, context) { details in
            let followed = try await followed(details)
            if let refused = followed.refusal(of: act) {
                return try FollowRefusedPage(followed: followed, act: act, refused: refused)
                    .response(from: request, context: context)
            }
            return try FollowActPage(followed: followed, act: act).response(from: request, context: context)
        }
    }

    /// Does what was asked for. What was typed comes back when something is wrong, when the file has changed, when the
    /// cookie is too old and when the database fails.
    func carryOut(_ act: FollowAct, request: Request, context: AppContext) async throws -> Response {
        guard try cookie(request, context) != nil else {
            let number = FormData(["number": try context.parameter("number")])
            let page = FollowStartPage(state: FormState(number), kept: FollowStartPage.Kept(act, context.form))
            return try page.response(from: request, context: context)
        }
        return try await opened(request, context) { details in
            let followed = try await followed(details)
            var page = FollowActPage(
                followed: followed, act: act, state: FormState(context.form),
                lostFiles: !context.form.files.isEmpty)
            do {
                try await carryOut(page, context.form)
                return .redirect(to: FollowAddress.file(details.file.number, done: act.done).path, type: .normal)
            } catch let problems as FormProblems {
                page.state = FormState(context.form, problems: problems.problems)
            } catch let refused as MoveRefused {
                return try FollowRefusedPage(
                    followed: followed, act: act, refused: refused, typed: context.form.text("text")
                ).response(from: request, context: context)
            } catch is StaleFile {
                let fresh = try await self.followed(store.details(details.file.number))
                page = FollowActPage(
                    followed: fresh, act: act, state: FormState(context.form), again: .stale,
                    lostFiles: !context.form.files.isEmpty)
            } catch {
                context.logger.error(
                    "following failed",
                    metadata: [
                        "error": .string(String(reflecting: type(of: error))), "request": .string(context.requestID),
                    ])
                page.again = .fault
            }
            return try page.response(from: request, context: context)
        }
    }

    /// Reads first, then takes files in, then decides: a form that is wrong leaves no file behind.
    private func carryOut(_ page: FollowActPage, _ form: FormData) async throws {
        let followed = page.followed
        if let refused = followed.refusal(of: page.act) { throw refused }
        let move = try FollowActForm(act: page.act).read(form).get()
        guard let version = Int(form.text("version")), version == followed.file.version else { throw StaleFile() }
        let evidence =
            page.act.takesFiles ? try await evidence(form, beside: followed.details.evidence.count) : []
        try await store.decide(
            move, on: followed.number, version: version, by: Self.consumer(of: followed.details), evidence: evidence)
    }

    /// Takes the files in, or tells what is wrong with them.
    private func evidence(_ form: FormData, beside kept: Int) async throws -> [EvidenceFiles.Kept] {
        let field = FollowActForm.fileField
        let files = form.files(field)
        guard kept + files.count <= FilingLimits.evidenceFiles else {
            throw FormProblems([FieldProblem(field, .tooManyItems(max: FilingLimits.evidenceFiles))])
        }
        var taken: [Result<EvidenceFiles.Kept, Problem>] = []
        for file in files { taken.append(try await store.tools.evidence.taking(path: file.path, name: file.name)) }
        let problems = taken.compactMap { result -> FieldProblem? in
            guard case .failure(let problem) = result else { return nil }
            return FieldProblem(field, problem)
        }
        guard problems.isEmpty else { throw FormProblems(problems) }
        return try taken.map { try $0.get() }
    }
}

extension FollowCase {
    /// Why an act is not possible now, or never is for a file of this kind; nil when it is.
    func refusal(of act: FollowAct) -> MoveRefused? {
        if may(act) { return nil }
        return refused.first { $0.move == act.move } ?? MoveRefused(act.move, [.notForKind(file.kind)])
    }
}
