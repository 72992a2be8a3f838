internal import CaseworkRules
internal import Kernel
internal import SettlementRules
internal import Web

/// An offer as a program sends it, read with every problem at once.
enum OfferBody {
    static let schema = Schema.object([
        .required("items", .array(of: RoomDocument.item, max: ClaimKind.allCases.count)),
        .optional("note", .text(max: SettlementLimits.text)), .optional("expiresOn", .day),
    ]).named("OfferToMake")

    static let example: JSONValue = [
        "items": [["kind": "refund", "amount": "1000.00", "days": 5]], "note": "收到退回的商品以后退款。",
    ]

    static func read(_ body: JSONValue) throws(Invalid) -> OfferDraft {
        var problems = schema.problems(in: body)
        let items = (body["items"]?.items ?? []).enumerated().compactMap { index, value in
            item(value, "items.\(index)", &problems)
        }
        let note = text(body["note"], "note", SettlementLimits.text, &problems)
        var expires: Day?
        if let typed = body["expiresOn"]?.string {
            expires = Day(typed)
            if expires == nil { problems.append(FieldProblem("expiresOn", .notADay)) }
        }
        guard problems.isEmpty else { throw Invalid(problems) }
        return OfferDraft(items: items, note: note, expiresOn: expires)
    }

    private static func item(_ value: JSONValue, _ path: String, _ problems: inout [FieldProblem]) -> OfferItem? {
        guard let kind = value["kind"]?.string.flatMap({ ClaimKind(rawValue: $0) }) else { return nil }
        let parts = (value["instalments"]?.items ?? []).enumerated().compactMap { index, part -> Instalment? in
            let amount = money(part["amount"], "\(path).instalments.\(index).amount", &problems)
            guard let amount, let days = part["days"]?.int else { return nil }
            return Instalment(amount, days: days)
        }
        return OfferItem(
            kind, amount: money(value["amount"], "\(path).amount", &problems), days: value["days"]?.int,
            instalments: parts,
            detail: text(value["detail"], "\(path).detail", SettlementLimits.detail, &problems))
    }

    private static func money(_ value: JSONValue?, _ path: String, _ problems: inout [FieldProblem]) -> Money? {
        guard let typed = value?.string else { return nil }
        switch Money.reading(typed) {
        case .success(let money): return money
        case .failure(let problem):
            problems.append(FieldProblem(path, problem))
            return nil
        }
    }

    static func text(_ value: JSONValue?, _ path: String, _ max: Int, _ problems: inout [FieldProblem]) -> String {
        switch TextRules.clean(value?.string ?? "", max: max, lines: true) {
        case .success(let text): return text
        case .failure(let problem):
            problems.append(FieldProblem(path, problem))
            return ""
        }
    }
}
