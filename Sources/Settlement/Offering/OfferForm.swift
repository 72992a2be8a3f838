internal import CaseworkRules
internal import Kernel
internal import SettlementRules
internal import Web

/// The questions of an offer: what is done, of nine kinds, and for each its sum, its days or instalments.
struct OfferForm {
    static let kinds = "kinds"

    static func fields(_ visit: RoomVisit) -> [any FormField] {
        [
            CheckboxesField(
                kinds, OfferFormText.kinds(visit.side),
                ClaimKind.allCases.map { Choice($0.rawValue, OfferText.name($0), reveals: parts(of: $0)) },
                hint: OfferFormText.kindsHint, missing: OfferFormText.kindsMissing),
            TextAreaField("note", OfferFormText.note, rows: 3, optional: true),
            DayField("expires", OfferFormText.expires, hint: OfferFormText.expiresHint, optional: true),
        ]
    }

    private static func parts(of kind: ClaimKind) -> [any FormField] {
        let (name, terms) = (kind.rawValue, kind.offerTerms)
        var fields: [any FormField] = []
        if terms.amount == .needed {
            fields.append(
                InputField(
                    "\(name).amount", OfferFormText.amount, missing: OfferFormText.amountMissing, kind: .money,
                    width: .middle))
        }
        fields.append(
            InputField(
                "\(name).days", OfferFormText.days, hint: OfferFormText.daysHint, missing: OfferFormText.daysMissing,
                kind: .number, width: .short))
        if terms.instalments {
            fields.append(
                TextAreaField(
                    "\(name).parts", OfferFormText.parts, hint: OfferFormText.partsHint, rows: 3, optional: true))
        }
        fields.append(
            InputField(
                "\(name).detail", OfferFormText.detail(kind), missing: OfferFormText.detailMissing,
                optional: terms.detail != .needed))
        return fields
    }

    /// The field in which a reason against an offer is put right; nil for one that lies in no field.
    static func field(of reason: RoomRefused.Reason) -> String? {
        switch reason {
        case .item(let kind, let problem): "\(kind.rawValue).\(part(of: problem))"
        case .nothingOffered, .kindTwice: kinds
        case .expiryPast, .expiryAfter: "expires"
        case .textTooLong: "note"
        default: nil
        }
    }

    private static func part(of problem: ItemProblem) -> String {
        switch problem {
        case .amountMissing, .amountForeign, .amountNotPositive, .amountTooLarge: "amount"
        case .daysMissing, .daysOutOfRange: "days"
        case .detailMissing, .detailTooLong: "detail"
        case .instalmentsForeign, .tooManyInstalments, .instalmentNotPositive, .instalmentDays, .instalmentSum: "parts"
        }
    }

    /// What the form begins with: the offer that it answers, or else what was asked for at first.
    static func beginning(_ visit: RoomVisit) -> FormData {
        var entries: [FormData.Entry] = []
        if let live = visit.live {
            for item in live.items { entries += Self.entries(item) }
        } else if visit.side == .consumer {
            for claim in visit.facts.claims {
                entries.append(.init(kinds, claim.kind.rawValue))
                if let amount = claim.amount { entries.append(.init("\(claim.kind.rawValue).amount", amount.yuanText)) }
            }
        }
        return FormData(entries)
    }

    private static func entries(_ item: OfferItem) -> [FormData.Entry] {
        let name = item.kind.rawValue
        var entries = [FormData.Entry(kinds, name), .init("\(name).detail", item.detail)]
        if let amount = item.amount { entries.append(.init("\(name).amount", amount.yuanText)) }
        if let days = item.days { entries.append(.init("\(name).days", String(days))) }
        let parts = item.instalments.map { "\($0.amount.yuanText) \($0.days)" }
        if !parts.isEmpty { entries.append(.init("\(name).parts", parts.joined(separator: "\n"))) }
        return entries
    }
}

extension OfferForm {
    /// The offer, or every problem of the form; what the rules say besides is told by the rules.
    static func read(_ form: FormData, _ visit: RoomVisit) -> Result<OfferDraft, RoomProblems> {
        var reader = FormReader(form)
        let chosen = form.all(kinds).filter { !$0.isEmpty }
        if chosen.isEmpty { reader.report(kinds, .missing) }
        let items = chosen.compactMap { text -> OfferItem? in
            guard let kind = ClaimKind(rawValue: text) else {
                reader.report(kinds, .unknownChoice)
                return nil
            }
            return item(kind, &reader)
        }
        let note = reader.optionalText("note", max: SettlementLimits.text, lines: true) ?? ""
        let expires = reader.day("expires", optional: true)
        guard reader.problems.isEmpty else { return .failure(RoomProblems(reader.problems)) }
        return .success(OfferDraft(items: items, note: note, expiresOn: expires))
    }

    private static func item(_ kind: ClaimKind, _ reader: inout FormReader) -> OfferItem {
        let (name, terms) = (kind.rawValue, kind.offerTerms)
        let amount = terms.amount == .needed ? reader.money("\(name).amount") : nil
        let parts = terms.instalments ? instalments("\(name).parts", &reader) : []
        let days =
            parts.isEmpty ? reader.number("\(name).days", in: SettlementLimits.days) : nil
        let detail =
            terms.detail == .needed
            ? reader.text("\(name).detail", max: SettlementLimits.detail)
            : reader.optionalText("\(name).detail", max: SettlementLimits.detail)
        return OfferItem(kind, amount: amount, days: days, instalments: parts, detail: detail ?? "")
    }

    /// One part a line: the sum and the days, as `1000 30`.
    private static func instalments(_ field: String, _ reader: inout FormReader) -> [Instalment] {
        guard let text = reader.optionalText(field, max: 2_000, lines: true) else { return [] }
        return text.split(separator: "\n").compactMap { line in
            let words = TextRules.halfWidth(String(line)).split {
                $0.isWhitespace || $0 == "：" || $0 == ":" || $0 == "、"
            }
            let days = words.last.flatMap { Int($0.filter(\.isNumber)) }
            guard words.count == 2, let amount = Money(yuanText: String(words[0])), let days else {
                reader.report(field, .notAnAmount)
                return nil
            }
            return Instalment(amount, days: days)
        }
    }
}
