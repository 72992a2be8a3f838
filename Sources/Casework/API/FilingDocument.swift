internal import CaseworkRules
internal import Kernel
internal import Web

/// A filing as programs send it, and how it becomes the draft that the form reads.
enum FilingDocument {
    static let schema = Schema.object([
        .required("story", .text(min: FilingLimits.story.lowerBound, max: FilingLimits.story.upperBound)),
        .required("trader", trader), .required("purchase", purchase),
        .required("category", .text(max: FilingLimits.word)), .required("nature", .text(max: FilingLimits.word)),
        .required("claims", .array(of: claim, max: ClaimKind.allCases.count)),
        .required("consumer", consumer), .optional("agent", agent), .required("consents", consents),
        .optional("settlement", settlement),
    ]).named("Filing")

    private static let word = Schema.text(max: FilingLimits.word)
    private static let phone = Schema.text(max: 40).example("13800002046")

    static let division = Schema.text(pattern: "^[0-9A-Za-z_-]{1,20}$").example("150105")

    static let trader = Schema.object([
        .required("name", .text(min: 1, max: FilingLimits.traderName)), .optional("creditCode", .text(max: 40)),
        .required("division", division),
        .optional("address", .text(max: FilingLimits.address)), .optional("phone", phone),
    ]).named("FilingTrader")

    private static let purchase = Schema.object([
        .required("online", .boolean), .optional("platform", word), .optional("shop", word),
        .required("product", .text(min: 1, max: FilingLimits.word)), .optional("brand", word),
        .optional("model", word), .optional("orderNumber", word), .optional("gtin", .text(max: 40)),
        .optional("boughtOn", .day), .optional("amount", .money),
    ]).named("FilingPurchase")

    private static let claim = Schema.object([
        .required("kind", .choice(of: ClaimKind.self)), .optional("amount", .money),
    ]).named("Claim")

    private static let consumer = Schema.object([
        .required("name", .text(min: 1, max: FilingLimits.name)), .required("phone", phone),
        .optional("email", .text(max: 254, format: "email").example("wang@example.org")),
        .optional("address", .text(max: FilingLimits.address)), .optional("ageBand", .choice(of: AgeBand.self)),
        .optional("rural", .boolean),
    ]).named("FilingConsumer")

    private static let agent = Schema.object([
        .required("name", .text(min: 1, max: FilingLimits.name)), .required("phone", phone),
        .required("authority", .text(min: 1, max: FilingLimits.authority)),
    ]).named("FilingAgent")

    private static let consents = Schema.object([
        .required("processing", .boolean), .required("passingToTrader", .boolean),
        .required("entrustedMediation", .boolean), .required("publication", .boolean),
        .optional("guardian", .boolean),
    ]).named("FilingConsents")

    /// Settling with the trader first; without a contact the trader's mobile number is used.
    private static let settlement = Schema.object([
        .required("first", .boolean), .optional("contact", .text(max: 254).example("13900000001")),
    ]).named("FilingSettlement")

    /// The most bytes: a story of 5,000 characters, each written as a pair of escapes, and all other fields.
    static let limit = 128 * 1024

    /// The filing, or every problem of its shape and of its values at once.
    static func reading(
        _ body: JSONValue, choices: FilingChoices, on today: Day
    ) throws(Invalid) -> Filing {
        let shape = schema.problems(in: body) + claimProblems(body) + emailProblems(body)
        switch FilingForm.reading(draft(body), channel: .api, choices: choices, on: today) {
        case .success(let filing):
            guard shape.isEmpty else { throw Invalid(shape) }
            return filing
        case .failure(let found):
            let named = found.problems.map { FieldProblem(path(of: $0.field, in: body), $0.problem) }
            throw Invalid(shape + named.filter { problem in !shape.contains { $0.covers(problem) } })
        }
    }

    /// What the shape does not say: each kind of claim once, and a sum only where one belongs to the claim.
    private static func claimProblems(_ body: JSONValue) -> [FieldProblem] {
        var kinds: Set<String> = []
        var problems: [FieldProblem] = []
        for (index, claim) in (body["claims"]?.items ?? []).prefix(ClaimKind.allCases.count).enumerated() {
            guard let text = claim["kind"]?.string, let kind = ClaimKind(rawValue: text) else { continue }
            if !kinds.insert(text).inserted { problems.append(FieldProblem("claims.\(index)", .tooManyItems(max: 1))) }
            if !kind.takesAmount, claim["amount"]?.string != nil {
                problems.append(FieldProblem("claims.\(index).amount", .unknownField))
            }
        }
        return problems
    }

    /// Where the consumer is written to, too; nil for nowhere.
    static func email(_ body: JSONValue) -> MailAddress? {
        body["consumer"]?["email"]?.string.flatMap { MailAddress($0) }
    }

    private static func emailProblems(_ body: JSONValue) -> [FieldProblem] {
        guard let typed = body["consumer"]?["email"]?.string, !typed.isEmpty, email(body) == nil else { return [] }
        return [FieldProblem("consumer.email", .badEmail)]
    }

    /// The form names sums by the kind of claim, a body by the place in its list.
    private static func path(of field: String, in body: JSONValue) -> String {
        guard let kind = ClaimKind.allCases.first(where: { $0.amountField?.rawValue == field }) else { return field }
        let index = body["claims"]?.items.firstIndex { $0["kind"]?.string == kind.rawValue }
        return index.map { "claims.\($0).amount" } ?? field
    }
}

extension FieldProblem {
    /// Whether the other problem is about the same value or about a part of it.
    func covers(_ other: FieldProblem) -> Bool {
        field.isEmpty || other.field == field || other.field.hasPrefix(field + ".")
            || field.hasPrefix(other.field + ".")
    }
}
