package import CaseworkRules

/// What stood in a field before something else took its place.
package struct Correction: Equatable, Sendable {
    package let field: FilingField
    /// As typed; several where several things may be chosen.
    package let before: [String]

    package init(_ field: FilingField, _ before: [String]) {
        self.field = field
        self.before = before
    }
}

extension FilingDraft {
    /// What `new` would take away from this draft and is not kept yet.
    ///
    /// A draft is saved while somebody types, so most savings only add to a text. A text stays found as long as its
    /// characters stand in the same order in what follows it, or in something that is kept; only otherwise is it kept
    /// itself. So nothing that was ever saved is lost, and a word that is being typed leaves no trail.
    ///
    /// `kept` tells what earlier corrections of a field hold.
    package func corrections(by new: FilingDraft, kept: (FilingField) -> [[String]]) -> [Correction] {
        FilingField.allCases.compactMap { field in
            let before = all(field)
            guard !before.isEmpty, !field.holds(before, in: new.all(field)) else { return nil }
            guard !kept(field).contains(where: { field.holds(before, in: $0) }) else { return nil }
            return Correction(field, before)
        }
    }
}

extension FilingField {
    /// Whether everything in `old` is still to be found in `new`: as chosen, or as written.
    func holds(_ old: [String], in new: [String]) -> Bool {
        if isChosen { return Set(old).isSubset(of: new) }
        return old.allSatisfy { text in new.contains { text.isSubsequence(of: $0) } }
    }

    /// Whether the field is answered by choosing, so that a part of its value means nothing.
    package var isChosen: Bool {
        switch self {
        case .traderDivision, .online, .category, .nature, .claims, .place, .ageBand, .rural, .byAgent, .processing,
            .passingToTrader, .settlement, .entrustedMediation, .publication, .guardian:
            true
        case .story, .traderName, .traderCreditCode, .traderAddress, .traderPhone, .platform, .shop, .categoryText,
            .product, .brand, .model, .orderNumber, .gtin, .boughtOn, .amount, .refundAmount, .compensationAmount,
            .punitiveAmount, .name, .phone, .address, .agentName, .agentPhone, .agentAuthority, .settlementContact:
            false
        }
    }
}

extension String {
    /// Whether the characters stand in `other` in the same order, with anything between them.
    func isSubsequence(of other: String) -> Bool {
        var rest = unicodeScalars[...]
        for scalar in other.unicodeScalars where scalar == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }
}
