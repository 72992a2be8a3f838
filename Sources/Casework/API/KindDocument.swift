internal import CaseworkRules
internal import Kernel
internal import Web

/// A tip, a consultation or a suggestion as programs send it: each has only the parts of its kind.
struct KindDocument {
    let kind: CaseKind

    var schema: Schema { .object(properties).named(name + "Filing") }

    /// The kind as names of the description have it.
    var name: String {
        switch kind {
        case .tip: "Tip"
        case .consultation: "Consultation"
        case .suggestion: "Suggestion"
        case .complaint, .other: "Complaint"
        }
    }

    /// Who files: the reporter of a tip, the person who asks or suggests.
    private var person: String { kind == .tip ? "reporter" : "consumer" }

    private var properties: [Schema.Property] {
        let limits = FilingLimits.story(of: kind)
        let story = Schema.Property.required("story", .text(min: limits.lowerBound, max: limits.upperBound))
        let contact: [Schema.Property] = [
            .optional(person, Self.contact), .optional("consents", .object([.required("processing", .boolean)])),
        ]
        let about: [Schema.Property] = [
            .optional("category", .text(max: FilingLimits.word)), .optional("purchase", Self.purchase),
        ]
        switch kind {
        case .tip: return [story, .required("trader", FilingDocument.trader)] + about + contact
        case .consultation:
            return [story, .optional("trader", Self.trader), .optional("place", FilingDocument.division)] + about
                + contact
        case .suggestion, .complaint, .other:
            return [story, .optional("place", FilingDocument.division)] + contact
        }
    }

    private static let contact = Schema.object([
        .optional("name", .text(max: FilingLimits.name)), .optional("phone", .text(max: 40)),
        .optional("address", .text(max: FilingLimits.address)),
    ]).named("FilingContact")

    private static let trader = Schema.object([
        .optional("name", .text(max: FilingLimits.traderName)), .optional("creditCode", .text(max: 40)),
        .optional("division", FilingDocument.division), .optional("address", .text(max: FilingLimits.address)),
        .optional("phone", .text(max: 40)),
    ]).named("ConsultationTrader")

    private static let purchase = Schema.object([
        .optional("online", .boolean), .optional("platform", .text(max: FilingLimits.word)),
        .optional("shop", .text(max: FilingLimits.word)), .optional("product", .text(max: FilingLimits.word)),
        .optional("brand", .text(max: FilingLimits.word)), .optional("model", .text(max: FilingLimits.word)),
        .optional("orderNumber", .text(max: FilingLimits.word)), .optional("gtin", .text(max: 40)),
        .optional("boughtOn", .day), .optional("amount", .money),
    ]).named("FilingGoods")

    /// The filing, or every problem of its shape and of its values at once.
    func reading(_ body: JSONValue, choices: FilingChoices, on today: Day) throws(Invalid) -> Filing {
        let shape = schema.problems(in: body)
        switch FilingForm.reading(draft(body), as: kind, channel: .api, choices: choices, on: today) {
        case .success(let filing):
            guard shape.isEmpty else { throw Invalid(shape) }
            return filing
        case .failure(let found):
            let named = found.problems.map { FieldProblem(path($0.field), $0.problem) }
            throw Invalid(shape + named.filter { problem in !shape.contains { $0.covers(problem) } })
        }
    }

    private func draft(_ body: JSONValue) -> FilingDraft {
        var draft = FilingDocument.draft(body)
        if let place = body["place"]?.string { draft[.place] = place }
        let values: [(FilingField, String)] = [(.name, "name"), (.phone, "phone"), (.address, "address")]
        for (field, name) in values { draft[field] = body[person]?[name]?.string ?? "" }
        return draft
    }

    private func path(_ field: String) -> String {
        kind == .tip && field.hasPrefix("consumer.") ? "reporter." + field.dropFirst("consumer.".count) : field
    }

    var path: String { "/\(kind.rawValue)s" }

    var text: Text {
        switch kind {
        case .tip: Text(zh: "提交举报（不需要账号，可以匿名）", en: "Send a tip (no account needed, anonymous if you like)")
        case .consultation: Text(zh: "提交咨询（不需要账号）", en: "Send a question (no account needed)")
        case .suggestion, .complaint, .other: Text(zh: "提交建议（不需要账号）", en: "Send a suggestion (no account needed)")
        }
    }

    /// A filing that is right, for the description and for trying it out.
    var example: JSONValue {
        switch kind {
        case .tip:
            [
                "story": "甲子生鲜的电子秤不准，买五斤少三两，天天如此。",
                "trader": ["name": "甲子生鲜", "division": "150105", "address": "大学东街8号"],
            ]
        case .consultation:
            [
                "story": "健身卡还剩八个月，店搬走了，钱能退吗？",
                "consumer": ["name": "李青", "phone": "13700001234"], "consents": ["processing": true],
            ]
        case .suggestion, .complaint, .other: ["story": "建议在每个菜市场放一台公平秤。"]
        }
    }
}
