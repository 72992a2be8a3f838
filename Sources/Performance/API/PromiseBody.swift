internal import Kernel
internal import PerformanceRules
internal import SettlementRules
internal import Web

/// What programs send about promises, read by the same readers as the forms of the pages.
enum PromiseBody {
    static func body(_ step: PromiseStep) -> Endpoint.RequestBody {
        let text = Schema.text(max: PromiseLimits.text)
        let files = Schema.Property.optional("files", SentFile.schema(max: PromiseLimits.files))
        switch step {
        case .proof:
            return .init(
                .object([.optional("text", text), files]).named("PromiseProof"),
                example: ["text": "11月25日已经转账。"], limit: SentFile.limit)
        case .confirmation:
            return .init(
                .object([.required("doneOn", .day), .optional("text", text)]).named("PromiseConfirmation"),
                example: ["doneOn": "2026-11-25"])
        case .dispute:
            return .init(
                .object([.required("text", text), files]).named("PromiseDispute"),
                example: ["text": "钱没有收到。"], limit: SentFile.limit)
        case .release:
            return .init(
                .object([.required("text", text)]).named("PromiseRelease"), example: ["text": "消费者说不用了。"])
        }
    }

    static let terms = Schema.object([
        .required("by", .choice(of: Side.self)), .required("what", .text(min: 1, max: PromiseLimits.what)),
        .optional("amount", .money), .required("dueOn", .day),
    ]).named("PromiseToEnter")

    static let termsExample: JSONValue = [
        "by": "trader", "what": "退还预付款", "amount": "1000.00", "dueOn": "2026-12-10",
    ]

    static func readTerms(_ body: JSONValue, agreedOn day: Day) throws(Invalid) -> PromiseTerms {
        var reader = FormReader(FormData(typed: body))
        let read = TermsForm.read(&reader, agreedOn: day)
        let problems = together(terms.problems(in: body), reader.problems)
        guard problems.isEmpty, let read else { throw Invalid(problems) }
        return read
    }

    /// The move and the files that come with it, not yet taken in; or every problem at once.
    static func read(
        _ step: PromiseStep, _ body: JSONValue, upload: HandedFiles
    ) throws(Invalid) -> (move: PromiseMove, files: [SentFile]) {
        var shape = Self.body(step).schema.problems(in: body)
        let files = step.takesFiles ? SentFile.reading(body["files"], at: "files", &shape) : []
        var reader = FormReader(FormData(typed: body))
        let move = StepForm(step: step, upload: upload).read(&reader, files: files.count)
        let problems = together(shape, reader.problems)
        guard problems.isEmpty, let move else { throw Invalid(problems) }
        return (move, files)
    }

    private static func together(_ shape: [FieldProblem], _ values: [FieldProblem]) -> [FieldProblem] {
        shape + values.filter { problem in !shape.contains { $0.field == problem.field } }
    }
}
